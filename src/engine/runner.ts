import { FLAG, TRAIT } from '../model/flags.js';
import type { Recorder } from '../model/life-recorder.js';
import { follow } from '../model/attention.js';
import { publish } from '../model/publish.js';
import { findScored } from '../model/scored.js';
import { show } from '../model/show.js';
import { STAGES } from '../model/stages.js';
import { start, startBeliefs, startScore } from '../model/start.js';
import type { MonthTables } from '../model/tables.js';
import { countMonth } from '../model/state.js';
import { tally } from '../model/tally.js';
import type { Stretch, World } from '../model/world.js';
import { fillPartners } from '../population/identity-swap.js';
import type { Rules } from '../regime/regime.js';
import { type MonthRulesRequest, monthRules, withHacks, tablesBefore } from './month-rules.js';
import { type Place, stretchesOf } from './stretches.js';

/** One kind of subject, and how its months go. */
export interface Runner {
  readonly world: World;
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
    byBlock,
    step(month) {
      world.month = month;
      world.totals.fill(0);
      world.recordsAt.fill(0);
      const { rules, tables } = monthRules(request, month);
      const blocks = places.map((block) => block.map((place) => stretch(place, tables)));
      byBlock.fill(0);
      const told = new Float64Array(request.byBlock.length);
      blocks.forEach((stretches, block) => {
        for (const here of stretches)
          open(request, here, rules[here.jurisdiction], before[here.jurisdiction], month);
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
          block.map((place) => stretch(place, hacked)),
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

/** What precedes the stages, for everybody: scores that begin, and what shows of people to their ties. */
function open(
  request: RunnerRequest,
  here: Stretch,
  rules: Rules,
  before: MonthTables | undefined,
  month: number,
): void {
  const { world, population } = request;
  if (month === 0) start(world, here, rules, population);
  if (month === 0 || before?.adaptation === null) startBeliefs(world, here);
  here.tables.scores.forEach((table, score) => {
    const kept = before?.scores[score]?.active ?? false;
    if (month === 0 || (table.active && !kept)) startScore(world, here, score);
  });
  show(world, here);
}

/** One month of one block: the stages one after another, each on all stretches of the block. */
function runBlock(world: World, stretches: readonly Stretch[], recorder: Recorder | null): void {
  const [first] = stretches;
  if (first === undefined) return;
  for (const here of stretches) findScored(world, here);
  findPartners(world, stretches);
  for (const stage of STAGES) {
    for (const here of stretches) stage.run(world, here);
    if (stage.finish !== undefined) for (const here of stretches) stage.finish(world, here);
  }
  for (const here of stretches) {
    publish(world, here);
    tally(world, here);
    recorder?.endOfMonth(world, here);
  }
}

/** Field by field: a spread would give stretches of several hidden shapes, which slows every stage down. */
function stretch(place: Place, tables: readonly MonthTables[]): Stretch {
  const { block, base, first, end, drawn, jurisdiction } = place;
  return { block, base, first, end, drawn, jurisdiction, tables: tables[jurisdiction] };
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

/**
 * Into `scratch.partner`, the slot in the block of the one person for whom each could be taken this month. Nobody can
 * be taken for a child, for somebody who left, or for nobody at all.
 */
function findPartners(world: World, stretches: readonly Stretch[]): void {
  const { partner } = world.scratch;
  const [first] = stretches;
  fillPartners(world.identitySwap, first.block, world.month, partner);
  const watched = new Uint8Array(partner.length);
  for (const here of stretches)
    for (let i = here.first; i < here.end; i++) {
      const isAdult = here.tables.isAdult[world.state.traits[i] & TRAIT.classMask];
      watched[i - here.base] = (world.state.flags[i] & FLAG.exited) === 0 ? isAdult : 0;
    }
  for (let at = 0; at < partner.length; at++) {
    const other = partner[at] - first.base;
    partner[at] = watched[at] === 1 && other >= 0 && watched[other] === 1 ? other : -1;
  }
}
