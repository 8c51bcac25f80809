/** Sums over the other members of households, see sum-ties.ts. */
import { W } from '../src/engine/kernel/fields';
import { addDetailsAtHome, hasMarked } from './detail';
import { dir, get32, get8, ptr } from './memory';
import { sumsAt } from './sum-ties';

/** Room for the sums of the first members of a building: a zero, as the last of four words, and 64. */
// @ts-ignore: decorator
@inline const PREFIXES: usize = 2048;
// @ts-ignore: decorator
@inline const NONE: usize = PREFIXES + 12;
/** Room for what each household of a building has together, by slot. */
// @ts-ignore: decorator
@inline const TOGETHER: usize = 2560;

/** Everybody of the household but oneself: the difference of two sums over the first members of the building. */
export function sumHouseholds(words: usize): void {
  const sums = sumsAt();
  const people = dir(W.people);
  const patterns = ptr(W.patternAt);
  const allFirsts = ptr(W.householdFirstAt);
  const allSizes = ptr(W.householdSizeAt);
  for (let building = 0; building < people; building += 64) {
    const pattern = <usize>get8(patterns, building >> 6) << 6;
    const own = words + (<usize>building << 2);
    addUp(own);
    together(allFirsts + pattern, allSizes + pattern);
    const out = sums + (<usize>building << 2);
    let marked = i32x4.splat(0);
    for (let four: usize = 0; four < 256; four += 16) {
      const others = i32x4.sub(v128.load(TOGETHER + four), v128.load(own + four));
      marked = v128.or(marked, others);
      v128.store(out + four, i32x4.add(v128.load(out + four), others));
    }
    if (v128.any_true(v128.and(marked, i32x4.splat(0xff000000)))) details(building, pattern, own);
  }
}

/** Sums over the first members of a building, 0 to 64 of them. */
function addUp(own: usize): void {
  const none = i32x4.splat(0);
  v128.store(PREFIXES, none);
  let before = none;
  for (let four: usize = 0; four < 256; four += 16) {
    let sum = v128.load(own + four);
    sum = i32x4.add(sum, v128.shuffle<i32>(none, sum, 0, 4, 5, 6));
    sum = i32x4.add(sum, v128.shuffle<i32>(none, sum, 0, 1, 4, 5));
    sum = i32x4.add(sum, before);
    before = v128.shuffle<i32>(sum, sum, 3, 3, 3, 3);
    v128.store(PREFIXES + 16 + four, sum);
  }
}

/** For each slot of a building, the sum of the whole household. */
// @ts-ignore: decorator
@inline function together(firsts: usize, sizes: usize): void {
  for (let slot: usize = 0; slot < 64; slot++) {
    const first = NONE + (<usize>load<u8>(firsts + slot) << 2);
    const past = first + (<usize>load<u8>(sizes + slot) << 2);
    store<u32>(TOGETHER + (slot << 2), load<u32>(past) - load<u32>(first));
  }
}

/** What shows in detail, in the households in which somebody is marked. */
function details(building: i32, pattern: usize, own: usize): void {
  const sizes = ptr(W.householdSizeAt) + pattern;
  const people = dir(W.people);
  let first = 0;
  while (first < 64 && building + first < people) {
    const next = first + <i32>get8(sizes, first);
    const slot = (first << 2) + 0;
    const past = NONE + (<usize>next << 2);
    if (hasMarked(load<u32>(past) - load<u32>(NONE + <usize>slot)))
      addDetailsAtHome(building + first, building + next);
    first = next;
  }
}
