import { describe, expect, it } from 'vitest';
import { FLAG, MARK, TRAIT } from '../../../src/model/flags.js';
import { REFUSAL_UNIT } from '../../../src/model/measures.js';
import { restrict } from '../../../src/model/restrict.js';
import { ageOf, groupOf } from '../../../src/population/traits.js';
import type { Domain, Regime, Rules } from '../../../src/regime/regime.js';
import { makeDomain, makeList, makeRules, makeScore, NOWHERE } from '../../helpers/make-regime.js';
import { loners, makeWorld, type TinyWorld, whoHas } from '../../helpers/make-world.js';

const ANN = 4;
const BOB = 5;

/** Flights, trains and a red list's green lane; list 0 closes flights, list 1 trains, list 2 opens the lane. */
function worldOf(
  domains: readonly Partial<Domain>[] = [{}, {}, {}],
  rules: Partial<Rules> = {},
  changes: Partial<Regime> = {},
): TinyWorld {
  const names = ['flights', 'trains', 'green lane'];
  return makeWorld(
    makeRules({
      domains: domains.map((domain, at) =>
        makeDomain({ name: names[at] ?? `domain ${at}`, demand: 0, ...domain }),
      ),
      lists: [
        makeList({ name: 'no flights', enters: [], closes: [0] }),
        makeList({ name: 'no trains', enters: [], closes: [1] }),
        makeList({ name: 'trusted', kind: 'red', enters: [], closes: [], opens: [2] }),
      ],
      ...rules,
    }),
    changes,
    { watched: true },
  );
}

function month(tiny: TinyWorld, at = 0): void {
  restrict(tiny.world, tiny.begin(at));
}

function put(tiny: TinyWorld, person: number, lists: number, earned = 0): void {
  tiny.world.state.lists[person] = lists;
  tiny.world.state.earnedLists[person] = earned;
}

