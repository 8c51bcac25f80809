import { follow } from '../model/attention.js';
import { TRAIT } from '../model/flags.js';
import type { Recorder } from '../model/life-recorder.js';
import { findScored } from '../model/scored.js';
import { countMonth } from '../model/state.js';
import type { MonthTables } from '../model/tables.js';
import type { World } from '../model/world.js';
import { columnsOf, type StoredColumn } from './columns.js';
import { openStretch, runBlock, stretchOf } from './block-month.js';
import { type MonthRulesRequest, monthRules, tablesBefore, withHacks } from './month-rules.js';
import { stretchesOf } from './stretches.js';

/** One kind of subject, and how its months go. */
export interface Runner {
  readonly world: World;
  readonly columns: readonly StoredColumn[];
  readonly byBlock: Float64Array;
  step(month: number): void;
}

export interface RunnerRequest extends MonthRulesRequest {
  /** Told when each stretch's month is over; null when nobody is watched. */
  readonly recorder: Recorder | null;
  /** Rows of measures that are added up for each block. */
  readonly byBlock: readonly number[];
}

/** Readies the months of one kind of subject. */
export function startRunner(request: RunnerRequest): Runner {
  const { world } = request;
  const places = stretchesOf(world.shape, world.jurisdiction);
  const byBlock = new Float64Array(world.shape.blocks * request.byBlock.length);
  let before = tablesBefore(request);
  return {
    world,
    columns: columnsOf(world.state, world.shape.blockSize),
    byBlock,
    step(month) {
      world.month = month;
      world.totals.fill(0);
      world.recordsAt.fill(0);
      const { rules, tables } = monthRules(request, month);
      const blocks = places.map((block) => block.map((place) => stretchOf(place, tables)));
      byBlock.fill(0);
      const told = new Float64Array(request.byBlock.length);
      blocks.forEach((stretches, block) => {
        for (const here of stretches)
          openStretch(
            world,
            here,
            rules[here.jurisdiction],
            before[here.jurisdiction],
            request.population,
          );
        addBlock(world, request.byBlock, told, byBlock, block);
      });
      const hacked = tables.map((now, jurisdiction) =>
        withHacks(request, now, jurisdiction, month, (score) =>
          histogram(world, jurisdiction, score, now),
        ),
      );
      places.forEach((block, number) => {
        runBlock(
          world,
          block.map((place) => stretchOf(place, hacked)),
          request.recorder,
        );
        addBlock(world, request.byBlock, told, byBlock, number);
      });
      world.state.seen.set(world.next.seen);
      world.state.seenScore.forEach((values, score) => {
        const next = world.next.seenScore[score];
        if (values !== null && next !== null) values.set(next);
      });
      follow(world, rules[0], tables[0].conduct);
      before = tables;
      countMonth(world.state, month + 1);
    },
  };
}

/** Totals grow from block to block; what they have grown by since they were last `told` is this block's. */
function addBlock(
  world: World,
  rows: readonly number[],
  told: Float64Array,
  byBlock: Float64Array,
  block: number,
): void {
  const { totals, measures } = world;
  rows.forEach((row, at) => {
    let sum = 0;
    for (let cell = row; cell < totals.length; cell += measures.rows.length) sum += totals[cell];
    byBlock[block * rows.length + at] += sum - told[at];
    told[at] = sum;
  });
}

/** How many people of a jurisdiction whom a hack can move have each value of a score, as last month left it. */
function histogram(
  world: World,
  jurisdiction: number,
  score: number,
  tables: MonthTables,
): Float64Array {
  const counts = new Float64Array(world.structure.scores[score].levels);
  for (const block of stretchesOf(world.shape, world.jurisdiction))
    for (const place of block) {
      if (place.jurisdiction !== jurisdiction) continue;
      findScored(world, { ...place, tables });
      for (let i = place.first; i < place.end; i++)
        if (
          (world.scratch.scored[i - place.base] & (1 << score)) !== 0 &&
          (world.state.traits[i] & TRAIT.exempt) === 0
        )
          counts[world.state.score[score][i]]++;
    }
  return counts;
}
