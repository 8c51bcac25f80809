/**
 * Sums over ties that most regimes need, in one go: of what people live to see of punishment, and of a score that ties
 * pull, in one word (see Packed). What a block's people show does not change during the month, so this is done once,
 * before the stages. Graphs take the plain way of ties.ts.
 */
import { Packed, S, Tie, W } from '../src/engine/kernel/fields';
import { dir, get32, ptr, set32, wordBits } from './memory';
import { sumCircle } from './sum-circle';
import { sumDistant } from './sum-distant';
import { sumHouseholds } from './sum-households';

/** The sums over ties of what {@link Packed} says. */
// @ts-ignore: decorator
@inline export function sumsAt(): usize {
  return ptr(W.openWordAt) + Packed.sums;
}

/** Begins the sums of a block. */
export function beginSums(): void {
  const bytes = <usize>dir(W.blockSize) << 2;
  memory.fill(sumsAt(), 0, bytes);
  memory.fill(ptr(W.detailAt), 0, bytes);
  for (let score = 0; score < dir(W.scores); score++) {
    const pulled = <usize>wordBits(ptr(W.scoresAt) + <usize>(score * S.words * 4), S.pulledAt);
    if (pulled != 0) memory.fill(pulled, 0, bytes);
  }
}

/** Adds the words of everybody's ties of one kind: those of the first pulled score (or none), or of another. */
export function sumKind(kind: i32, score: i32): void {
  const isFirst = score == dir(W.pulledScore);
  if (kind == Tie.household) return sumHouseholds(ptr(isFirst ? W.homeWordAt : W.openWordAt));
  const hidden = hideThoseWhoLeft(kind);
  if (kind == Tie.distant) sumDistant(score, isFirst);
  else sumCircle(kind);
  showThoseWhoLeft(hidden);
}

/**
 * People who have left the circle of a kind have no ties of it: their words are taken away while it is summed, and what
 * they would receive is taken back after. Gives back how many there are; who, their words and their sums are kept.
 */
function hideThoseWhoLeft(kind: i32): i32 {
  const left = ptr(W.leftAt);
  const words = ptr(W.openWordAt);
  const who = ptr(W.hiddenAt);
  const flag = i8x16.splat(<i8>(<i32>8 << kind));
  let count = 0;
  for (let first = 0; first < dir(W.blockSize); first += 16) {
    const flags = v128.and(v128.load(left + <usize>first), flag);
    let some = i8x16.bitmask(i8x16.eq(flags, flag));
    while (some != 0) {
      const at = first + ctz(some);
      some &= some - 1;
      set32(who, count * 3, at);
      set32(who, count * 3 + 1, get32(words, at));
      set32(who, count * 3 + 2, get32(sumsAt(), at));
      set32(words, at, 0);
      count++;
    }
  }
  return count;
}

function showThoseWhoLeft(count: i32): void {
  const who = ptr(W.hiddenAt);
  for (let index = 0; index < count; index++) {
    const at = <i32>get32(who, index * 3);
    set32(ptr(W.openWordAt), at, get32(who, index * 3 + 1));
    set32(sumsAt(), at, get32(who, index * 3 + 2));
  }
}
