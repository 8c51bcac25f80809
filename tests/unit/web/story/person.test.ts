import { STANDING } from 'glasshouse';
import { h } from 'preact';
import { expect, it, vi } from 'vitest';
import { PERSON_SCENE } from '../../../../web/src/story/scenes/person.tsx';
import { TOWN_FILE } from '../../../../web/src/story/town-regime.ts';
import { SLIP_MONTH } from '../../../../web/src/story/towns.ts';
import type { Wanted } from '../../../../web/src/world/api.ts';
import type { Run } from '../../../../web/src/world/use-run.ts';
import { fakeLife } from '../../../helpers/fake-life.ts';
import { usePage } from '../stand-in-browser.ts';
import { townOf } from './towns-of-seen.ts';

const [A, W] = [STANDING.adult, STANDING.adult | STANDING.wrongly];
const world = {
  ties: async () => [{ person: 1, kind: 'household' }],
  lives: async (persons: readonly number[]) => persons.map((person) => fakeLife({ person })),
} as unknown as Run['world'];

/** A clerk's mistake about person 0, and about person 3; those with them are listed in the end, as many as given. */
function slipped(others: number): Run {
  const last = [W, others > 0 ? W : A, A, W, others > 1 ? W : A];
  const months = Array.from({ length: SLIP_MONTH + 2 }, (_, month) => {
    if (month < SLIP_MONTH) return [A, A, A, A, A];
    return month === SLIP_MONTH ? [W, A, A, W, A] : last;
  });
  const ended = { figures: [], stateHash: '', seconds: 1 };
  return { world, fault: null, ended, ...townOf(months, { totals: { adults: 5 } }) };
}
const TOWNS = { usual: slipped(1), faster: slipped(2) };

vi.mock('../../../../web/src/world/use-run.ts', () => ({
  useRun: ({ files }: Wanted): Run =>
    files[TOWN_FILE]?.includes('household: 20%') ? TOWNS.usual : TOWNS.faster,
}));

it('says how far a mistake reached, and lets it reach farther, about the same people', async () => {
  const { body, happen, wait } = await usePage(h(PERSON_SCENE.Play, null));
  await wait();
  const select = body.querySelector('.choose select');
  Object.defineProperty(select, 'value', { value: '3', configurable: true });
  await happen('.choose select', 'change');
  expect(body.querySelector('.rule')).toBeNull();
  await happen('form.bet', 'submit');
  await wait();
  const outcome = () => body.querySelector('.outcome')?.textContent ?? '';
  expect(outcome()).toMatch(/ to 3 adults: to the 2 whom the mistake struck, and to 1 who/u);
  expect(body.querySelector('.bet [role="status"]')?.textContent).toContain('It is 3 adults.');
  await happen('.blank button:last-of-type', 'click');
  await wait();
  expect(outcome()).toMatch(/ to 4 adults: to the 2 whom the mistake struck, and to 2 who/u);
  expect(body.querySelector('.bet [role="status"]')?.textContent).toContain('it was 3 adults.');
  expect(body.querySelectorAll('.town .marked')).toHaveLength(2);
  expect(body.querySelector('.lives h3')?.textContent).toBe('Person 3');
});
