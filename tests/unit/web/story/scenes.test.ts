import { STANDING } from 'glasshouse';
import { h } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { LifeText } from '../../../../web/src/story/person-card.tsx';
import { SCENES } from '../../../../web/src/story/scenes.ts';
import { EN } from '../../../../web/src/text/en.ts';
import type { Seen, Wanted } from '../../../../web/src/world/api.ts';
import type { AgainRun as Run } from '../../../../web/src/world/use-run.ts';
import { fakeLife } from '../../../helpers/fake-life.ts';
import { usePage } from '../stand-in-browser.ts';
import { townOf } from './towns-of-seen.ts';

const A = STANDING.adult;
/** Of 70 people one is wrongly shut out from the second month on, one rightly, one silent, one exempt, one a child. */
const standing = Array.from({ length: 70 }, (): number => A);
const later = standing.with(3, A | STANDING.wrongly).with(4, A | STANDING.rightly);
const months = [
  standing,
  later
    .with(5, A | STANDING.silenced)
    .with(6, A | STANDING.exempt)
    .with(7, 0),
];
const town = townOf(months, { totals: { adults: 69, restricted: 2, wrongly: 1, silenced: 1 } });
const lives = vi.fn<(persons: readonly number[]) => Promise<unknown>>(async () => [fakeLife()]);
const again = vi.fn<() => void>();
const nothing: Run = { world: null, opened: null, seen: [], ended: null, fault: null, again };
const state = vi.hoisted(() => ({
  run: null as Run | null,
  /** For scenes that tell towns apart. */
  runOf: null as ((wanted: Wanted) => Run) | null,
}));

vi.mock('../../../../web/src/world/use-run.ts', () => ({
  useRun: (wanted: Wanted | null): Run =>
    wanted === null ? nothing : (state.runOf?.(wanted) ?? state.run ?? nothing),
}));

const done: Run = {
  world: { lives } as unknown as Run['world'],
  opened: town.opened,
  seen: town.seen,
  ended: { figures: [], stateHash: '', seconds: 1 },
  fault: null,
  again,
};
const MECHANISMS = SCENES.filter(({ id }) => id !== 'person' && id !== 'safeguards');

describe.each(MECHANISMS)('the scene "$id"', ({ Play }) => {
  it('shows nothing of what comes before the reader has bet, and then both', async () => {
    state.run = done;
    const { body, happen } = await usePage(h(Play, null));
    expect(body.querySelector('.playback')).toBeNull();
    expect(body.querySelector('.outcome')).toBeNull();
    expect(body.querySelector('.numbers')).toBeNull();
    expect(body.querySelector('figcaption')?.textContent).toBe(EN['town-hidden']);
    await happen('form.bet', 'submit');
    expect(body.querySelector('.bet [role="status"]')?.textContent).toMatch(/^You bet .+ It is /u);
    expect(body.querySelector('.playback')).not.toBeNull();
    const outcome = body.querySelector('.outcome')?.textContent ?? '';
    expect(outcome.length).toBeGreaterThan(20);
    expect(outcome).not.toMatch(/[{}]/u);
  });
});