describe('what is closed', () => {
  it('is the union over lists, by each standing', () => {
    const tiny = worldOf();
    put(tiny, ANN, 0b011, 0b001);
    put(tiny, BOB, 0b010, 0b010);
    month(tiny);
    const { closed, earnedClosed } = tiny.world.scratch;
    expect([closed[ANN], earnedClosed[ANN]]).toEqual([0b011, 0b001]);
    expect([closed[BOB], earnedClosed[BOB]]).toEqual([0b010, 0b010]);
    expect([0, 1].map((domain) => tiny.total('closed', domain))).toEqual([1, 2]);
    expect([0, 1].map((domain) => tiny.total('closed wrongly', domain))).toEqual([0, 1]);
    expect(tiny.total('restricted')).toBe(2);
    expect(tiny.total('restricted earned')).toBe(2);
    expect(tiny.total('restricted wrongly')).toBe(1);
    // Ann is kept from flights rightly and from trains wrongly.
    expect(tiny.total('restricted with nothing earned')).toBe(0);
  });

  it('has nothing earned where the own acts close nothing at all, and then it is wrong', () => {
    const tiny = worldOf();
    put(tiny, ANN, 0b011, 0);
    // One part of life is closed in place of another: wrong, and yet a restriction was earned.
    put(tiny, BOB, 0b010, 0b001);
    month(tiny);
    expect(tiny.total('restricted')).toBe(2);
    expect(tiny.total('restricted earned')).toBe(1);
    expect(tiny.total('restricted wrongly')).toBe(2);
    expect(tiny.total('restricted with nothing earned')).toBe(1);
  });

  it('counts those who escaped as restricted by the earned standing alone', () => {
    const tiny = worldOf();
    put(tiny, ANN, 0, 0b001);
    month(tiny);
    expect(tiny.total('restricted')).toBe(0);
    expect(tiny.total('restricted earned')).toBe(1);
    expect(tiny.total('restricted wrongly')).toBe(0);
  });

  it('is also what a grade closes, by the score of each standing', () => {
    const tiny = worldOf([{}, {}, {}], {
      scores: [
        makeScore({
          points: [],
          grades: [
            { name: 'good', from: 600, closes: [], opens: [2] },
            { name: 'fair', from: 400, closes: [], opens: [] },
            { name: 'bad', from: 0, closes: [0, 1], opens: [] },
          ],
        }),
      ],
    });
    const { state, structure } = tiny.world;
    const stored = (points: number): number => points / structure.scores[0].unit;
    state.score[0][ANN] = stored(300);
    state.score[0][BOB] = stored(700);
    state.earnedScore[0][BOB] = stored(300);
    month(tiny);
    const { closed, earnedClosed } = tiny.world.scratch;
    expect([closed[ANN], earnedClosed[ANN]]).toEqual([0b011, 0]);
    expect([closed[BOB], earnedClosed[BOB]]).toEqual([0, 0b011]);
    expect(tiny.total('opened', 2)).toBe(1);
    expect(tiny.total('restricted wrongly')).toBe(1);
  });

  it('is nothing for the exempt, for those who have left, and for minors', () => {
    const tiny = worldOf(
      [{}, {}, {}],
      {},
      {
        population: loners({
          households: [0, 0, 0, 1],
          ages: [
            { name: 'adults', share: 0.5, minor: false },
            { name: 'children', share: 0.5, minor: true },
          ],
        }),
      },
    );
    const { state, scratch } = tiny.world;
    const child = Array.from(state.traits).findIndex((traits) => ageOf(traits) === 1);
    const [one, two] = Array.from(state.traits.keys()).filter(
      (person) => ageOf(state.traits[person]) === 0,
    );
    for (const person of [child, one, two]) put(tiny, person, 0b001, 0b001);
    state.traits[one] |= TRAIT.exempt;
    state.flags[two] |= FLAG.exited;
    month(tiny);
    expect([child, one, two].map((person) => scratch.closed[person])).toEqual([0, 0, 0]);
    expect(tiny.total('restricted')).toBe(0);
    expect(tiny.total('restricted earned')).toBe(0);
  });

  it('is remembered: ever restricted, and wrongly now', () => {
    const tiny = worldOf();
    put(tiny, ANN, 0b001);
    put(tiny, BOB, 0b001, 0b001);
    month(tiny);
    const { marks } = tiny.world.state;
    expect([marks[ANN], marks[BOB]]).toEqual([
      MARK.everRestricted | MARK.wronglyNow,
      MARK.everRestricted,
    ]);
    put(tiny, ANN, 0);
    put(tiny, BOB, 0b011, 0b001);
    month(tiny, 1);
    expect([marks[ANN], marks[BOB]]).toEqual([
      MARK.everRestricted,
      MARK.everRestricted | MARK.wronglyNow,
    ]);
    put(tiny, BOB, 0b001, 0b001);
    month(tiny, 2);
    expect(marks[BOB]).toBe(MARK.everRestricted);
  });

  it('is opened by a red list', () => {
    const tiny = worldOf();
    put(tiny, ANN, 0b100, 0b100);
    month(tiny);
    expect(tiny.total('opened', 2)).toBe(1);
    expect(tiny.total('restricted')).toBe(0);
  });

  it('can be the last of 32 domains', () => {
    const domains = Array.from({ length: 32 }, () => ({ demand: 1 }));
    const tiny = worldOf(domains, { lists: [makeList({ enters: [], closes: [31, 0] })] });
    put(tiny, ANN, 1);
    month(tiny);
    expect([0, 1, 31].map((domain) => tiny.total('closed', domain))).toEqual([1, 0, 1]);
    expect([0, 1, 31].map((domain) => tiny.total('refusals', domain))).toEqual([
      REFUSAL_UNIT,
      0,
      REFUSAL_UNIT,
    ]);
    expect(tiny.world.scratch.closed[ANN]).toBe(0x80000001);
  });
});

