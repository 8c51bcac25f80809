/** What lists and grades close and open to whom, 64 people at a time. See src/model/restrict.ts. */
import { L, Mark, R, Range, T, Trait, W } from '../src/engine/kernel/fields';
import { closedDomains } from './closed-domains';
import { listRules } from './membership';
import { clearFew, get16, get8, ptr, rule, ruleBits, rulePtr, set32, set8, wordBits } from './memory';
import { present, subjects } from './people';
import { inRange, inRanges } from './ranges';
import { refuse } from './refuse';
import { addSetCounts, clearSetCounts, countSet } from './set-counts';
import { withAny16, withAny8 } from './sets';
import { add, cellOf, countBits, row } from './totals';

export function closeAndOpen(from: i32, drawn: i32): void {
  memory.fill(ptr(W.closedAt) + (<usize>from << 2), 0, <usize>drawn << 2);
  memory.fill(ptr(W.earnedClosedAt) + (<usize>from << 2), 0, <usize>drawn << 2);
  const opens = ruleBits(T.opened) != 0;
  if (opens) clearSetCounts(1);
  for (let first = from; first < from + drawn; first += 64) {
    if (opens) openTo(first);
    closeTo(first);
  }
  if (opens) addSetCounts(0, R.opened, 32);
}

/** Counts the people to whom each domain is opened. */
function openTo(first: i32): void {
  const here = present(first);
  if (here == 0) return;
  const openedTo = ptr(W.openedToAt);
  clearFew(openedTo, 32 * 8);
  let lists = ruleBits(T.openingLists);
  while (lists != 0) {
    const list = <i32>ctz(lists);
    lists &= lists - 1;
    const members = here & withAny16(ptr(W.listsNowAt), first, 1 << list);
    if (members != 0) openAll(openedTo, wordBits(listRules(list), L.opens), members);
  }
  const ranges = rulePtr(T.openingRangesAt);
  for (let index = 0; index < rule(T.openingRanges); index++) {
    const range = ranges + <usize>(index * Range.words * 4);
    const people = inRange(first, range, false);
    if (people != 0) openAll(openedTo, wordBits(range, Range.domains), people);
  }
  let rest = ruleBits(T.opened);
  while (rest != 0) {
    const domain = <i32>ctz(rest);
    rest &= rest - 1;
    countSet(0, domain, first, load<u64>(openedTo + (<usize>domain << 3)));
  }
}

function openAll(openedTo: usize, domains: u32, people: u64): void {
  let rest = domains;
  while (rest != 0) {
    const at = openedTo + (<usize>ctz(rest) << 3);
    rest &= rest - 1;
    store<u64>(at, load<u64>(at) | people);
  }
}

/** Only those to whom something is closed, by either standing, are looked at one by one. */
function closeTo(first: i32): void {
  const lists = ruleBits(T.closingLists);
  const ranges = rulePtr(T.closingRangesAt);
  const count = rule(T.closingRanges);
  const marks = ptr(W.marksAt);
  let some =
    withAny16(ptr(W.listsNowAt), first, lists) |
    withAny16(ptr(W.earnedListsAt), first, lists) |
    inRanges(first, ranges, count, false) |
    inRanges(first, ranges, count, true);
  some &= subjects(first);
  let restricted: u64 = 0;
  let wrongly: u64 = 0;
  while (some != 0) {
    const place = ctz(some);
    some &= some - 1;
    const at = first + <i32>place;
    const closed = closedDomains(at, false);
    const earned = closedDomains(at, true);
    set32(ptr(W.closedAt), at, closed);
    set32(ptr(W.earnedClosedAt), at, earned);
    remember(at, closed, earned);
    if (closed != 0) restricted |= (<u64>1) << place;
    if ((closed & ~earned) != 0) wrongly |= (<u64>1) << place;
  }
  store<u64>(ptr(W.restrictedAt) + (<usize>first >>> 3), restricted);
  let noLonger = present(first) & ~wrongly & withAny8(marks, first, Mark.wronglyNow);
  while (noLonger != 0) {
    const at = first + <i32>ctz(noLonger);
    noLonger &= noLonger - 1;
    set8(marks, at, get8(marks, at) & ~Mark.wronglyNow);
  }
}

/** Counts what is closed and refused, and marks the person as restricted, wrongly or not. */
function remember(at: i32, closed: u32, earned: u32): void {
  const cell = cellOf(at);
  if (earned != 0) add(cell + row(R.restrictedEarned), 1);
  if (closed == 0) return;
  const marks = ptr(W.marksAt);
  const index = get16(ptr(W.traitsAt), at) & Trait.classMask;
  const wrongly = closed & ~earned;
  const own = closed & ~ruleBits(T.onChildren);
  add(cell + row(R.restricted), 1);
  if (earned == 0) add(cell + row(R.restrictedUnearned), 1);
  countBits(cell + row(R.closed), closed);
  refuse(cell + row(R.refusals), index, own);
  if (wrongly == 0) return set8(marks, at, get8(marks, at) | Mark.everRestricted);
  set8(marks, at, get8(marks, at) | Mark.everRestricted | Mark.wronglyNow);
  add(cell + row(R.restrictedWrongly), 1);
  countBits(cell + row(R.closedWrongly), wrongly);
  refuse(cell + row(R.refusalsWrongly), index, wrongly & own);
}
