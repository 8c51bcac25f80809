/** Stage 6, restrict: what is closed, opened and refused, and what that does. See src/model/restrict.ts. */
import { Counter, Mark, R, Size, T, Trait, U, W } from '../src/engine/kernel/fields';
import { changeMeans } from './change-means';
import { countKinds } from './counters';
import { closedDomains, ofGrade, openedDomains } from './closed-domains';
import { cutTies } from './cut-ties';
import { householdEnd, householdFirst } from './households';
import { dir, get16, get32, get8, ptr, ruleBits, rulePtr, set32, set8 } from './memory';
import { add, cellOf, count, countBits, row } from './totals';
import { witnessRefusals } from './witness-refusals';

export function restrict(from: i32, end: i32, drawn: i32): void {
  closeAndOpen(from, end, drawn);
  if (ruleBits(T.onChildren) != 0) closeSchools(from, end);
  changeMeans(from, end, drawn);
  witnessRefusals(from, end);
  cutTies(from, end);
}

function closeAndOpen(from: i32, end: i32, drawn: i32): void {
  const closing = ruleBits(T.closingScores);
  const opening = ruleBits(T.openingScores);
  const marks = ptr(W.marksAt);
  const rows = ptr(W.rateRowAt);
  const traits = ptr(W.traitsAt);
  const allScored = ptr(W.scoredAt);
  const allLists = ptr(W.listsNowAt);
  const earnedLists = ptr(W.earnedListsAt);
  memory.fill(ptr(W.closedAt) + ((<usize>from) << 2), 0, (<usize>drawn) << 2);
  memory.fill(ptr(W.earnedClosedAt) + ((<usize>from) << 2), 0, (<usize>drawn) << 2);
  // Where one score alone closes or opens anything, people on no list are looked up in its tables here.
  const oneCloses = popcnt(closing) <= 1;
  const oneOpens = popcnt(opening) <= 1;
  const closer = ctz(closing | 0x80000000);
  const opener = ctz(opening | 0x80000000);
  for (let at = from; at < end; at++) {
    if (get16(rows, at) == Size.nobody) continue;
    const scored = get16(allScored, at);
    const lists = get16(allLists, at);
    if ((lists | (scored & opening)) != 0) {
      const opened =
        lists == 0 && oneOpens ? ofGrade(at, opener, false, U.opensAt) : openedDomains(at);
      if (opened != 0)
        countKinds(Counter.opened, <i32>(get16(traits, at) & Trait.groupMask), opened);
    }
    const onAny = lists | get16(earnedLists, at);
    if ((onAny | (scored & closing)) != 0) {
      const simple = onAny == 0 && oneCloses && (get16(traits, at) & Trait.exempt) == 0;
      const closed = simple
        ? ofGrade(at, closer, false, U.closesAt)
        : closedDomains(at, false);
      const earned = simple ? ofGrade(at, closer, true, U.closesAt) : closedDomains(at, true);
      if ((closed | earned) != 0) {
        set32(ptr(W.closedAt), at, closed);
        set32(ptr(W.earnedClosedAt), at, earned);
        remember(at, closed, earned);
        continue;
      }
    }
    set8(marks, at, get8(marks, at) & ~Mark.wronglyNow);
  }
}

/** Counts what is closed and refused, and marks the person as restricted, wrongly or not. */
function remember(at: i32, closed: u32, earned: u32): void {
  const marks = ptr(W.marksAt);
  const wrongly = closed & ~earned;
  const before = get8(marks, at);
  const cell = cellOf(at);
  if (earned != 0) add(cell + row(R.restrictedEarned), 1);
  if (wrongly == 0) set8(marks, at, before & ~Mark.wronglyNow);
  if (closed == 0) return;
  const own = closed & ~ruleBits(T.onChildren);
  set8(marks, at, get8(marks, at) | Mark.everRestricted);
  add(cell + row(R.restricted), 1);
  countBits(cell + row(R.closed), closed);
  refuse(at, R.refusals, own);
  if (wrongly == 0) return;
  set8(marks, at, get8(marks, at) | Mark.wronglyNow);
  add(cell + row(R.restrictedWrongly), 1);
  countBits(cell + row(R.closedWrongly), wrongly);
  refuse(at, R.refusalsWrongly, wrongly & own);
}

/** Refusals are not drawn: the demand of the person's class is added up exactly. */
function refuse(at: i32, measure: i32, domains: u32): void {
  const first = cellOf(at) + row(measure);
  const index = get16(ptr(W.traitsAt), at) & Trait.classMask;
  let rest = domains;
  while (rest != 0) {
    const domain = ctz(rest);
    const demand = get32(rulePtr(T.demandAt), domain * Size.classes + index);
    add(first + ((<usize>domain) << 3), <f64>demand);
    rest &= rest - 1;
  }
}

/** The school is closed to a child when it is closed to anybody in the household. */
function closeSchools(from: i32, end: i32): void {
  if (dir(W.hasSociety) == 0) return;
  const onChildren = ruleBits(T.onChildren);
  const isAdult = rulePtr(T.isAdultAt);
  for (let at = from; at < end; at++) {
    if (get8(isAdult, get16(ptr(W.traitsAt), at) & Trait.classMask) == 1) continue;
    const last = householdEnd(at);
    let closed: u32 = 0;
    let earned: u32 = 0;
    for (let other = householdFirst(at); other < last; other++) {
      closed |= get32(ptr(W.closedAt), other) & onChildren;
      earned |= get32(ptr(W.earnedClosedAt), other) & onChildren;
    }
    if (closed == 0) continue;
    count(at, R.childrenRestricted);
    refuse(at, R.refusals, closed);
    refuse(at, R.refusalsWrongly, closed & ~earned);
  }
}
