/** Stage 4, score: points, drift, decay, the pull of ties, ratings, bought points, a hack. See src/model/score.ts. */
import { Purpose, S, T, Trait, U, W } from '../src/engine/kernel/fields';
import { dir, get16, get32, ptr, rulePtr, ruleBits, set16, set32, word, wordBits } from './memory';
import { sumPull } from './graph-pull';
import { scorers, subjects } from './people';
import { draw, drawHighs } from './random';
import { rates } from './rate';
import { oddAmong } from './records';
import { scoreByVectors } from './score-vectors';
import { scorePlainly } from './score-plainly';

export function score(from: i32, end: i32, drawn: i32): void {
  const active = ruleBits(T.activeScores);
  for (let index = 0; index < dir(W.scores); index++)
    if ((active & (1 << index)) != 0) scoreOne(index, from, end, drawn);
}

/** One score: most people by vectors, and one by one those of whom there is something special. */
function scoreOne(index: i32, from: i32, end: i32, drawn: i32): void {
  const column = ptr(W.scoresAt) + <usize>(index * S.words * 4);
  const table = rulePtr(T.scoresAt) + <usize>(index * U.words * 4);
  const narrow = word(table, U.narrow) != 0;
  const highs = ptr(W.luckAt);
  const lows = ptr(W.luck2At);
  const month = <u32>dir(W.month);
  const counter = wordBits(column, S.stream) << 1;
  const pulled = word(table, U.pulled) != 0 && dir(W.hasSociety) != 0;
  if (wordBits(table, U.swapAt) != 0) swap(column, table, index, from, end);
  if (pulled && dir(W.wide) != 0) sumPull(column, table, index, from, end);
  for (let first = from; first < end; first += 64) {
    const kept = scorers(first, index) & subjects(first);
    if (kept == 0) continue;
    const person = <u32>(dir(W.base) + first);
    if (word(table, U.decay) > 0)
      drawHighs(person, 64, month, Purpose.scoreRounding, counter, highs);
    if (pulled) drawHighs(person, 64, month, Purpose.scoreRounding, counter + 1, lows);
    const special = narrow ? kept & specialAmong(first, table) : kept;
    if (kept != special) scoreByVectors(column, table, first, kept & ~special, pulled);
    for (let some = special; some != 0; some &= some - 1) {
      const neighbour = <i32>ctz(some);
      const high = get16(highs, neighbour);
      scorePlainly(column, table, first + neighbour, high, get16(lows, neighbour), pulled);
    }
  }
}

/** Of 64 people, those of whom a score knows more than what they did themselves: others' records, ratings, purchases. */
function specialAmong(first: i32, table: usize): u64 {
  if (wordBits(table, U.buys) > 0) return ~(<u64>0);
  let special = oddAmong(first);
  if (word(table, U.peerMost) == 0 || !rates()) return special;
  const ratings = ptr(W.ratingAt) + (<usize>first << 2);
  for (let four: usize = 0; four < 16; four++) {
    const rated = i32x4.ne(v128.load(ratings + (four << 4)), i32x4.splat(0));
    special |= <u64>(<u32>i32x4.bitmask(rated)) << (four << 2);
  }
  return special;
}

/** A hack: those at the top and at the bottom change places. It changes the assigned scores alone. */
function swap(column: usize, table: usize, index: i32, from: i32, end: i32): void {
  const assigned = <usize>wordBits(column, S.assignedAt);
  const ways = <usize>wordBits(table, U.swapAt);
  for (let at = from; at < end; at++) {
    if ((get16(ptr(W.scoredAt), at) & (1 << index)) == 0) continue;
    if ((get16(ptr(W.traitsAt), at) & Trait.exempt) != 0) continue;
    const value = get16(assigned, at);
    const many = get32(ways, 2 * value + 1);
    if (many == 0) continue;
    const luck = draw(<u32>dir(W.base) + at, Purpose.hack, wordBits(column, S.stream));
    const first = get32(ways, 2 * value);
    for (let way = first; way < first + many; way++) {
      const found = <usize>wordBits(table, U.waysAt) + (<usize>way << 3);
      if (luck >= load<u32>(found)) continue;
      set16(assigned, at, load<u32>(found, 4));
      break;
    }
  }
}

/** Adds up how many people whom a hack can move have each value of a score, into 32-bit counts at `counts`. */
export function histogram(index: i32, from: i32, end: i32, counts: usize): void {
  const column = ptr(W.scoresAt) + <usize>(index * S.words * 4);
  const assigned = <usize>wordBits(column, S.assignedAt);
  for (let at = from; at < end; at++) {
    if ((get16(ptr(W.scoredAt), at) & (1 << index)) == 0) continue;
    if ((get16(ptr(W.traitsAt), at) & Trait.exempt) != 0) continue;
    const value = get16(assigned, at);
    set32(counts, value, get32(counts, value) + 1);
  }
}
