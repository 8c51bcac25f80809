import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Flag, Mark, Trait, W } from '../../../src/engine/kernel/fields.js';
import type { MeasureName } from '../../../src/model/measures.js';
import type { List, Rules, Score } from '../../../src/regime/regime.js';
import { checkProperty } from '../../helpers/check-property.js';
import { ADULT, type Block, FAMILY, makeBlock, marked, MINOR } from '../../helpers/make-block.js';
import {
  makeAdaptation,
  makeDomain,
  makeList,
  makeRules,
  makeScore,
} from '../../helpers/make-regime.js';

/** The first and last of vectors and of buildings. */
const EDGES = [0, 1, 7, 8, 15, 16, 63, 64, 127, 128, 255];

/** The people of a set of 256: a bit for each, the first of each byte the lowest. */
function peopleIn(block: Block, field: W): number[] {
  const bytes = block.bytes(field);
  return Array.from({ length: 256 }, (_, at) => at).filter(
    (at) => ((bytes[at >> 3] >> (at & 7)) & 1) === 1,
  );
}

/** A score of 0 to 9 with two grades, of which the lower does something. */
function scoreOf(changes: Partial<Score>): Score {
  return makeScore({ min: 0, max: 9, start: 5, points: [1], ...changes });
}

describe('sets of people, in the kernel', () => {
  const block = makeBlock(
    makeRules({ scores: [scoreOf({})], lists: [] }),
    { ...FAMILY, people: 250 },
    ({ traits, flags }) => {
      traits.fill(ADULT, 0, 250);
      for (const at of [0, 8, 63]) traits[at] = MINOR;
      for (const at of [1, 64, 128]) flags[at] = Flag.exited;
      for (const at of [2, 65, 249]) traits[at] |= Trait.exempt;
    },
  );
  block.run(block.kernel.exports.findRows, block.kernel.exports.findScored);
  const everybody = Array.from({ length: 250 }, (_, at) => at);

  it('are of adults who are there and not exempt, of whom lists may ask something', () => {
    const nobody = new Set([0, 8, 63, 1, 64, 128, 2, 65, 249]);
    expect(peopleIn(block, W.subjectsAt)).toEqual(everybody.filter((at) => !nobody.has(at)));
  });

  it('are of those who have a score, exempt or not, as the bits of scores are', () => {
    const nobody = new Set([0, 8, 63, 1, 64, 128]);
    const there = everybody.filter((at) => !nobody.has(at));
    expect(peopleIn(block, W.scorersAt)).toEqual(there);
    expect(marked(block.halves(W.scoredAt))).toEqual(there);
  });
});

describe('a list that a score leads onto and off, in the kernel', () => {
  const chance = 1;
  const text = '';
  const green: Partial<List> = {
    kind: 'red',
    enters: [{ kind: 'score', score: 0, compare: 'from', value: 8, months: 1, chance, text }],
    leaves: [{ kind: 'score', score: 0, compare: 'below', value: 4 }],
  };
  /** The list after a month in which people have some scores, and some of them are members. */
  const after = (list: Partial<List>, values: number[], members: number[]): Block => {
    const rules = makeRules({ scores: [scoreOf({})], lists: [makeList(list)] });
    const block = makeBlock(rules, {}, (state) => {
      state.score[0].set(values);
      state.earnedScore[0].set(values.map((value, at) => (at % 2 === 0 ? value : 5)));
      for (const at of members) state.lists[at] = state.earnedLists[at] = 1;
    });
    const { exports } = block.kernel;
    block.words(W.seenActsAt).fill(0);
    block.records.odd([]);
    block.run(exports.findRows, exports.findScored, exports.list);
    return block;
  };
  const valuesWith = (value: number): number[] =>
    Array.from({ length: 256 }, (_, at) => (EDGES.includes(at) ? value : 5));

  it('takes in whoever is there or above, by the standing by which they are', () => {
    for (const [value, entered] of [
      [7, []],
      [8, EDGES],
      [9, EDGES],
    ] as const) {
      const block = after(green, valuesWith(value), []);
      expect(marked(block.kernel.column('lists'))).toEqual(entered);
      expect(marked(block.kernel.column('earned-lists'))).toEqual(
        entered.filter((at) => at % 2 === 0),
      );
    }
  });

  it('keeps members between both ends, and lets go those who are below the lower', () => {
    const stayed = after(green, valuesWith(4), EDGES);
    expect(marked(stayed.kernel.column('lists'))).toEqual(EDGES);
    const left = after(green, valuesWith(3), EDGES);
    expect(marked(left.kernel.column('lists'))).toEqual([]);
    expect(marked(left.kernel.column('earned-lists'))).toEqual(EDGES.filter((at) => at % 2 === 1));
  });

  it('counts months outside while a score is there, and forgets them when it no longer is', () => {
    const [entry] = green.enters ?? [];
    const waiting = makeList({ ...green, enters: [{ ...entry, months: 3 } as typeof entry] });
    const rules = makeRules({ scores: [scoreOf({})], lists: [waiting] });
    const block = makeBlock(rules, {}, (state) => {
      state.score[0].fill(5).set([9, 9, 5, 9]);
      state.earnedScore[0].fill(5);
      state.clock[0]?.set([0, 1, 2, 2, 1]);
    });
    const { exports } = block.kernel;
    block.words(W.seenActsAt).fill(0);
    block.records.odd([]);
    block.run(exports.findRows, exports.findScored, exports.list);
    expect([...block.kernel.column('clock.0').subarray(0, 6)]).toEqual([1, 2, 0, 0, 0, 0]);
    expect(marked(block.kernel.column('lists'))).toEqual([3]);
  });
});

