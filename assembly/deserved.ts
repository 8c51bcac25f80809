/** The points of a score for conduct. */
import { S, U, W } from '../src/engine/kernel/fields';
import { get32, ptr, word, wordBits } from './memory';
import { laneOf, putInOrder } from './random';
import { allKinds, seenOf } from './records';

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
 * For 64 people the points of what they did themselves and were seen doing, in 16 bits (see U.narrow), in their order:
 * they were added up as it happened. Gives back where those of the first are.
 */
export function deservedOf(column: usize, first: i32): usize {
  const deserved = ptr(W.deservedAt);
  putInOrder(<usize>wordBits(column, S.pointsAt) + (<usize>first << 1), deserved);
  return deserved;
}

/** The same of one person, in any number of bits. */
export function deservedBy(column: usize, table: usize, at: i32): i32 {
  if (word(table, U.narrow) == 0)
    return pointsFor(<usize>wordBits(table, U.pointsAt), seenOf(at, allKinds()));
  const lane = (at & ~63) | laneOf(at & 63);
  return <i32>load<i16>(<usize>wordBits(column, S.pointsAt) + (<usize>lane << 1));
}