describe('a town of a scene', () => {
  const [first] = MECHANISMS;
  const open = async () => {
    state.run = done;
    const used = await usePage(h(first?.Play ?? 'p', null));
    await used.happen('form.bet', 'submit');
    return used;
  };

  it('waits until there is one, and says a fault', async () => {
    state.run = nothing;
    const waiting = await usePage(h(first?.Play ?? 'p', null));
    expect(waiting.body.querySelector('.waits')).not.toBeNull();
    state.run = { ...nothing, fault: 'It broke.' };
    const broken = await usePage(h(first?.Play ?? 'p', null));
    expect(broken.body.querySelector('[role="alert"]')?.textContent).toContain('It broke.');
    expect(broken.body.querySelector('.waits')).toBeNull();
    again.mockClear();
    await broken.happen('.notice button', 'click');
    expect(again).toHaveBeenCalledOnce();
  });

  it('says that the town before its rule cannot be simulated, and tries it again', async () => {
    state.runOf = ({ files }) =>
      Object.values(files).some((text) => text.includes('closes: [trains]'))
        ? { ...nothing, fault: 'It broke.' }
        : done;
    const scene = SCENES.find(({ id }) => id === 'doors');
    const { body, happen } = await usePage(h(scene?.Play ?? 'p', null));
    expect(body.querySelectorAll('[role="alert"]')).toHaveLength(1);
    expect(body.querySelector('.town canvas')).not.toBeNull();
    again.mockClear();
    await happen('.notice button', 'click');
    expect(again).toHaveBeenCalledOnce();
    state.runOf = null;
  });

  it('says why a life cannot be told, and simulates the town again', async () => {
    const { body, happen, wait } = await open();
    lives.mockRejectedValueOnce(new Error('Array buffer allocation failed'));
    await happen('.town', 'keydown', { key: 'Enter' });
    await wait();
    expect(body.querySelector('.card [role="alert"]')?.textContent).toContain('not enough memory');
    expect(body.querySelector('.card')?.textContent).not.toContain(EN['waits-life']);
    again.mockClear();
    await happen('.card .notice button', 'click');
    expect(again).toHaveBeenCalledOnce();
    // By another worker, it is asked for again.
    state.run = { ...done, world: { lives } as unknown as Run['world'] };
    await happen('.blank button:last-of-type', 'click');
    await wait();
    expect(body.querySelector('.card .life')).not.toBeNull();
    expect(body.querySelector('.card [role="alert"]')).toBeNull();
  });

  it('has months that can be stepped through', async () => {
    const { body, happen } = await open();
    const shown = (): string => body.querySelector('.playback output')?.textContent ?? '';
    expect(shown()).toBe('February 2024');
    await happen('.playback button', 'click');
    expect(shown()).toBe('January 2024');
    await happen('.playback button.quiet', 'click');
    expect(shown()).toBe('February 2024');
  });

  it('is walked by arrows, across streets too, and a life at a glance is told', async () => {
    const { body, happen } = await open();
    const glance = (): string => body.querySelector('.glance')?.textContent ?? '';
    const walk = (key: string) => happen('.town', 'keydown', { key });
    for (const _ of [1, 2, 3]) await walk('ArrowRight');
    expect(glance()).toContain('Person 3');
    expect(body.querySelector('svg .walked')).not.toBeNull();
    await walk('ArrowRight');
    expect(glance()).toContain('Person 4');
    for (const _ of [5, 6, 7, 8]) await walk('ArrowRight');
    // The next building begins with person 64.
    expect(glance()).toContain('Person 64');
    await walk('ArrowUp');
    expect(glance()).toContain('Person 64');
    await walk('x');
    expect(glance()).toContain('Person 64');
    await happen('.town', 'blur');
  });

  it('tells the life anew once another town has ended', async () => {
    const { happen, wait, body } = await open();
    await happen('.town', 'keydown', { key: 'Enter' });
    await wait();
    lives.mockClear();
    state.run = { ...done, ended: null };
    await happen('.blank button:last-of-type', 'click');
    await wait();
    expect(lives).not.toHaveBeenCalled();
    expect(body.querySelector('.card')?.textContent).toContain(EN['waits-life']);
    state.run = { ...done, ended: { figures: [], stateHash: '', seconds: 2 } };
    await happen('.blank button:last-of-type', 'click');
    await wait();
    expect(lives).toHaveBeenCalledOnce();
    state.run = done;
  });

  it('says of a bet what it was about, once something else is shown', async () => {
    const { body, happen } = await open();
    const said = (): string => body.querySelector('.bet [role="status"]')?.textContent ?? '';
    expect(said()).toContain('It is ');
    await happen('.blank button:last-of-type', 'click');
    expect(said()).toContain('As the scene began, it was');
  });

  it('tells the life of whoever is chosen, until it is closed', async () => {
    const { body, happen, wait } = await open();
    await happen('.town', 'keydown', { key: 'Enter' });
    await wait();
    expect(lives).toHaveBeenCalledWith([0]);
    expect(body.querySelector('.card .life li')?.textContent).toMatch(/^\w+ 2024/u);
    await happen('.card .close', 'click');
    expect(body.querySelector('.card')).toBeNull();
  });

  it('has its numbers in a table, on request', async () => {
    state.run = done;
    const { body, happen } = await usePage(h(SCENES[2].Play, null));
    await happen('form.bet', 'submit');
    expect(body.querySelector('details.numbers table')).toBeNull();
    const details = body.querySelector('details.numbers');
    Object.assign(details ?? {}, { open: true });
    await happen('details.numbers', 'toggle');
    const cells = Array.from(
      body.querySelectorAll('details.numbers td'),
      (cell) => cell.textContent,
    );
    expect(cells).toEqual(['67', '0', '1', '0', '1', '0']);
  });

  it('has a rule that stays as it is until the bet is answered', async () => {
    state.run = done;
    const { body, happen } = await usePage(h(MECHANISMS[1].Play, null));
    expect(body.querySelector('.rule')?.textContent).toContain('wrong about 2 people in 1,000');
    expect(body.querySelector('.blank')).toBeNull();
    await happen('form.bet', 'submit');
    expect(body.querySelector('.blank')).not.toBeNull();
    state.run = { ...done, ended: null };
    const waiting = await usePage(h(MECHANISMS[1].Play, null));
    await waiting.happen('form.bet', 'submit');
    expect(waiting.body.querySelector('.blank')).toBeNull();
  });

  it('is shown with its rule again as soon as the rule is changed', async () => {
    state.run = done;
    const { body, happen } = await usePage(h(MECHANISMS[2].Play, null));
    await happen('form.bet', 'submit');
    const isBefore = (): boolean =>
      body.querySelector('.which label:last-of-type input')?.hasAttribute('checked') === true;
    await happen('.which label:last-of-type input', 'change');
    expect(isBefore()).toBe(true);
    await happen('.blank button', 'click');
    expect(isBefore()).toBe(false);
  });

  it('follows the numbers of its rule, within their bounds', async () => {
    const { body, happen } = await open();
    const value = (): string => body.querySelector('.blank input')?.getAttribute('value') ?? '';
    const before = Number(value());
    await happen('.blank button:last-of-type', 'click');
    expect(Number(value())).toBeGreaterThan(before);
    await happen('.blank button', 'click');
    expect(Number(value())).toBe(before);
  });
});

