import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Flag, Mark, Seen, Shows, Size, Trait, W } from '../../../src/engine/kernel/fields.js';
import { ENTRY_CAUSES, EXIT_WAYS } from '../../../src/model/measures.js';
import { partnerOf } from '../../../src/population/identity-swap.js';
import { draw, STATIC, threshold } from '../../../src/random/draws.js';
import { PURPOSE } from '../../../src/random/purposes.js';
import { streamOf } from '../../../src/random/stream.js';
import type { Rules } from '../../../src/regime/regime.js';
import { checkProperty } from '../../helpers/check-property.js';
import { rules as fakeRules } from '../../helpers/fake-regime.js';
import {
  ADULT,
  type Block,
  FAMILY,
  makeBlock,
  marked,
  MINOR,
  MONTH,
} from '../../helpers/make-block.js';
import {
  makeConduct,
  makeDomain,
  makeList,
  makeRules,
  makeScore,
} from '../../helpers/make-regime.js';

/** What a test hands out to each of the 256 people before they publish. */
interface Given {
  readonly children: boolean[];
  readonly flags: number[];
  readonly marks: number[];
  readonly acts: number[];
  readonly silenced: number[];
  readonly punished: number[];
}

describe('the row of a person in tables of rates', () => {
  const block = makeBlock(makeRules(), { ...FAMILY, people: 70 }, ({ traits, flags }) => {
    traits.fill(ADULT, 0, 70);
    traits[1] = MINOR;
    flags[2] = Flag.exited;
    flags[9] = Flag.hardship;
    traits[33] = MINOR;
    flags[33] = Flag.hardship;
    flags[69] = Flag.exited | Flag.hardship;
  });
  block.run(block.kernel.exports.findRows);
  const rows = block.halves(W.rateRowAt);

  it('is that of their class, and stands lower in hardship', () => {
    expect([rows[0], rows[3], rows[9]]).toEqual([ADULT, ADULT, Size.classes + ADULT]);
  });

  it('is that of nobody for minors and for those who have left', () => {
    expect([rows[1], rows[2], rows[33], rows[69]]).toEqual([1024, 1024, 1024, 1024]);
  });

  it('is that of nobody for every ghost, in the last building and behind it', () => {
    expect([...rows.subarray(70)]).toEqual(Array.from({ length: 186 }, () => Size.nobody));
  });

  it('goes with codes that stand where the lane of their draws is', () => {
    const ages = block.bytes(W.codesAt);
    // Person 9 is the second of the second octet; person 33 the second of the fifth, in the fifth vector.
    expect([ages[0], ages[1], ages[3], ages[33]]).toEqual([1, 0x80, 9, 0x80]);
    const incomes = new Uint8Array(ages.buffer, ages.byteOffset + 256, 256);
    expect([incomes[0], incomes[1], incomes[3], incomes[33]]).toEqual([0, 0x80, 8, 0x80]);
  });

  it('goes with sets of those who are adult, and of those who are there', () => {
    const adults = block.words(W.adultsAt).subarray(0, 8);
    const present = block.words(W.presentAt).subarray(0, 8);
    expect([...adults]).toEqual([0xfffffffd, 0xfffffffd, 0x3f, 0, 0, 0, 0, 0]);
    expect([...present]).toEqual([0xfffffff9, 0xfffffffd, 0x1f, 0, 0, 0, 0, 0]);
  });
});

