import { scale } from '../random/draws.js';
import { FLAG, TRAIT } from './flags.js';
import { count, type Stretch, type World } from './world.js';

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
  const { state, scratch, structure, place } = world;
  const { conduct, isAdult, adaptation } = stretch.tables;
  const { acts, seenActs, away, falseAlarms, partner } = scratch;
  const luck = scratch.actLuck[kind];
  const chances = scratch.actChance[kind];
  const bit = 1 << kind;
  for (let i = stretch.first; i < stretch.end; i++) {
    const at = i - stretch.base;
    const traits = state.traits[i];
    const group = traits & TRAIT.groupMask;
    const draw = luck[at];
    if ((acts[at] & bit) !== 0) {
      const coverage = conduct.seen[(kind * structure.places + place[i >> 6]) * 8 + group];
      let seen = scale(chances[at], coverage);
      if (adaptation !== null && (state.flags[i] & FLAG.secondIdentity) !== 0)
        seen = scale(seen, adaptation.showsIdentity);
      if (draw >= seen) continue;
      seenActs[at] |= bit;
      const other = partner[at];
      if (other < 0) continue;
      const otherGroup = state.traits[stretch.base + other] & TRAIT.groupMask;
      if (draw < scale(seen, conduct.misidentified[kind * 8 + otherGroup])) away[at] |= bit;
    } else if (draw > 0xffffffff - conduct.falseAlarm[kind * 8 + group]) {
      const watched = isAdult[traits & TRAIT.classMask] === 1 && (state.flags[i] & FLAG.exited) === 0;
      if (watched) falseAlarms[at] |= bit;
    }
  }
}

/**
 * The second half of stage 2, once every stretch of the block has been observed: each person gathers the records of
 * the one other person who could be taken for them.
 */
export function gatherMistakes(world: World, stretch: Stretch): void {
  const { scratch, state } = world;
  const { mistaken, away, partner } = scratch;
  for (let i = stretch.first; i < stretch.end; i++) {
    const at = i - stretch.base;
    const other = partner[at];
    mistaken[at] = other < 0 ? 0 : away[other];
  }
  const { structure, recordsAt, place } = world;
  for (let i = stretch.first; i < stretch.end; i++) {
    const at = i - stretch.base;
    const traits = state.traits[i];
    const kept = scratch.seenActs[at] & ~away[at];
    countKinds(world, stretch, traits, 'true records', kept);
    countKinds(world, stretch, traits, 'mistaken records', mistaken[at]);
    countKinds(world, stretch, traits, 'false alarms', scratch.falseAlarms[at]);
    let made = scratch.seenActs[at] | scratch.falseAlarms[at];
    if (!structure.attention) continue;
    while (made !== 0) {
      const kind = 31 - Math.clz32(made & -made);
      recordsAt[kind * structure.places + place[i >> 6]]++;
      made &= made - 1;
    }
  }
}

function countKinds(
  world: World,
  stretch: Stretch,
  traits: number,
  measure: 'true records' | 'mistaken records' | 'false alarms',
  kinds: number,
): void {
  let rest = kinds;
  while (rest !== 0) {
    count(world, stretch, traits, measure, 31 - Math.clz32(rest & -rest));
    rest &= rest - 1;
  }
}
