import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPeople } from '../../../src/engine/create-world.js';
import { type BlockKernel, createBlockKernel } from '../../../src/engine/kernel/block-kernel.js';
import { Flag, Mark, Seen, Shows, Size, Trait, W } from '../../../src/engine/kernel/fields.js';
import type { OnStretch } from '../../../src/engine/kernel/kernel-exports.js';
import { onEach } from '../../../src/engine/kernel/kernel-stages.js';
import { kernelSubjects } from '../../../src/engine/kernel/kernel-subjects.js';
import { loadKernel } from '../../../src/engine/kernel/load-kernel.js';
import { writeRules } from '../../../src/engine/kernel/rules-image.js';
import { stretchesOf } from '../../../src/engine/stretches.js';
import { ENTRY_CAUSES, EXIT_WAYS, type MeasureName } from '../../../src/model/measures.js';
import type { State } from '../../../src/model/state.js';
import { monthTables } from '../../../src/model/tables.js';
import { partnerOf } from '../../../src/population/identity-swap.js';
import { draw, STATIC, threshold } from '../../../src/random/draws.js';
import { PURPOSE } from '../../../src/random/purposes.js';
import { streamOf } from '../../../src/random/stream.js';
import { peopleStructure } from '../../../src/regime/compile/structure.js';
import type { PopulationRules, Rules } from '../../../src/regime/regime.js';
import { checkProperty } from '../../helpers/check-property.js';
import {
  makeConduct,
  makeDomain,
  makeList,
  makeRegime,
  makeRules,
  makeScore,
} from '../../helpers/make-regime.js';
import { loners } from '../../helpers/make-world.js';
import { keepWorld } from '../../helpers/kept-world.js';

/** A block of 256 slots in the kernel, whose passes a test calls one by one. */
interface Block {
  readonly kernel: BlockKernel;
  readonly world: ReturnType<typeof createPeople>;
  run(...passes: readonly OnStretch[]): void;
  /** Loads the block anew, with a state that has changed since. */
  load(): void;
  bytes(field: W): Uint8Array;
  halves(field: W): Uint16Array;
  words(field: W): Uint32Array;
  total(measure: MeasureName, key: number): number;
}

/** What a test hands out to each of the 256 people before they publish. */
interface Given {
  readonly children: boolean[];
  readonly flags: number[];
  readonly marks: number[];
  readonly acts: number[];
  readonly silenced: number[];
  readonly punished: number[];
}

/** Classes of a population whose first age band is of minors: 8 × the band. */
const MINOR = 0;
const ADULT = 8;
const FAMILY: Partial<PopulationRules> = {
  ages: [
    { name: 'children', share: 0.5, minor: true },
    { name: 'adults', share: 0.5, minor: false },
  ],
};
const MONTH = 3;

function makeBlock(
  rules: Rules,
  people: Partial<PopulationRules> = {},
  change: (state: State) => void = () => undefined,
): Block {
  const population = loners({ people: 256, ...people });
  const regime = makeRegime(rules, { population });
  const structure = peopleStructure(regime);
  const world = createPeople(regime, structure, population.people, '1', null, null);
  change(world.state);
  const tables = monthTables({
    rules,
    structure,
    population,
    classed: population,
    month: MONTH,
    active: [],
    attention: null,
    layoffs: 0,
  });
  const kernel = createBlockKernel(
    loadKernel(),
    kernelSubjects(world, keepWorld(world, tables.isAdult).kept),
  );
  const image = writeRules(structure, [{ tables, rules, population, totals: 0 }], kernel.imageAt);
  const [places] = stretchesOf(world.shape, world.jurisdiction);
  const addressOf = (field: W): number =>
    new Uint32Array(kernel.exports.memory.buffer, 1024, W.words)[field];
  const block: Block = {
    kernel,
    world,
    run(...passes) {
      for (const pass of passes) onEach(kernel, places, pass);
    },
    load() {
      kernel.beginMonth(MONTH, image, null);
      kernel.use(0);
      kernel.load(0);
    },
    bytes: (field) => new Uint8Array(kernel.exports.memory.buffer, addressOf(field), 256),
    halves: (field) => new Uint16Array(kernel.exports.memory.buffer, addressOf(field), 256),
    words: (field) => new Uint32Array(kernel.exports.memory.buffer, addressOf(field), 256),
    total: (measure, key) => kernel.totals[world.measures.first(measure) + key],
  };
  block.load();
  return block;
}

