import { STANDING } from 'glasshouse';
import { type ComponentChild, h } from 'preact';
import { useState } from 'preact/hooks';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Exemption } from '../../../../web/src/story/exemption.tsx';
import type { SafeguardName } from '../../../../web/src/story/safeguards.ts';
import { TOWN_FILE } from '../../../../web/src/story/town-regime.ts';
import { UNEQUAL } from '../../../../web/src/story/towns.ts';
import { useUnequal } from '../../../../web/src/story/use-unequal.ts';
import type { Wanted } from '../../../../web/src/world/api.ts';
import type { Run } from '../../../../web/src/world/use-run.ts';
import { usePage } from '../stand-in-browser.ts';
import { townOf } from './towns-of-seen.ts';

const [A, W, E] = [STANDING.adult, STANDING.wrongly, STANDING.exempt];
const nothing: Run = { world: null, opened: null, seen: [], ended: null, fault: null };
const ended = { figures: [], stateHash: '', seconds: 1 };

/** A town to its end in two months; the same object for the same bytes, as of a run that stands still. */
function runOf(last: readonly number[], restricted: number, first = last): Run {
  const town = townOf([first, last], { totals: { adults: 8, restricted, wrongly: restricted } });
  return { ...nothing, ...town, ended: { ...ended } };
}

/** Eight adults. As the scene begins, two are officials, of whom one would be shut out; a third is one where there are more. */
const TOWNS = {
  begins: runOf([A | E, A | E, A, A | W, A | W, A | W, A, A], 3),
  more: runOf([A | E, A | E, A | E, A | W, A | W, A, A, A], 2),
  equal: runOf([A | W, A, A, A | W, A | W, A | W, A, A], 4),
  guarded: runOf([A | W, A, A, A | W, A, A, A, A], 2),
};
const slow = vi.hoisted(() => ({ names: [] as string[] }));

function nameOf({ files, patches }: Wanted): keyof typeof TOWNS {
  const exempt = /exempt: \{share: (\d+)%/u.exec(files[TOWN_FILE] ?? '')?.[1];
  if (exempt === undefined) return 'equal';
  if (patches.length > 0) return 'guarded';
  return Number(exempt) === UNEQUAL.exempt ? 'begins' : 'more';
}

vi.mock('../../../../web/src/world/use-run.ts', () => ({
  useRun: (wanted: Wanted | null): Run => {
    if (wanted === null) return nothing;
    const name = nameOf(wanted);
    return slow.names.includes(name) ? { ...TOWNS[name], ended: null } : TOWNS[name];
  },
}));

function Scene(): ComponentChild {
  const [settings, onChange] = useState(UNEQUAL);
  const [chosen, choose] = useState<readonly SafeguardName[]>([]);
  const [hasBet, setBet] = useState(false);
  const unequal = useUnequal(settings, chosen);
  return h('div', null, [
    h(Exemption, { ...unequal, settings, onChange, hasBet, onBet: () => setBet(true) }),
    h('button', { id: 'guard', onClick: () => choose(['exemption-removed']) }),
    h('button', { id: 'bare', onClick: () => choose([]) }),
    h('p', { id: 'about' }, unequal.told?.about.join() ?? 'nothing'),
  ]);
}

const open = async () => usePage(h(Scene, null));
const outcomeOf = (body: HTMLElement): string => body.querySelector('.outcome')?.textContent ?? '';
const ringsOf = (body: HTMLElement): number => body.querySelectorAll('.town .marked').length;
const MORE = '.blank button:last-of-type';

beforeEach(() => {
  slow.names = [];
});

describe('who is exempt', () => {
  it('is shown once the reader has bet, and the bet beside what came of it', async () => {
    const { body, happen } = await open();
    expect(ringsOf(body)).toBe(0);
    expect(outcomeOf(body)).toBe('');
    expect(body.querySelector('.blank')).toBeNull();
    expect(body.querySelector('.rule')?.textContent).toContain('Of 100 adults, 3 are officials');
    await happen('form.bet', 'submit');
    expect(body.querySelector('.bet [role="status"]')?.textContent).toBe(
      'You bet 0 of 100. It is 50 of 100.',
    );
    expect(ringsOf(body)).toBe(2);
    expect(outcomeOf(body)).toMatch(
      /2 officials, .+ closed to 0 of them\. .+ it would be 1, which is 50 of 100\. .+ to 50 of 100/u,
    );
  });

  it('can be more, and the bet stays what it was about', async () => {
    const { body, happen } = await open();
    await happen('form.bet', 'submit');
    await happen(MORE, 'click');
    expect(ringsOf(body)).toBe(3);
    expect(outcomeOf(body)).toMatch(
      /3 officials, .+ would be 1, which is 33\.3 of 100\. .+ 40 of/u,
    );
    expect(body.querySelector('.bet [role="status"]')?.textContent).toBe(
      'You bet 0 of 100. As the scene began, it was 50 of 100.',
    );
  });

  it('has a rule that stays as it is until the bet is answered', async () => {
    slow.names = ['equal'];
    const { body, happen } = await open();
    await happen('form.bet', 'submit');
    expect(body.querySelector('.blank')).toBeNull();
    expect(outcomeOf(body)).toBe('');
  });

  it('stay the same people when the rules reach them too', async () => {
    const { body, happen } = await open();
    await happen('form.bet', 'submit');
    await happen('#guard', 'click');
    expect(ringsOf(body)).toBe(2);
    expect(outcomeOf(body)).toMatch(
      /reach the 2 officials too\. .+ closed to 1 of them\. .+ 16\.7 /u,
    );
  });
});

describe('what came of a town under safeguards', () => {
  it('is that of the one before, while the next is on its way', async () => {
    const { body, happen } = await open();
    await happen('form.bet', 'submit');
    const before = outcomeOf(body);
    slow.names = ['guarded', 'more'];
    await happen('#guard', 'click');
    expect(outcomeOf(body)).toBe(before);
    await happen(MORE, 'click');
    expect(outcomeOf(body)).toBe(before);
    expect(body.querySelector('#about')?.textContent).toBe('');
  });

  it('is that of none again, once none is chosen', async () => {
    const { body, happen } = await open();
    await happen('#guard', 'click');
    expect(body.querySelector('#about')?.textContent).toBe('exemption-removed');
    await happen('#bare', 'click');
    expect(body.querySelector('#about')?.textContent).toBe('');
  });
});
