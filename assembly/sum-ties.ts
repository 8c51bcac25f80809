/**
 * Sums over ties that most regimes need, in one go: of what people live to see of punishment, and of a score that ties
 * pull, in one word (see Packed). What a block's people show does not change during the month, so this is done once,
 * before the stages. Graphs take the plain way of ties.ts.
 */
import { Flag, Packed, S, Tie, W } from '../src/engine/kernel/fields';
import { dir, get32, get8, ptr, set32, wordBits } from './memory';
import { sumCircle } from './sum-circle';
import { sumDistant } from './sum-distant';
import { withAny8 } from './sets';
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
  findThoseWhoLeft();
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

/** Finds those who have left any circle: they are few, and asked of every kind. First how many there are, then who. */
function findThoseWhoLeft(): void {
  const left = ptr(W.leftAt);
  const who = ptr(W.leaversAt);
  // The flags of lost circles are the highest.
  const lost = 0x100 - Flag.lostNeighbours;
  let count = 0;
  for (let first = 0; first < dir(W.blockSize); first += 64)
    for (let some = withAny8(left, first, lost); some != 0; some &= some - 1) {
      count++;
      set32(who, count, first + <i32>ctz(some));
    }
  set32(who, 0, count);
}

/**
 * People who have left the circle of a kind have no ties of it: their words are taken away while it is summed, and what
 * they would receive is taken back after. Gives back how many there are; who, their words and their sums are kept. Of
 * those who left any circle, nobody can foretell whether it is this one: so there is no jump.
 */
function hideThoseWhoLeft(kind: i32): i32 {
  const left = ptr(W.leftAt);
  const words = ptr(W.openWordAt);
  const leavers = ptr(W.leaversAt);
  const who = ptr(W.hiddenAt);
  const last = <i32>get32(leavers, 0);
  let count = 0;
  for (let index = 1; index <= last; index++) {
    const at = <i32>get32(leavers, index);
    const word = get32(words, at);
    const hides = (get8(left, at) >>> (kind + 3)) & 1;
    set32(who, count * 3, at);
    set32(who, count * 3 + 1, word);
    set32(who, count * 3 + 2, get32(sumsAt(), at));
    set32(words, at, word & (hides - 1));
    count += <i32>hides;
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
