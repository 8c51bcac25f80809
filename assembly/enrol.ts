/** Who has joined a score: each person's draw for life decides, so they are found once, and kept until chances change. */
import { Purpose, S, T, Trait, U, W } from '../src/engine/kernel/fields';
import { dir, get16, get32, ptr, rulePtr, wordBits } from './memory';
import { drawHighs, FOR_LIFE, lowHalf } from './random';
import { atMost16 } from './sets';

/** Of 64 people, those who have joined a score by the rules in force when that was last found. */
// @ts-ignore: decorator
@inline export function joined(first: i32, score: i32): u64 {
  return load<u64>(joinedAt(first, score));
}

// @ts-ignore: decorator
@inline function joinedAt(first: i32, score: i32): usize {
  return ptr(W.joinedAt) + ((<usize>(score * dir(W.blockSize)) + <usize>first) >>> 3);
}

/** Finds who of a stretch has joined a score, children and all: whoever is not there is left out each month. */
export function enrol(score: i32, from: i32, end: i32): void {
  const table = rulePtr(T.scoresAt) + <usize>(score * U.words * 4);
  const chances = <usize>wordBits(table, U.enrolledAt);
  if (chances == 0) return;
  for (let first = from; first < end; first += 64)
    store<u64>(joinedAt(first, score), joining(score, table, chances, first));
}

/** Those of 64 people whose draw is below the chance of their class. Mostly its high half decides. */
function joining(score: i32, table: usize, chances: usize, first: i32): u64 {
  const least = wordBits(table, U.enrolledLeast) >>> 16;
  const most = wordBits(table, U.enrolledMost);
  if (most == 0) return 0;
  const stream = wordBits(ptr(W.scoresAt) + <usize>(score * S.words * 4), S.stream);
  const luck = ptr(W.luckAt);
  const base = <u32>dir(W.base);
  drawHighs(base + first, 64, FOR_LIFE, Purpose.enrolment, 2 * stream, luck);
  let certain = least == 0 ? 0 : atMost16(luck, 0, least - 1);
  let open = ~certain & atMost16(luck, 0, most >>> 16);
  while (open != 0) {
    const place = <i32>ctz(open);
    open &= open - 1;
    const at = first + place;
    const chance = get32(chances, get16(ptr(W.traitsAt), at) & Trait.classMask);
    const high = get16(luck, place);
    let joins = high < chance >>> 16;
    if (high == chance >>> 16)
      joins =
        ((high << 16) | lowHalf(base + at, FOR_LIFE, Purpose.enrolment, stream)) < chance;
    if (joins) certain |= (<u64>1) << place;
  }
  return certain;
}