describe('who has a score, in the kernel', () => {
  const everybody = Array.from({ length: 70 }, (_, person) => person);
  const blockOf = (scores: Rules['scores']): Block => {
    const rules = makeRules({ scores, lists: [] });
    const block = makeBlock(rules, { ...FAMILY, people: 70 }, ({ traits, flags }) => {
      traits.fill(ADULT, 0, 70);
      traits[5] = MINOR;
      flags[6] = Flag.exited;
    });
    block.run(block.kernel.exports.findRows, block.kernel.exports.findScored);
    return block;
  };
  const scored = (block: Block, score: number): number[] =>
    marked(block.halves(W.scoredAt).map((bits) => bits & (1 << score)));
  const joining = (share: number): Pick<Rules['scores'][number], 'enrolment'> => ({
    enrolment: { share: [{ month: 0, value: share }], enticements: [] },
  });
  const there = everybody.filter((person) => person !== 5 && person !== 6);

  it('is every adult who is there, and no ghost, where nobody is asked', () => {
    expect(scored(blockOf([makeScore()]), 0)).toEqual(there);
  });

  it('is nobody while the score is not kept', () => {
    expect(scored(blockOf([makeScore({ from: MONTH + 1 })]), 0)).toEqual([]);
  });

  it('is each adult whose one draw for life is under the share that has joined', () => {
    const block = blockOf([makeScore({ name: 'shop', ...joining(0.5) })]);
    const { luck } = block.world;
    const joined = there.filter(
      (person) => draw(luck, person, STATIC, PURPOSE.enrolment, streamOf('shop')) < threshold(0.5),
    );
    expect(scored(block, 0)).toEqual(joined);
    expect(joined.length).toBeGreaterThan(15);
    expect(joined.length).toBeLessThan(55);
  });

  it('is for each score by itself', () => {
    const block = blockOf([
      makeScore({ name: 'all' }),
      makeScore({ name: 'none', ...joining(0) }),
      makeScore({ name: 'whole', ...joining(1) }),
    ]);
    expect([scored(block, 0), scored(block, 1), scored(block, 2)]).toEqual([there, [], there]);
  });

  it('is decided by the low half of the draw where the high half is that of the chance', () => {
    const { luck } = blockOf([makeScore()]).world;
    const ofPerson = draw(luck, 20, STATIC, PURPOSE.enrolment, streamOf('edge'));
    const at = (chance: number): number[] =>
      scored(blockOf([makeScore({ name: 'edge', ...joining(chance / 2 ** 32) })]), 0);
    expect(at(ofPerson)).not.toContain(20);
    expect(at(ofPerson + 1)).toContain(20);
  });
});

describe('who feels punished, in the kernel', () => {
  const rulesWith = (published: boolean): Rules =>
    makeRules({
      conduct: [makeConduct(), makeConduct({ name: 'helping', gravity: 0, good: true })],
      domains: [makeDomain(), makeDomain({ name: 'trains' })],
      lists: [],
      scores: [
        makeScore({
          points: [-50, 20],
          published,
          grades: [
            { name: 'good', from: 600, closes: [], opens: [] },
            { name: 'bad', from: 0, closes: [0], opens: [] },
          ],
        }),
      ],
    });
  /** Those who feel punished, and how many closed domains each of the first twelve people knows of. */
  const feel = (published: boolean): { punished: number[]; known: number[] } => {
    const block = makeBlock(rulesWith(published), {}, ({ traits, flags }) => {
      traits[3] |= Trait.exempt;
      flags[4] = Flag.exited;
      flags[5] = Flag.told;
      flags[7] = Flag.told;
      traits[7] |= Trait.exempt;
      flags[8] = Flag.told;
      flags[10] = Flag.told;
    });
    const { exports } = block.kernel;
    exports.startScore(0, 0, 256);
    block.run(exports.findRows, exports.findScored);
    block.records.give(W.seenActsAt, [
      0,
      1,
      2,
      1,
      1,
      0,
      0,
      0,
      0,
      0,
      0,
      3,
      ...Array<number>(244).fill(0),
    ]);
    block.records.odd([]);
    block.words(W.closedAt).fill(0);
    block.records.closed([0, 0, 0, 0, 0, 3, 2, 3, 0, 3, 0x3ff]);
    block.bytes(W.punishedAt).fill(1);
    block.bytes(W.knownAt).fill(7);
    block.run(exports.feel);
    return {
      punished: marked(block.bytes(W.punishedAt)),
      known: [...block.bytes(W.knownAt).subarray(0, 12)],
    };
  };

  it('is who has a record that costs points of a published score, or knows what is closed', () => {
    // 1 and 11 have a costly record; 5 and 10 were told; to 9 the published grade says it.
    expect(feel(true).punished).toEqual([1, 5, 9, 10, 11]);
  });

  it('is who was told, and nobody else, where the score is secret', () => {
    expect(feel(false).punished).toEqual([5, 10]);
  });

  it('knows of all that is closed once told, else of what a published grade closes', () => {
    // What is closed to 6 is another domain than their grade closes; 7 is exempt and knows all the same.
    expect(feel(true).known).toEqual([0, 0, 0, 0, 0, 2, 0, 2, 0, 1, 7, 0]);
    expect(feel(false).known).toEqual([0, 0, 0, 0, 0, 2, 0, 2, 0, 0, 7, 0]);
  });
});