describe('refusals', () => {
  it('are the demand of those to whom it is closed, added up exactly', () => {
    const tiny = worldOf([{ demand: 0.3 }, { demand: 20 }, {}]);
    put(tiny, ANN, 0b011, 0b010);
    put(tiny, BOB, 0b001, 0b001);
    month(tiny);
    const third = Math.round(0.3 * REFUSAL_UNIT);
    expect(tiny.total('refusals', 0)).toBe(2 * third);
    expect(tiny.total('refusals', 1)).toBe(20 * REFUSAL_UNIT);
    expect(tiny.total('refusals wrongly', 0)).toBe(third);
    expect(tiny.total('refusals wrongly', 1)).toBe(0);
  });

  it('differ with the demand of the class', () => {
    const factors = { age: [1], income: [1], group: [1, 5], hardship: 1 };
    const tiny = worldOf(
      [{ demand: 1, factors }, {}, {}],
      {},
      {
        population: loners({
          groups: [
            { name: 'a', share: 0.6 },
            { name: 'b', share: 0.4 },
          ],
        }),
      },
    );
    const { traits } = tiny.world.state;
    for (let person = 0; person < 64; person++) put(tiny, person, 1);
    month(tiny);
    const ofB = Array.from(traits.slice(0, 64)).filter((one) => groupOf(one) === 1).length;
    expect(tiny.total('refusals', 0)).toBe((64 - ofB + 5 * ofB) * REFUSAL_UNIT);
  });

  it('of the children hit the children of the household, once each, and not the adults', () => {
    const families = loners({
      households: [0, 0, 0, 1],
      ages: [
        { name: 'adults', share: 0.5, minor: false },
        { name: 'children', share: 0.5, minor: true },
      ],
    });
    const tiny = worldOf(
      [{ demand: 0.5, fallsOn: 'children' }, { demand: 1 }, {}],
      {},
      { population: families },
    );
    const { traits } = tiny.world.state;
    const adults = [0, 1, 2, 3].filter((person) => ageOf(traits[person]) === 0);
    const children = 4 - adults.length;
    expect(children).toBeGreaterThan(0);
    for (const person of adults) put(tiny, person, 0b011, 0b010);
    month(tiny);
    expect(tiny.total('children restricted')).toBe(children);
    expect(tiny.total('refusals', 0)).toBe(children * (REFUSAL_UNIT / 2));
    expect(tiny.total('refusals wrongly', 0)).toBe(children * (REFUSAL_UNIT / 2));
    expect(tiny.total('refusals', 1)).toBe(adults.length * REFUSAL_UNIT);
    expect(tiny.total('closed', 0)).toBe(adults.length);
    // Rightly closed to one of the household, it is rightly closed to its children.
    put(tiny, adults[0], 0b001, 0b001);
    month(tiny, 1);
    expect(tiny.total('refusals', 0)).toBe(children * (REFUSAL_UNIT / 2));
    expect(tiny.total('refusals wrongly', 0)).toBe(0);
  });
});

describe('people refused', () => {
  const asked: Partial<Regime> = {
    expect: [
      {
        text: 'people refused trains',
        subject: 'people',
        measure: 'people-refused',
        key: 1,
        month: 9,
        reported: 1,
        provenance: NOWHERE,
      },
    ],
  };

  it('are counted once each, when they ask for what is closed', () => {
    const tiny = worldOf([{ demand: 1 }, { demand: 1 }, {}], {}, asked);
    put(tiny, ANN, 0b010);
    month(tiny);
    expect([0, 1].map((domain) => tiny.total('people refused', domain))).toEqual([0, 1]);
    month(tiny, 1);
    expect(tiny.total('people refused', 1)).toBe(0);
    expect(whoHas(tiny.world.state.marks, MARK.refusedFirst)).toEqual([ANN]);
  });

  it('are a share of the restricted each month, by demand', () => {
    const tiny = worldOf([{}, { demand: 0.25 }, {}], {}, asked);
    for (let person = 0; person < 64; person++) put(tiny, person, 0b010);
    let refused = 0;
    for (let at = 0; at < 3; at++) {
      month(tiny, at);
      refused += tiny.total('people refused', 1);
    }
    // 64 × (1 - 0.75³) = 37, give or take.
    expect(refused).toBeGreaterThan(22);
    expect(refused).toBeLessThan(52);
  });

  it('are nobody where nobody asks', () => {
    const tiny = worldOf([{}, { demand: 0 }, {}], {}, asked);
    put(tiny, ANN, 0b010);
    month(tiny);
    expect(tiny.total('people refused', 1)).toBe(0);
  });
});