describe('what is closed and opened, in the kernel', () => {
  const rules = makeRules({
    domains: ['flights', 'trains', 'school', 'visas'].map((name) => makeDomain({ name })),
    scores: [
      scoreOf({
        grades: [
          { name: 'good', from: 8, closes: [], opens: [3] },
          { name: 'fair', from: 4, closes: [], opens: [] },
          { name: 'bad', from: 0, closes: [1], opens: [] },
        ],
      }),
    ],
    lists: [
      makeList({ name: 'black', closes: [0], opens: [] }),
      makeList({ name: 'red', kind: 'red', closes: [], opens: [2, 3] }),
    ],
  });
  const block = makeBlock(rules, FAMILY, (state) => {
    state.traits.fill(ADULT);
    state.score[0].fill(5).set([3, 3, 8, 5, 5, 5, 3, 3]);
    state.earnedScore[0].fill(5).set([3]);
    state.lists.set([0, 0, 2, 2, 1, 1, 0, 1]);
    state.earnedLists.set([0, 0, 0, 0, 1, 0, 0, 0, 1]);
    state.traits[6] = MINOR;
    state.traits[7] |= Trait.exempt;
    state.marks.set([Mark.wronglyNow, 0, 0, Mark.wronglyNow, Mark.wronglyNow, 0, 2, 2, 0]);
    for (const at of EDGES.slice(6)) {
      state.lists[at] = 3;
      state.earnedLists[at] = 1;
    }
  });
  block.kernel.clearTotals();
  block.words(W.closedAt).fill(9);
  block.words(W.earnedClosedAt).fill(9);
  block.run(
    block.kernel.exports.findRows,
    block.kernel.exports.findScored,
    block.kernel.exports.restrict,
  );
  const others = EDGES.slice(6);

  it('is the union of lists and grades, by either standing, and nothing for the exempt', () => {
    expect([...block.words(W.closedAt).subarray(0, 9)]).toEqual([2, 2, 0, 0, 1, 1, 0, 0, 0]);
    expect([...block.words(W.earnedClosedAt).subarray(0, 9)]).toEqual([2, 0, 0, 0, 1, 0, 0, 0, 1]);
    expect(marked(block.words(W.closedAt)).slice(4)).toEqual(others);
  });

  it('is closed to whom the set of the restricted says', () => {
    expect(peopleIn(block, W.restrictedAt)).toEqual([0, 1, 4, 5, ...others]);
  });

  it('is counted for each domain, with those to whom it is opened', () => {
    const counts = (measure: MeasureName): number[] =>
      [0, 1, 2, 3].map((domain) => block.total(measure, domain));
    expect(counts('closed')).toEqual([2 + others.length, 2, 0, 0]);
    expect(counts('closed wrongly')).toEqual([1, 1, 0, 0]);
    expect(counts('opened')).toEqual([0, 0, 2 + others.length, 2 + others.length]);
    expect(block.total('restricted', 0)).toBe(4 + others.length);
    expect(block.total('restricted wrongly', 0)).toBe(2);
    expect(block.total('restricted earned', 0)).toBe(3 + others.length);
    // Of the two wronged, to whom their own acts close nothing; the others are wronged in part or not at all.
    expect(block.total('restricted with nothing earned', 0)).toBe(2);
    expect(block.total('refusals', 0)).toBe((2 + others.length) * 32_768);
  });

  it('marks the restricted, and no longer those who were wrongly so', () => {
    const { everRestricted, wronglyNow } = Mark;
    expect([...block.kernel.column('marks').subarray(0, 9)]).toEqual([
      everRestricted,
      everRestricted | wronglyNow,
      0,
      0,
      everRestricted,
      everRestricted | wronglyNow,
      // Minors are not looked at; the exempt are.
      wronglyNow,
      0,
      0,
    ]);
  });
});