describe('what follows', () => {
  const W = A | STANDING.wrongly;
  const of = (
    totals: Partial<Seen['totals']>,
    months: readonly (readonly number[])[] = [[A], [A]],
  ): Run => {
    const { opened, seen } = townOf(months, { totals: { adults: 1, ...totals } });
    return { ...done, opened, seen };
  };
  /** What a scene concludes, where the town with its rule and the one without come to different things. */
  async function said(id: string, after: Run, before: Run, isBefore: string): Promise<string> {
    state.runOf = ({ files }) =>
      Object.values(files).some((text) => text.includes(isBefore)) ? before : after;
    const scene = SCENES.find((one) => one.id === id);
    const { body, happen } = await usePage(h(scene?.Play ?? 'p', null));
    await happen('form.bet', 'submit');
    state.runOf = null;
    const text = Array.from(body.querySelectorAll('.outcome'), (p) => p.textContent).join(' ');
    expect(text).not.toMatch(/[{}]/u);
    return text;
  }
  const few = of({ restricted: 20, wrongly: 2, hardship: 2 });
  const more = of({ restricted: 21, wrongly: 5, hardship: 5 });

  it.each([
    ['doors', more, few, 'closes: [trains]', 'That is 3 more. Yet the list is hardly longer: 21'],
    ['doors', few, few, 'closes: [trains]', 'leave nobody more without money'],
    ['friends', few, more, 'drift: 1/month\nlists:', '20 adults instead of 21'],
    ['silence', few, more, 'adaptation: none', '2 adults, and it was 5 before people fell silent'],
    ['family', few, few, 'no such text', 'With the earlier rules alone it would be 2.'],
    ['cameras', more, more, 'no such text', 'In a country of 1.4 billion'],
  ])('in the scene "%s" goes by the result', async (id, after, before, isBefore, text) => {
    expect(await said(id, after, before, isBefore)).toContain(text);
  });

  it.each([
    ['silence', 'On paper'],
    ['family', 'more months'],
    ['friends', 'Friends carry'],
    ['cameras', 'In a country'],
  ])('in the scene "%s" is not said where nothing came of the rule', async (id, text) => {
    const nobody = of({ restricted: 20, wrongly: 0 });
    expect(await said(id, nobody, nobody, 'no such text')).not.toContain(text);
  });

  it('is that people were listed again only where some were', async () => {
    const put = async (months: readonly (readonly number[])[]): Promise<string> => {
      const town = of({ restricted: 1, wrongly: 1 }, months);
      return said('cameras', town, town, 'no such text');
    };
    expect(await put([[W], [A], [W]])).toContain('1 of these 1 had come off the list');
    expect(await put([[W], [W]])).not.toContain('come off the list');
  });

  it('is whose silence it is, where most of it is of people who were never shut out', async () => {
    const S = A | STANDING.silenced;
    const most = 'most of the silence is theirs';
    const town = of({}, [
      [W, A, A, A],
      [W | STANDING.silenced, S, S, A],
    ]);
    const text = await said('silence', town, town, 'no such text');
    expect(text).toContain('These were 3 different people');
    expect(text).toContain('of 100 adults, 75 had never');
    expect(text).toContain(most);
    const few = of({}, [[W | STANDING.silenced, S]]);
    expect(await said('silence', few, few, 'no such text')).not.toContain(most);
  });

  it('is that nobody came back only where nobody did', async () => {
    const never = 'no old one is mended';
    const [shut, freed] = [of({}, [[W], [W]]), of({}, [[W], [A]])];
    expect(await said('return', shut, shut, 'no such text')).toContain(never);
    const back = await said('return', freed, freed, 'no such text');
    expect(back).not.toContain(never);
    expect(back).toContain('1 others');
    expect(await said('return', shut, shut, 'no such text')).not.toContain('do not know');
  });
});

it('says of a child what befalls it through others, and not that nothing does', async () => {
  const life = fakeLife({ person: 124, months: [] });
  const shown = async (also: string) =>
    (await usePage(h(LifeText, { life, from: 24_288, also }))).body.textContent ?? '';
  expect(await shown('')).toContain(EN['life-nothing']);
  expect(await shown(EN['person-school'])).not.toContain(EN['life-nothing']);
});
