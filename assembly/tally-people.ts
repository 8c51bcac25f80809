/** Counts people, their means, and what they believe, at the end of the month. See src/model/tally.ts. */
import { Flag, Mark, R, W } from '../src/engine/kernel/fields';
import { knownClosed } from './known-closed';
import { dir, get32, ptr } from './memory';
import { adults, ofGroup, within } from './people';
import { addSetCount, clearSetCounts, countMore, countSet } from './set-counts';
import { sixteenOf } from './masks';
import { withAny8 } from './sets';
import { row } from './totals';

// What is counted, by key.
// @ts-ignore: decorator
@inline const PEOPLE = 0;
// @ts-ignore: decorator
@inline const ADULTS = 1;
// @ts-ignore: decorator
@inline const EXITED = 2;
// @ts-ignore: decorator
@inline const HARDSHIP = 3;
// @ts-ignore: decorator
@inline const UNTOLD = 4;
// @ts-ignore: decorator
@inline const FEAR = 5;
// @ts-ignore: decorator
@inline const SEVERITY = 6;

export function tallyPeople(from: i32, end: i32, drawn: i32): void {
  const flags = ptr(W.flagsAt);
  const adapts = dir(W.adapts) != 0;
  clearSetCounts(1);
  for (let first = from; first < from + drawn; first += 64) {
    const people = within(first, end);
    const grown = adults(first);
    const left = withAny8(flags, first, Flag.exited);
    const here = grown & ~left;
    countSet(0, PEOPLE, first, people);
    countSet(0, ADULTS, first, grown);
    countSet(0, EXITED, first, grown & left);
    countSet(0, HARDSHIP, first, here & withAny8(flags, first, Flag.hardship));
    countSet(0, UNTOLD, first, untold(first, here));
    if (adapts) addBeliefs(first, here);
  }
  addSetCount(0, PEOPLE, row(R.people));
  addSetCount(0, ADULTS, row(R.adults));
  addSetCount(0, EXITED, row(R.exited));
  addSetCount(0, HARDSHIP, row(R.hardship));
  addSetCount(0, UNTOLD, row(R.untold));
  addSetCount(0, FEAR, row(R.fear));
  addSetCount(0, SEVERITY, row(R.severity));
}

/** Of some people, those to whom something is wrongly closed and who know of nothing of it why. */
function untold(first: i32, people: u64): u64 {
  let rest = people & withAny8(ptr(W.marksAt), first, Mark.wronglyNow);
  let found: u64 = 0;
  while (rest != 0) {
    const place = ctz(rest);
    rest &= rest - 1;
    if (isUntold(first + <i32>place)) found |= (<u64>1) << place;
  }
  return found;
}

/** Was not told, and could not see it in a published score. */
function isUntold(at: i32): bool {
  const wrongly = get32(ptr(W.closedAt), at) & ~get32(ptr(W.earnedClosedAt), at);
  return (knownClosed(at) & wrongly) == 0;
}

function addBeliefs(first: i32, people: u64): void {
  const surveillance = ptr(W.surveillanceAt) + <usize>first;
  const severity = ptr(W.severityAt) + <usize>first;
  for (let group = 0; group < dir(W.groups); group++) {
    const some = people & ofGroup(first, group);
    if (some == 0) continue;
    countMore(0, FEAR, group, sumOf(surveillance, some));
    countMore(0, SEVERITY, group, sumOf(severity, some));
  }
}

/** The sum of the bytes of those of 64 people who are in a set. */
// @ts-ignore: decorator
@inline function sumOf(bytes: usize, people: u64): u32 {
  // Four pairs of bytes in each of eight sums.
  const sums = i16x8.add(
    i16x8.add(pairs(bytes, people), pairs(bytes + 16, people >>> 16)),
    i16x8.add(pairs(bytes + 32, people >>> 32), pairs(bytes + 48, people >>> 48)),
  );
  const four = i32x4.extadd_pairwise_i16x8_u(sums);
  const two = i64x2.add(
    i64x2.extend_low_i32x4_u(four),
    i64x2.extend_high_i32x4_u(four),
  );
  return <u32>(i64x2.extract_lane(two, 0) + i64x2.extract_lane(two, 1));
}

// @ts-ignore: decorator
@inline function pairs(bytes: usize, people: u64): v128 {
  return i16x8.extadd_pairwise_i8x16_u(v128.and(v128.load(bytes), sixteenOf(people)));
}
