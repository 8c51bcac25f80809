/** Sets of people by what scores they have. */
import { Range, S, W } from '../src/engine/kernel/fields';
import { ptr, word, wordBits } from './memory';
import { scorers } from './people';
import { atMost16 } from './sets';

/** A score's column by one of the standings. */
// @ts-ignore: decorator
@inline export function scoresOf(score: i32, earned: bool): usize {
  const column = ptr(W.scoresAt) + <usize>(score * S.words * 4);
  return <usize>wordBits(column, earned ? S.earnedAt : S.assignedAt);
}

/** Those whose score is in a range. */
export function inRange(first: i32, range: usize, earned: bool): u64 {
  const score = word(range, Range.score);
  const people = scorers(first, score);
  if (people == 0) return 0;
  const column = scoresOf(score, earned);
  const before = word(range, Range.before);
  const some = people & atMost16(column, first, wordBits(range, Range.last));
  return before < 0 ? some : some & ~atMost16(column, first, before);
}

/** Those who have a score in any of some ranges. */
export function inRanges(first: i32, ranges: usize, count: i32, earned: bool): u64 {
  let people: u64 = 0;
  for (let index = 0; index < count; index++)
    people |= inRange(first, ranges + <usize>(index * Range.words * 4), earned);
  return people;
}
