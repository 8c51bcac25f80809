import { describe, expect, it } from 'vitest';
import { createPeople } from '../../../../src/engine/create-world.js';
import {
  type BlockHand,
  createBlockHand,
  type HandReport,
  type MonthOrder,
  type SharedWork,
} from '../../../../src/engine/kernel/block-hand.js';
import { openStream } from '../../../../src/engine/kernel/streams.js';
import { turnMonth } from '../../../../src/engine/kernel/kept-state.js';
import { kernelSubjects } from '../../../../src/engine/kernel/kernel-subjects.js';
import { loadKernel } from '../../../../src/engine/kernel/load-kernel.js';
import { writeRules } from '../../../../src/engine/kernel/rules-image.js';
import { monthRules } from '../../../../src/engine/month-rules.js';
import type { World } from '../../../../src/model/world.js';
import { peopleStructure } from '../../../../src/regime/compile/structure.js';
import {
  makeAdaptation,
  makeChannel,
  makeList,
  makePeers,
  makePopulation,
  makeRegime,
  makeRules,
  makeScore,
  NOWHERE,
} from '../../../helpers/make-regime.js';
import { keepWorld } from '../../../helpers/kept-world.js';

/** Seven blocks of 256, the last cut short, under two jurisdictions. */
const PEOPLE = 1700;
const BLOCKS = [0, 1, 2, 3, 4, 5, 6];

const RULES = makeRules({
  channels: [makeChannel({ followsRecords: { weight: 0.5, decay: 0.1 } })],
  scores: [makeScore({ ties: [0.1, 0.1, 0.1, 0.1, 0.1], peers: { points: 50, atMost: 100 } })],
  lists: [makeList({ startsWith: 0.1, public: true, spillsToHousehold: 0.3 })],
  peers: makePeers({ honest: 0.6, grudging: 0.4 }),
  adaptation: makeAdaptation(),
});
const PLACE = { phases: [{ from: 0, rules: RULES }], provenance: NOWHERE };
const REGIME = makeRegime(RULES, {
  population: makePopulation({ people: PEOPLE }),
  jurisdictions: [
    { ...PLACE, name: 'north', share: 0.4 },
    { ...PLACE, name: 'south', share: 0.6 },
  ],
});

/** People before their first month, and what the hands that work on them share. */
interface Workshop {
  readonly world: World;
  readonly shared: SharedWork;
  /** When a month is done: what it has left is what counts, in the world too. */
  readonly turn: () => void;
  readonly hand: () => BlockHand;
  /** The first month, unless it is changed. */
  readonly order: (hand: BlockHand, changes?: Partial<MonthOrder>) => MonthOrder;
}

function workshop(): Workshop {
  const world = createPeople(REGIME, peopleStructure(REGIME), PEOPLE, '4', null, null);
  const { rules, tables } = monthRules(
    {
      world,
      monthsDone: 0,
      population: REGIME.population,
      jurisdictions: REGIME.jurisdictions.map(({ phases }) => phases),
      interventions: [],
      layoffs: 0,
    },
    0,
  );
  const rows = [world.measures.first('people'), world.measures.first('acts')];
  const { kept, copyBack } = keepWorld(world, tables[0].isAdult);
  const shared: SharedWork = {
    subjects: kernelSubjects(world, kept),
    byBlock: new Float64Array(world.shape.blocks * rows.length),
    rows,
    firmsListed: null,
    blacklist: null,
  };
  return {
    world,
    shared,
    turn() {
      turnMonth(kept);
      copyBack();
    },
    hand: () => createBlockHand(loadKernel(), shared),
    order: (hand, changes = {}) => ({
      month: 0,
      image: writeRules(
        world.structure,
        tables.map((table, jurisdiction) => ({
          tables: table,
          rules: rules[jurisdiction],
          population: REGIME.population,
          totals: jurisdiction * world.structure.groups * world.measures.rows.length,
        })),
        hand.imageAt,
      ),
      rates: 'far away',
      begins: tables.map(() => ({ people: true, beliefs: true, scores: [0], joined: [] })),
      stages: true,
      ...changes,
    }),
  };
}

/** Hands carry out an order by turns, on the blocks in the order given. */
function carryOut(
  { hand, order }: Workshop,
  count: number,
  blocks: readonly number[] = BLOCKS,
  changes: Partial<MonthOrder> = {},
): HandReport[] {
  const hands = Array.from({ length: count }, hand);
  for (const one of hands) one.begin(order(one, changes));
  blocks.forEach((block, turn) => {
    hands[turn % count].work(block);
  });
  return hands.map((one) => one.report());
}

/** What the hands have added up together. */
function together(reports: readonly HandReport[]): HandReport {
  const sum = (parts: readonly Float64Array[]): Float64Array =>
    parts[0].map((_, at) => parts.reduce((all, part) => all + part[at], 0));
  return {
    totals: sum(reports.map(({ totals }) => totals)),
    recordsAt: sum(reports.map(({ recordsAt }) => recordsAt)),
    counts: reports[0].counts.map((scores, jurisdiction) =>
      scores.map((_, score) => sum(reports.map(({ counts }) => counts[jurisdiction][score]))),
    ),
  };
}

