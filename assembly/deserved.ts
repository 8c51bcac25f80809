/** The points of a score for conduct. */
import { U, W } from '../src/engine/kernel/fields';
import { get32, ptr, set16, wordBits } from './memory';
import { seenOf } from './records';

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
  const points = <usize>wordBits(table, U.pointsAt);
  const deserved = ptr(W.deservedAt);
  for (let at = first; at < first + 64; at++) set16(deserved, at, pointsFor(points, seenOf(at)));
  return deserved + (<usize>first << 1);
}
