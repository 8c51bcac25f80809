import { scale } from '../random/draws.js';
import { NOBODY } from '../regime/compile/classes.js';
import { FLAG, TRAIT } from './flags.js';
import type { Stretch, World } from './world.js';

/**
 * Stage 2, observe: which acts become records, on whom?
 *
 * The draw that decided the act decides this too, so that wider coverage only ever adds records for the same people:
 * under chance × coverage the act is seen; under chance × coverage × misidentification its record lands on somebody
 * else of the block, the one person who could be taken for this one this month. A draw at the other end, where
 * nothing was done, is a record of nothing.
 */
export function observe(world: World, stretch: Stretch): void {
  const { scratch, structure } = world;
  const from = stretch.first - stretch.base;
  for (const mask of [scratch.seenActs, scratch.away, scratch.falseAlarms])
    mask.fill(0, from, from + stretch.drawn);
  for (let kind = 0; kind < structure.conduct; kind++) observeKind(world, stretch, kind);
}

function observeKind(world: World, stretch: Stretch, kind: number): void {
  const { acts } = world.scratch;
  const luck = world.scratch.actLuck[kind];
  const bit = 1 << kind;
  const alarm = 0xffffffff - stretch.tables.conduct.likeliestAlarm[kind];
  const end = stretch.end - stretch.base;
  for (let at = stretch.first - stretch.base; at < end; at++) {
    if ((acts[at] & bit) !== 0) see(world, stretch, kind, at);
    else if (luck[at] > alarm) sound(world, stretch, kind, at);
  }
}

/** An act: is it seen, and on whom does the record land? */
function see(world: World, stretch: Stretch, kind: number, at: number): void {
  const { state, scratch, structure, place } = world;
  const { conduct, adaptation } = stretch.tables;
  const person = stretch.base + at;
  const group = state.traits[person] & TRAIT.groupMask;
  const coverage =
    conduct.seen[(kind * structure.places + place[Math.floor(person / 64)]) * 8 + group];
  const hides = adaptation !== null && (state.flags[person] & FLAG.secondIdentity) !== 0;
  const visible = scale(scratch.actChance[kind][at], coverage);
  const seen = hides ? scale(visible, adaptation.showsIdentity) : visible;
  const draw = scratch.actLuck[kind][at];
  if (draw >= seen) return;
  scratch.seenActs[at] |= 1 << kind;
  const other = scratch.partner[at];
  if (other < 0) return;
  const otherGroup = state.traits[stretch.base + other] & TRAIT.groupMask;
  if (draw < scale(seen, conduct.misidentified[kind * 8 + otherGroup]))
    scratch.away[at] |= 1 << kind;
}

/** Nothing was done: is there a record all the same? */
function sound(world: World, stretch: Stretch, kind: number, at: number): void {
  const { state, scratch } = world;
  if (scratch.rateRow[at] === NOBODY) return;
  const group = state.traits[stretch.base + at] & TRAIT.groupMask;
  const chance = stretch.tables.conduct.falseAlarm[kind * 8 + group];
  if (scratch.actLuck[kind][at] > 0xffffffff - chance) scratch.falseAlarms[at] |= 1 << kind;
}

/**
 * The second half of stage 2, once every stretch of the block has been observed: each person gathers the records of
 * the one other person who could be taken for them.
 */
export function gather(world: World, stretch: Stretch): void {
  const { mistaken, away, partner, records, seenActs, falseAlarms } = world.scratch;
  const end = stretch.end - stretch.base;
  for (let at = stretch.first - stretch.base; at < end; at++) {
    const other = partner[at];
    mistaken[at] = other < 0 ? 0 : away[other];
    records[at] = (seenActs[at] & ~away[at]) | mistaken[at] | falseAlarms[at];
  }
}
