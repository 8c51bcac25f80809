import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/engine/engine.js';
import {
  findLives,
  type KindOfLife,
  KINDS_OF_LIFE,
  tellLives,
} from '../../../src/experiment/find-lives.js';
import type { RunRequest } from '../../../src/experiment/result.js';
import { FLAG, MARK, SEEN } from '../../../src/model/flags.js';
import type { Regime } from '../../../src/regime/regime.js';
import { makeList, makeRegime, makeRules } from '../../helpers/make-regime.js';
import { stubEngine } from '../../helpers/stub-engine.js';

const spilling = makeRegime(
  makeRules({ lists: [makeList({ spillsToHousehold: 0.5 }), makeList({ name: 'shamed' })] }),
);
const plain = makeRegime(makeRules());
const PEOPLE = 20;

/** A letter for each month of a person: wronged, silent, family (on a list through it), or nothing. */
const LETTERS = {
  w: MARK.wronglyNow | MARK.everRestricted,
  r: MARK.everRestricted,
  s: MARK.silencedNow,
  b: MARK.silencedNow | MARK.everRestricted,
  '.': 0,
} as const;

/** A finder that has seen some lives; people without one have nothing but quiet months. */
function finderOf(
  lives: Record<number, string>,
  regime: Regime = plain,
): ReturnType<typeof findLives> {
  const engine = stubEngine(regime, { people: PEOPLE });
  const finder = findLives(engine);
  const months = Math.max(0, ...Object.values(lives).map((life) => life.length));
  for (let month = 0; month < months; month++) {
    for (const [person, life] of Object.entries(lives)) live(engine, Number(person), life[month]);
    engine.step();
    finder.collect();
  }
  return finder;
}

function live({ people: { state } }: Engine, person: number, letter: string | undefined): void {
  const isFamily = letter === 'f';
  const marks = letter === undefined || isFamily ? 0 : LETTERS[letter as keyof typeof LETTERS];
  state.marks[person] = (state.marks[person] & MARK.everRestricted) | marks;
  state.lists[person] = isFamily ? 1 : 0;
  if (state.spilled.length > 0) state.spilled[person] = isFamily ? 1 : 0;
  state.seen[person] = isFamily ? SEEN.restricted : 0;
}

function requestFor(regime: Regime, changes: Partial<RunRequest> = {}): RunRequest {
  return {
    regime,
    regimeHash: '',
    file: 'test.yaml',
    seed: '1',
    people: PEOPLE,
    until: regime.calendar.from + 1,
    lives: true,
    ...changes,
  };
}

describe('the life found for', () => {
  it('wrongful restriction has the most months of it, in whatever order', () => {
    const finder = finderOf({ 3: 'www...', 5: 'w.w.ww', 9: 'rrrrrr' });
    expect(finder.find('wrongful')).toBe(5);
  });

  it('being trapped has the longest run of them', () => {
    const finder = finderOf({ 3: '.www..', 5: 'w.w.ww', 9: 'rrrrrr' });
    expect(finder.find('trapped')).toBe(3);
  });

  it('being trapped need not be trapped at the end', () => {
    expect(finderOf({ 3: 'wwww.w', 5: '...www' }).find('trapped')).toBe(3);
  });

  it('silence has the most months of it', () => {
    expect(finderOf({ 2: 's.s.', 7: 'sss.', 8: '...s' }).find('silenced')).toBe(7);
  });

  it('silence was never restricted, before it or after it', () => {
    const finder = finderOf({ 2: 's.....', 7: 'sssssr', 8: 'rsssss', 9: 'bbbbbb' });
    expect(finder.find('silenced')).toBe(2);
  });

  it('a family has the most months on a list through it', () => {
    expect(finderOf({ 4: 'ff', 6: 'f.ff' }, spilling).find('family')).toBe(6);
  });

  it.each(KINDS_OF_LIFE)('%s is nobody’s where there is none', (kind) => {
    expect(finderOf({ 1: 'rrrr', 2: '....' }, spilling).find(kind)).toBeNull();
    expect(finderOf({}).find(kind)).toBeNull();
  });

  it.each([
    ['wrongful', 'w'],
    ['trapped', 'w'],
    ['silenced', 's'],
    ['family', 'f'],
  ] as [KindOfLife, string][])('%s is the lowest index’s in a tie', (kind, letter) => {
    const life = `.${letter}${letter}`;
    expect(finderOf({ 12: life, 4: life, 19: life }, spilling).find(kind)).toBe(4);
  });

  it('anything is looked for among the first people alone, where there are very many', () => {
    const engine = stubEngine(plain, { people: PEOPLE });
    const finder = findLives(engine, 6);
    for (const person of [5, 6]) live(engine, person, 'w');
    finder.collect();
    live(engine, 5, '.');
    finder.collect();
    expect(finder.find('wrongful')).toBe(5);
  });

  it('anything is not a slot’s in which nobody lives', () => {
    const engine = stubEngine(plain, { people: PEOPLE });
    const finder = findLives(engine);
    engine.people.state.marks.fill(LETTERS.w, PEOPLE);
    finder.collect();
    expect(finder.find('wrongful')).toBeNull();
  });
});