describe('what is published of people, by the kernel', () => {
  const rules = makeRules({
    conduct: [
      makeConduct({ gravity: 0.5 }),
      makeConduct({ name: 'helping', gravity: 0, good: true, protected: true }),
    ],
    lists: [makeList({ public: true })],
    domains: [makeDomain(), makeDomain({ name: 'trains' })],
    adaptation: fakeRules().adaptation,
  });

  it('is what they did, whether they were punished and who has left, in plain cases', () => {
    const block = makeBlock(rules, FAMILY, ({ traits, flags, marks }) => {
      traits.fill(ADULT);
      traits[4] = MINOR;
      flags[5] = Flag.exited | Flag.lostFriends;
      flags[6] = Flag.lostDistant | Flag.lostFriends;
      marks[7] = Mark.silencedNow | Mark.everRestricted;
    });
    block.run(block.kernel.exports.findRows);
    block.records.give(W.actsAt, [0, 1, 2, 3, 3, 3]);
    block.records.give(W.silencedAt, [0, 0, 0, 0, 0, 0, 0, 0, 2]);
    block.bytes(W.punishedAt)[1] = 1;
    block.run(block.kernel.exports.publish);
    const { didHarm, didGood, punishedNow } = Seen;
    const harmed = didHarm | punishedNow;
    expect([...block.kernel.column('seen').subarray(0, 9)]).toEqual([
      0,
      harmed,
      didGood,
      didHarm | didGood,
      0,
      0,
      0,
      0,
      0,
    ]);
    const { here, lostDistant, lostFriends } = Shows;
    expect([...block.bytes(W.shownAt).subarray(0, 9)]).toEqual([
      here,
      here,
      here,
      here,
      0,
      lostFriends,
      here | lostDistant | lostFriends,
      here,
      here,
    ]);
    expect([...block.kernel.column('marks').subarray(6, 10)]).toEqual([
      0,
      Mark.everRestricted,
      Mark.silencedNow,
      0,
    ]);
  });

  it('says how much is closed to whoever is listed in public, told or not', () => {
    const block = makeBlock(rules, {}, ({ lists }) => {
      lists[0] = 1;
    });
    block.run(block.kernel.exports.findRows);
    block.records.closed([3, 3]);
    block.bytes(W.punishedAt).set([1, 1]);
    block.bytes(W.knownAt).set([0, 1]);
    block.run(block.kernel.exports.publish);
    const { restricted, publiclyListed, punishedNow } = Seen;
    expect([...block.kernel.column('seen').subarray(0, 3)]).toEqual([
      restricted | publiclyListed | punishedNow | (2 << 5),
      restricted | punishedNow | (1 << 5),
      0,
    ]);
    // Others see the punishment of the listed one alone.
    expect([...block.bytes(W.shownAt).subarray(0, 3)]).toEqual([
      Shows.here | Shows.punished | (2 << 2),
      Shows.here,
      Shows.here,
    ]);
  });

  it('is the same of sixteen at once as of each of them beside somebody restricted', () => {
    const flag = fc.constantFrom(0, 1, 2, 4, 8, 66, 64, 128, 130, 192, 194, 255);
    const slots = { minLength: 256, maxLength: 256 };
    const block = makeBlock(rules, FAMILY);
    const { exports } = block.kernel;
    const publish = (closed: Uint32Array, given: Given): number[][] => {
      const { state } = block.world;
      state.traits.set(given.children.map((isChild) => (isChild ? MINOR : ADULT)));
      state.flags.set(given.flags);
      state.marks.set(given.marks);
      block.load();
      block.run(exports.findRows);
      block.records.give(W.actsAt, given.acts);
      block.records.give(W.silencedAt, given.silenced);
      block.bytes(W.punishedAt).set(given.punished);
      block.bytes(W.knownAt).fill(0);
      block.records.closed(closed);
      block.run(exports.publish);
      return [
        block.kernel.column('seen'),
        block.kernel.column('marks'),
        block.bytes(W.shownAt),
      ].map((cells) => [...cells].filter((_, at) => at % 16 !== 15));
    };
    const oneOfSixteen = Uint32Array.from({ length: 256 }, (_, at) => (at % 16 === 15 ? 1 : 0));
    checkProperty(
      fc.property(
        fc.record({
          children: fc.array(fc.boolean(), slots),
          flags: fc.array(flag, slots),
          marks: fc.array(fc.integer({ min: 0, max: 255 }), slots),
          acts: fc.array(fc.integer({ min: 0, max: 3 }), slots),
          silenced: fc.array(fc.constantFrom(0, 1, 2), slots),
          punished: fc.array(fc.integer({ min: 0, max: 1 }), slots),
        }),
        (given) => {
          expect(publish(new Uint32Array(256), given)).toEqual(publish(oneOfSixteen, given));
        },
      ),
    );
  });

  it('is of a score that ties pull its value in a byte, plus one, and 0 for whoever has none', () => {
    const pulled = makeRules({
      scores: [makeScore({ points: [-1], ties: [0, 0.1, 0, 0, 0] })],
      lists: [],
    });
    const block = makeBlock(pulled, { ...FAMILY, people: 70 }, ({ traits }) => {
      traits.fill(ADULT, 0, 70);
      traits[1] = MINOR;
    });
    const { exports } = block.kernel;
    exports.startScore(0, 0, 70);
    block.run(exports.findRows, exports.findScored, exports.publish);
    // 500 of 1000 in steps of 4, so that all values have room in a byte.
    expect([...block.kernel.column('seen-score.0').subarray(0, 3)]).toEqual([126, 0, 126]);
  });
});