/** What a test hands out to each of the 256 people before they are counted. */
interface Given {
  readonly traits: number[];
  readonly flags: number[];
  readonly beliefs: number[];
  readonly values: number[];
  readonly lists: number[];
  readonly earned: number[];
}

describe('what is counted at the end of the month, in the kernel', () => {
  const slots = { minLength: 256, maxLength: 256 };
  const GROUPS = [0.5, 0.3, 0.2].map((share, group) => ({ name: `group ${group}`, share }));
  const given = (levels: number): fc.Arbitrary<Given> =>
    fc.record({
      traits: fc.array(
        fc
          .tuple(fc.constantFrom(MINOR, ADULT, ADULT, ADULT), fc.nat({ max: 2 }))
          .map(([age, group]) => age | group),
        slots,
      ),
      flags: fc.array(fc.constantFrom(0, 0, 0, 1, 2, 3, 255), slots),
      beliefs: fc.array(fc.nat({ max: 255 }), slots),
      values: fc.array(
        fc.oneof(fc.nat({ max: levels - 1 }), fc.constantFrom(0, levels - 1)),
        slots,
      ),
      lists: fc.array(fc.constantFrom(0, 0, 0, 1, 2, 3), slots),
      earned: fc.array(fc.constantFrom(0, 0, 1, 2), slots),
    });
  const rulesWith = (levels: number): Rules =>
    makeRules({
      adaptation: makeAdaptation(),
      scores: [
        makeScore({
          min: 0,
          max: levels - 1,
          start: 1,
          points: [1],
          grades: [
            { name: 'good', from: levels - 2, closes: [], opens: [] },
            { name: 'fair', from: 1, closes: [], opens: [] },
            { name: 'bad', from: 0, closes: [], opens: [] },
          ],
        }),
      ],
      lists: [makeList({ name: 'black' }), makeList({ name: 'red', kind: 'red' })],
    });

  it.each([4, 131, 32_768])('is each person once, whichever of %i values they have', (levels) => {
    const block = makeBlock(rulesWith(levels), { ...FAMILY, groups: GROUPS });
    const { exports } = block.kernel;
    const { measures } = block.world;
    checkProperty(
      fc.property(given(levels), (people) => {
        const { state } = block.world;
        state.traits.set(people.traits);
        state.flags.set(people.flags);
        state.marks.fill(0);
        state.surveillance.set(people.beliefs);
        state.severity.set(people.beliefs.toReversed());
        state.score[0].set(people.values);
        state.lists.set(people.lists);
        state.earnedLists.set(people.earned);
        block.load();
        block.run(exports.findRows, exports.findScored);
        block.kernel.clearTotals();
        block.run(exports.tally);
        const expected = new Map<string, number>();
        const count = (at: number, measure: MeasureName, key = 0, by = 1): void => {
          const row =
            (people.traits[at] & 7) * measures.rows.length + measures.first(measure) + key;
          expected.set(`${row}`, (expected.get(`${row}`) ?? 0) + by);
        };
        people.traits.forEach((traits, at) => {
          const { lists, earned, flags, values } = people;
          count(at, 'people');
          for (const list of [0, 1]) {
            const bit = 1 << list;
            if ((lists[at] & bit) !== 0) count(at, 'members', list);
            if ((earned[at] & bit) !== 0) count(at, 'members earned', list);
            if ((lists[at] & ~earned[at] & bit) !== 0) count(at, 'members wrongly', list);
          }
          if ((lists[at] & 1) !== 0) count(at, 'listed');
          if ((traits & ADULT) === 0) return;
          count(at, 'adults');
          if ((flags[at] & Flag.exited) !== 0) return count(at, 'exited');
          if ((flags[at] & Flag.hardship) !== 0) count(at, 'hardship');
          count(at, 'fear', 0, people.beliefs[at]);
          count(at, 'severity', 0, people.beliefs[255 - at]);
          count(at, 'scored');
          count(at, 'score sum', 0, values[at]);
          count(at, 'score bin', Math.floor((values[at] * 20) / levels));
          count(at, 'grade', values[at] >= levels - 2 ? 0 : values[at] >= 1 ? 1 : 2);
        });
        const found = [...block.kernel.totals].flatMap((total, row) =>
          total === 0 ? [] : [[`${row}`, total] as const],
        );
        expect(new Map(found)).toEqual(
          new Map([...expected].filter(([, total]) => total !== 0).sort((a, b) => +a[0] - +b[0])),
        );
      }),
      10,
    );
  });
});