describe('a month on a list through the family', () => {
  /** Whether one month counts, as somebody on list 0 through the household unless a test changes it. */
  function counts(change: (engine: Engine) => void, regime = spilling): boolean {
    const engine = stubEngine(regime, { people: PEOPLE });
    const finder = findLives(engine);
    live(engine, 3, 'f');
    change(engine);
    finder.collect();
    return finder.find('family') === 3;
  }

  it('counts while something is closed', () => {
    expect(counts(() => undefined)).toBe(true);
    expect(counts(({ people }) => (people.state.seen[3] = SEEN.publiclyListed))).toBe(false);
  });

  it('does not count with another list that is their own', () => {
    expect(counts(({ people }) => (people.state.lists[3] = 0b11))).toBe(false);
    expect(
      counts(({ people }) => {
        people.state.lists[3] = 0b11;
        people.state.spilled[3] = 0b11;
      }),
    ).toBe(true);
  });

  it('counts whatever green lane they are on, and no green lane by itself', () => {
    const both = makeRegime(
      makeRules({
        lists: [
          makeList({ spillsToHousehold: 0.5 }),
          makeList({ name: 'honours', kind: 'red', closes: [], spillsToHousehold: 0.5 }),
        ],
      }),
    );
    const on = (lists: number, spilled: number): boolean =>
      counts(({ people }) => {
        people.state.lists[3] = lists;
        people.state.spilled[3] = spilled;
      }, both);
    expect(on(0b11, 0b01)).toBe(true);
    expect(on(0b11, 0b11)).toBe(true);
    expect(on(0b11, 0b10)).toBe(false);
    expect(on(0b10, 0b10)).toBe(false);
  });

  it('does not count for somebody who has left', () => {
    expect(counts(({ people }) => (people.state.flags[3] = FLAG.exited))).toBe(false);
  });

  it('does not count where no list takes in households', () => {
    expect(counts(() => undefined, plain)).toBe(false);
  });
});

describe('the lives that are told', () => {
  const told = async (
    lives: Record<number, string>,
    regime = spilling,
    changes: Partial<RunRequest> = {},
  ): Promise<[KindOfLife | 'asked for', number][]> =>
    (await tellLives(requestFor(regime, changes), finderOf(lives, regime).choose())).map(
      ({ why, life }) => [why, life.person],
    );

  it('are one of each kind, in the order of the kinds', async () => {
    expect(await told({ 9: 'w.w.w', 5: 'ww...', 1: 'ss...' })).toEqual([
      ['wrongful', 9],
      ['trapped', 5],
      ['silenced', 1],
    ]);
  });

  it('are at most three, though there are four kinds', async () => {
    expect(await told({ 9: 'w.w.w', 5: 'ww...', 1: 'ss...', 7: 'ff...' })).toHaveLength(3);
  });

  it('are of different people: the next best where one is best at two', async () => {
    expect(await told({ 9: 'wwwww', 5: 'ww...', 7: 'f....' })).toEqual([
      ['wrongful', 9],
      ['trapped', 5],
      ['family', 7],
    ]);
  });

  it('say so where it is the next best, and not where it is the best', async () => {
    const lives = await tellLives(
      requestFor(spilling),
      finderOf({ 9: 'wwwww', 5: 'ww...', 7: 'f....' }, spilling).choose(),
    );
    expect(lives.map(({ why, isNext }) => [why, isNext === true])).toEqual([
      ['wrongful', false],
      ['trapped', true],
      ['family', false],
    ]);
  });

  it('leave out a kind of which nobody else is left', async () => {
    expect(await told({ 9: 'wwwww', 7: 'f....' })).toEqual([
      ['wrongful', 9],
      ['family', 7],
    ]);
  });

  it('are none, and nothing is simulated, where there is no harm', async () => {
    // A signal that is aborted would end any simulation at once.
    const signal = AbortSignal.abort(new Error('simulated'));
    expect(await told({ 1: '....' }, spilling, { signal })).toEqual([]);
    await expect(told({ 1: 'w' }, spilling, { signal })).rejects.toThrow('simulated');
  });

  it('are as long as the run, and told quietly', async () => {
    const progress: number[] = [];
    const [{ life }] = await tellLives(
      requestFor(plain, { onProgress: ({ monthsDone }) => progress.push(monthsDone) }),
      finderOf({ 4: 'w' }).choose(),
    );
    expect(life.months.map(({ month }) => month)).toEqual([0, 1]);
    expect(progress).toEqual([]);
  });
});