describe('the stage list, in the kernel', () => {
  const rules = makeRules({
    conduct: [makeConduct(), makeConduct({ name: 'shouting' })],
    lists: [
      makeList({
        enters: [
          { kind: 'records', conduct: [0], count: 1, window: 1, chance: 1, text: 'one' },
          { kind: 'records', conduct: [0], count: 3, window: 12, chance: 1, text: 'three' },
        ],
      }),
    ],
  });
  const MEMBERS = [6, 7];
  const block = makeBlock(rules, FAMILY, (state) => {
    state.traits.fill(ADULT);
    state.traits[4] |= Trait.exempt;
    state.flags[5] = Flag.exited;
    for (const member of MEMBERS) state.lists[member] = state.earnedLists[member] = 1;
    for (const clocks of [state.clock, state.earnedClock]) clocks[0]?.set([5, 0, 0, 0, 0, 0, 2, 5]);
    state.history[0].set([4], 0);
  });
  const { exports } = block.kernel;
  block.kernel.clearTotals();
  block.records.give(W.seenActsAt, [0, 1, 0, 1, 1, 1, 0, 0, 0, 2]);
  block.records.odd([2, 3, 8]);
  block.words(W.mistakenAt)[2] = 1;
  block.words(W.awayAt)[3] = 1;
  block.words(W.falseAlarmsAt)[8] = 1;
  block.halves(W.enteredAt).fill(1);
  block.run(exports.findRows, exports.findScored, exports.list);

  it('leaves a person on no list without a record as they were, but for a month gone by', () => {
    expect(block.kernel.column('lists')[0]).toBe(0);
    expect(block.kernel.column('earned-lists')[0]).toBe(0);
    expect(block.kernel.column('clock.0')[0]).toBe(5);
    expect(block.kernel.column('history.0')[0]).toBe(8);
  });

  it('takes in whoever has a record that counts, whoever did it, if anybody did', () => {
    expect(marked(block.kernel.column('lists'))).toEqual([1, 2, 6, 8]);
    expect(marked(block.halves(W.enteredAt))).toEqual([1, 2, 8]);
  });

  it('holds against people what they did themselves and were seen doing', () => {
    // The record of 3 landed on somebody else; 7 has left with both standings.
    expect(marked(block.kernel.column('earned-lists'))).toEqual([1, 3, 6]);
  });

  it('uses up the records that led there, and keeps those of people who cannot be listed', () => {
    expect([...block.kernel.column('history.0').subarray(1, 6)]).toEqual([0, 0, 0, 1, 1]);
  });

  it('counts the months of members, who leave when their term is over', () => {
    expect([...block.kernel.column('clock.0').subarray(6, 8)]).toEqual([3, 0]);
  });

  it('says for which cause people came and in which way they left', () => {
    const causes = ENTRY_CAUSES.map((_, key) => block.total('entered', key));
    const ways = EXIT_WAYS.map((_, key) => block.total('left', key));
    const caused = (cause: (typeof ENTRY_CAUSES)[number]) => causes[ENTRY_CAUSES.indexOf(cause)];
    expect(causes.reduce((sum, number) => sum + number)).toBe(3);
    expect([caused('record'), caused('mistaken record'), caused('false alarm')]).toEqual([1, 1, 1]);
    expect(marked(ways)).toEqual([EXIT_WAYS.indexOf('term')]);
  });
});