/** Everything that a month leaves in shared memory. */
function leftBy({ world, shared, turn }: Workshop): object {
  turn();
  const { blocks, blockSize } = world.shape;
  const { open } = shared.subjects.kept.keeping;
  const shown = Array.from({ length: blocks }, (_, block) => {
    const bytes = new Uint8Array(blockSize);
    openStream(shared.subjects.kept, block).read(open.length - 1, bytes);
    return bytes;
  });
  return {
    state: world.state.columns.map(({ name, cells }) => [name, cells.slice()]),
    shown,
    byBlock: shared.byBlock,
  };
}

describe('a hand', () => {
  it('does not work on a block before its month has begun', () => {
    const hand = workshop().hand();
    expect(() => {
      hand.work(0);
    }).toThrow('a block was worked on before its month began');
  });

  it('wants the rules of a month where every other hand of its kind wants them', () => {
    const { hand } = workshop();
    const { imageAt } = hand();
    expect(imageAt).toBeGreaterThan(0);
    expect(hand().imageAt).toBe(imageAt);
  });

  it.each([2, 3, 7])('is as good as %i that share the blocks by turns', (count) => {
    const one = workshop();
    const several = workshop();
    const [alone] = carryOut(one, 1);
    expect(alone.totals.some((total) => total > 0)).toBe(true);
    expect(alone.recordsAt.some((records) => records > 0)).toBe(true);
    expect(together(carryOut(several, count))).toEqual(alone);
    expect(leftBy(several)).toEqual(leftBy(one));
  });

  it('may take the blocks in any order', () => {
    const forwards = workshop();
    const anyhow = workshop();
    const [expected] = carryOut(forwards, 1);
    expect(carryOut(anyhow, 1, [6, 2, 5, 0, 3, 1, 4])).toEqual([expected]);
    expect(leftBy(anyhow)).toEqual(leftBy(forwards));
  });

  it('adds up for each block what it adds up for all', () => {
    const here = workshop();
    const [{ totals }] = carryOut(here, 1);
    const { byBlock, rows } = here.shared;
    const { rows: measures } = here.world.measures;
    rows.forEach((row, at) => {
      const ofBlocks = BLOCKS.map((block) => byBlock[block * rows.length + at]);
      const all = totals.filter((_, cell) => cell % measures.length === row);
      expect(ofBlocks.every((total) => total > 0)).toBe(true);
      expect(ofBlocks.reduce((sum, total) => sum + total, 0)).toBe(
        all.reduce((sum, total) => sum + total, 0),
      );
    });
    expect(BLOCKS.map((block) => byBlock[block * rows.length])).toEqual([
      256, 256, 256, 256, 256, 256, 164,
    ]);
  });

  it('reports what is its own: what it adds up later changes no report', () => {
    const { hand, order } = workshop();
    const one = hand();
    one.begin(order(one));
    one.work(0);
    const early = one.report();
    const totals = early.totals.slice();
    one.work(1);
    expect(early.totals).toEqual(totals);
    expect(one.report().totals).not.toEqual(totals);
  });

  it('begins each order with nothing added up', () => {
    const { hand, order } = workshop();
    const one = hand();
    one.begin(order(one));
    for (const block of BLOCKS) one.work(block);
    one.begin(order(one, { month: 1 }));
    const { totals, recordsAt, counts } = one.report();
    expect(totals).toEqual(new Float64Array(totals.length));
    expect(recordsAt).toEqual(new Float64Array(recordsAt.length));
    expect(counts).toEqual([]);
  });
});

describe('a hand that only counts scores before a hack', () => {
  const counting = { stages: false } as const;

  it('counts every adult once, at the score that all begin with', () => {
    const here = workshop();
    const [{ counts }] = carryOut(here, 1, BLOCKS, counting);
    const [adults] = carryOut(workshop(), 1).map(({ totals }) => {
      const row = here.world.measures.first('adults');
      const all = totals.filter((_, cell) => cell % here.world.measures.rows.length === row);
      return all.reduce((sum, total) => sum + total, 0);
    });
    const people = counts.map(([values]) => values.reduce((sum, count) => sum + count, 0));
    expect(counts).toHaveLength(2);
    expect(people.every((count) => count > 0)).toBe(true);
    expect(people[0] + people[1]).toBe(adults);
    for (const [values] of counts) expect(values.filter((count) => count > 0)).toHaveLength(1);
  });

  it.each([2, 5])('comes to the same as %i', (count) => {
    const [alone] = carryOut(workshop(), 1, BLOCKS, counting);
    expect(together(carryOut(workshop(), count, BLOCKS, counting))).toEqual(alone);
  });

  it('leaves no trace', () => {
    const here = workshop();
    carryOut(here, 1, BLOCKS, counting);
    expect(leftBy(here)).toEqual(leftBy(workshop()));
  });

  it('leaves the month itself as it would have been', () => {
    const plain = workshop();
    const counted = workshop();
    const [month] = carryOut(plain, 1);
    carryOut(counted, 1, BLOCKS, counting);
    expect(carryOut(counted, 1)).toEqual([month]);
    expect(leftBy(counted)).toEqual(leftBy(plain));
  });
});