/** The places of the entries of a column that are not 0. */
const marked = (cells: ArrayLike<number>): number[] =>
  Array.from(cells, (cell, at) => (cell === 0 ? -1 : at)).filter((at) => at >= 0);

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

  it('goes with a tier that stands twice where the lane of their draws is', () => {
    const tiers = block.halves(W.tiersAt);
    // Person 9 is the second of the second octet; person 33 the second of the fifth, in the fifth vector.
    expect([tiers[0], tiers[1], tiers[3], tiers[33]]).toEqual([0x0101, 0x8080, 0x0909, 0x8080]);
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
    const records = block.words(W.recordedAt).fill(0);
    const closed = block.words(W.closedAt).fill(0);
    records.set([0, 1, 2, 1, 1]);
    records[11] = 3;
    closed.set([3, 2, 3, 0, 3, 0x3ff], 5);
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
      makeConduct({ name: 'helping', gravity: 0, good: true }),
    ],
    lists: [makeList({ public: true })],
    domains: [makeDomain(), makeDomain({ name: 'trains' })],
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
    block.words(W.actsAt).set([0, 1, 2, 3, 3, 3]);
    block.words(W.silencedAt)[8] = 2;
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
    block.words(W.closedAt).set([3, 3]);
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
      block.words(W.actsAt).set(given.acts);
      block.words(W.silencedAt).set(given.silenced);
      block.bytes(W.punishedAt).set(given.punished);
      block.bytes(W.knownAt).fill(0);
      block.words(W.closedAt).set(closed);
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
          silenced: fc.array(fc.constantFrom(0, 1, 0x80000000), slots),
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
  const recorded = block.words(W.recordedAt);
  const seen = block.words(W.seenActsAt);
  seen.set([0, 1, 0, 1, 1, 1, 0, 0, 0, 2]);
  recorded.set([0, 1, 1, 0, 1, 1, 0, 0, 1, 2]);
  block.words(W.mistakenAt)[2] = 1;
  block.words(W.awayAt)[3] = 1;
  block.words(W.falseAlarmsAt)[8] = 1;
  block.halves(W.enteredAt).fill(1);
  block.run(exports.findRows, exports.list);

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
    const seen = block.words(W.seenActsAt).fill(0);
    const away = block.words(W.awayAt).fill(0);
    block.words(W.falseAlarmsAt).fill(0);
    // Of the acts of 10 one is recorded on them and one on their partner; the partner's only one lands on 10.
    seen[10] = 0b0011;
    away[10] = 0b0001;
    seen[other] = away[other] = 0b0100;
    block.words(W.mistakenAt).fill(0xff);
    block.kernel.exports.handOver();
    block.run(block.kernel.exports.gather);
    const mistaken = block.words(W.mistakenAt);
    const recorded = block.words(W.recordedAt);
    const both = [10, other].sort((one, two) => one - two);
    expect(marked(mistaken)).toEqual(both);
    expect([mistaken[10], mistaken[other]]).toEqual([0b0100, 0b0001]);
    expect(marked(recorded)).toEqual(both);
    expect([recorded[10], recorded[other]]).toEqual([0b0110, 0b0001]);
  });

  it('reach each person from their one partner, and no ghost', () => {
    const { block, partners } = readied(200);
    const away = block.words(W.awayAt).fill(0);
    away.set(partners.map((partner, person) => (partner < 0 ? 0 : person + 1)));
    block.kernel.exports.handOver();
    const expected = partners.map((partner) => (partner < 0 ? 0 : partner + 1));
    expect([...block.words(W.mistakenAt)]).toEqual(expected);
    expect(marked(expected).length).toBeGreaterThan(100);
  });

  it('are a record of nothing too, beside those of acts', () => {
    const { block } = readied(256);
    block.words(W.seenActsAt).fill(0)[5] = 1;
    block.words(W.awayAt).fill(0);
    block.words(W.falseAlarmsAt).fill(0)[5] = 2;
    block.kernel.exports.handOver();
    block.run(block.kernel.exports.gather);
    expect(marked(block.words(W.recordedAt))).toEqual([5]);
    expect(block.words(W.recordedAt)[5]).toBe(3);
  });
});