describe('records that land on somebody else, in the kernel', () => {
  /** The block after findRows, with the partner of each of its people this month. */
  const readied = (people: number): { block: Block; partners: number[] } => {
    const block = makeBlock(makeRules(), { people });
    block.run(block.kernel.exports.findRows);
    const partners = Array.from({ length: 256 }, (_, person) =>
      partnerOf(block.world.identitySwap, person, MONTH),
    );
    return { block, partners };
  };

  it('are exchanged between two people who could each be taken for the other', () => {
    const { block, partners } = readied(256);
    const other = partners[10];
    const away = block.words(W.awayAt).fill(0);
    block.words(W.falseAlarmsAt).fill(0);
    // Of the acts of 10 one is recorded on their partner; the partner's only one lands on 10.
    away[10] = 0b0001;
    away[other] = 0b0100;
    block.records.odd([10, other]);
    block.words(W.mistakenAt).fill(0);
    block.kernel.exports.handOver();
    const mistaken = block.words(W.mistakenAt);
    expect(marked(mistaken)).toEqual([10, other].sort((one, two) => one - two));
    expect([mistaken[10], mistaken[other]]).toEqual([0b0100, 0b0001]);
  });

  it('make whoever they land on odd', () => {
    const { block, partners } = readied(256);
    block.words(W.awayAt).fill(0)[10] = 1;
    block.records.odd([10]);
    block.kernel.exports.handOver();
    const sets = block.words(W.oddAt).subarray(0, 8);
    const odd = Array.from({ length: 256 }, (_, person) => person).filter(
      (person) => ((sets[person >> 5] >>> (person & 31)) & 1) === 1,
    );
    expect(odd).toEqual([10, partners[10]].sort((one, two) => one - two));
  });

  it('are all that counts of whom they make odd: what stood there of another month is gone', () => {
    const { block, partners } = readied(256);
    const other = partners[10];
    for (const field of [W.awayAt, W.falseAlarmsAt, W.mistakenAt]) block.words(field).fill(0xff);
    block.words(W.awayAt)[10] = 0b0010;
    block.records.odd([10]);
    block.kernel.exports.handOver();
    const ofOther = [W.awayAt, W.falseAlarmsAt, W.mistakenAt].map(
      (field) => block.words(field)[other],
    );
    expect(ofOther).toEqual([0, 0, 0b0010]);
  });

  it('reach each person from their one partner, and no ghost', () => {
    const { block, partners } = readied(200);
    const away = block.words(W.awayAt).fill(0);
    away.set(partners.map((partner, person) => (partner < 0 ? 0 : person + 1)));
    block.records.odd(marked(away));
    block.kernel.exports.handOver();
    const expected = partners.map((partner) => (partner < 0 ? 0 : partner + 1));
    expect([...block.words(W.mistakenAt)]).toEqual(expected);
    expect(marked(expected).length).toBeGreaterThan(100);
  });
});
