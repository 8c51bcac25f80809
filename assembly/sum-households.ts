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
/** The most households of a building, and the bytes of what the host says of each: where it begins and where it ends. */
// @ts-ignore: decorator
@inline const MOST: i32 = 64;
// @ts-ignore: decorator
@inline const BOUNDS: usize = 2;

/** Everybody of the household but oneself. */
export function sumHouseholds(words: usize): void {
  const people = dir(W.people);
  for (let building = 0; building < people; building += 64) {
    const own = words + (<usize>building << 2);
    addUp(own);
    tellMembers(boundsOf(building), ptr(W.placeSumAt) + (<usize>building << 2));
  }
  const sums = sumsAt();
  const all = ptr(W.placeSumAt);
  for (let building = 0; building < people; building += 64) {
    let marked = i32x4.splat(0);
    const until = <usize>(building + 64) << 2;
    let four = <usize>building << 2;
    do {
      const others = i32x4.sub(v128.load(all + four), v128.load(words + four));
      marked = v128.or(marked, others);
      v128.store(sums + four, i32x4.add(v128.load(sums + four), others));
      four += 16;
    } while (four < until);
    if (v128.any_true(v128.and(marked, i32x4.splat(0xff000000)))) addDetails(building);
  }
}

/** Where the households of a building begin and end, one after another. */
// @ts-ignore: decorator
@inline function boundsOf(building: i32): usize {
  const pattern = <usize>get8(ptr(W.patternAt), building >> 6);
  return ptr(W.householdBoundsAt) + pattern * <usize>MOST * BOUNDS;
}

/** Sums over the first members of a building, 0 to 64 of them. */
// @ts-ignore: decorator
@inline function addUp(own: usize): void {
  const none = i32x4.splat(0);
  let before = none;
  v128.store(PREFIXES, none);
  let four: usize = 0;
  do {
    let sum = v128.load(own + four);
    sum = i32x4.add(sum, v128.shuffle<i32>(none, sum, 0, 4, 5, 6));
    sum = i32x4.add(sum, v128.shuffle<i32>(none, sum, 0, 1, 4, 5));
    sum = i32x4.add(sum, before);
    before = v128.shuffle<i32>(sum, sum, 3, 3, 3, 3);
    v128.store(PREFIXES + 16 + four, sum);
    four += 16;
  } while (four < 256);
}

/**
 * Writes to each member what the household has together: the difference of two sums over the first members of the
 * building. Eight are written, as many as a household can have; those behind it are of the next, which comes after.
 */
// @ts-ignore: decorator
@inline function tellMembers(bounds: usize, members: usize): void {
  let end: u32 = 0;
  for (let next = bounds; end < 64; next += BOUNDS) {
    const first = <u32>load<u8>(next);
    end = <u32>load<u8>(next, 1);
    const all = load<u32>(NONE + (<usize>end << 2)) - load<u32>(NONE + (<usize>first << 2));
    const four = i32x4.splat(all);
    v128.store(members + (<usize>first << 2), four);
    v128.store(members + (<usize>first << 2), four, 16);
  }
}

/** What shows in detail, in the households in which somebody is marked. */
function addDetails(building: i32): void {
  const together = ptr(W.placeSumAt);
  const bounds = boundsOf(building);
  let end = 0;
  for (let next = bounds; end < 64; next += BOUNDS) {
    const first = building + <i32>load<u8>(next);
    end = <i32>load<u8>(next, 1);
    if (hasMarked(get32(together, first))) addDetailsAtHome(first, building + end);
  }
}
