/** The points of a score for conduct. */
import { U, W } from '../src/engine/kernel/fields';
import { dir, get32, ptr, wordBits } from './memory';
import { seenOfAll } from './records';
import { zipBytes, zipLastBytes } from './zip';

/** The points of a set of kinds of conduct, byte by byte. */
// @ts-ignore: decorator
@inline export function pointsFor(points: usize, kinds: u32): i32 {
  return (
    <i32>get32(points, kinds & 0xff) +
    <i32>get32(points + 1024, (kinds >>> 8) & 0xff) +
    <i32>get32(points + 2048, (kinds >>> 16) & 0xff) +
    <i32>get32(points + 3072, kinds >>> 24)
  );
}

/**
 * For 64 people the points of what they did themselves and were seen doing, in 16 bits (see U.narrow). Gives back where
 * those of the first are.
 */
export function deservedOf(table: usize, first: i32): usize {
  const deserved = ptr(W.deservedAt) + (<usize>first << 1);
  const points = <usize>wordBits(table, U.pointsByFourAt);
  const kinds = dir(W.kinds);
  const sets = seenOfAll(first);
  for (let part: usize = 0; part < 64; part += 16) {
    const some = sets + (part << 2);
    const a = v128.load(some);
    const b = v128.load(some, 16);
    const c = v128.load(some, 32);
    const d = v128.load(some, 48);
    // The kinds of sixteen people, eight kinds a vector.
    const even = evenBytes(a, b);
    const even2 = evenBytes(c, d);
    const odd = oddBytes(a, b);
    const odd2 = oddBytes(c, d);
    const to = deserved + (part << 1);
    v128.store(to, i16x8.splat(0));
    v128.store(to, i16x8.splat(0), 16);
    addEight(points, evenBytes(even, even2), to);
    if (kinds > 8) addEight(points + 64, evenBytes(odd, odd2), to);
    if (kinds > 16) addEight(points + 128, oddBytes(even, even2), to);
    if (kinds > 24) addEight(points + 192, oddBytes(odd, odd2), to);
  }
  return deserved;
}

/** Adds the points of eight kinds of conduct for sixteen people: by four kinds, the low bytes of points and the high. */
// @ts-ignore: decorator
@inline function addEight(points: usize, kinds: v128, to: usize): void {
  const four = v128.and(kinds, i8x16.splat(15));
  const others = i8x16.shr_u(kinds, 4);
  const low = v128.swizzle(v128.load(points), four);
  const high = v128.swizzle(v128.load(points, 16), four);
  const low2 = v128.swizzle(v128.load(points, 32), others);
  const high2 = v128.swizzle(v128.load(points, 48), others);
  const sum = i16x8.add(zipBytes(low, high), zipBytes(low2, high2));
  const sum2 = i16x8.add(zipLastBytes(low, high), zipLastBytes(low2, high2));
  v128.store(to, i16x8.add(v128.load(to), sum));
  v128.store(to, i16x8.add(v128.load(to, 16), sum2), 16);
}

// @ts-ignore: decorator
@inline function evenBytes(one: v128, two: v128): v128 {
  return v128.shuffle<i8>(one, two, 0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30);
}

// @ts-ignore: decorator
@inline function oddBytes(one: v128, two: v128): v128 {
  return v128.shuffle<i8>(one, two, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31);
}
