/**
 * Stage 5, list: enter, stay, leave; joint punishment; household spillover. See src/model/list.ts. The people of a
 * building are worked on together: list-looks.ts finds those to whom a list can happen this month, and only they are
 * looked at one by one.
 */
import { Cause, T, W, Way } from '../src/engine/kernel/fields';
import { householdEnd, householdFirst } from './households';
import { spillover, triggered } from './list-entry';
import { stay } from './list-exit';
import { findCandidates } from './list-looks';
import { forgetLuck } from './list-luck';
import { clearFew, copyFew, dir, get16, ptr, ruleBits, set16 } from './memory';
import { enterList, join, leave, leaveEarned, listRules } from './membership';
import { subjects } from './people';
import { rememberRecords } from './remember-records';
import { withAny16 } from './sets';

/** The bytes of 16 bits of each person of a building. */
// @ts-ignore: decorator
@inline const HALVES: usize = 128;

export function list(from: i32, end: i32, drawn: i32): void {
  memory.fill(ptr(W.enteredAt) + (<usize>from << 1), 0, <usize>drawn << 1);
  rememberRecords(from, drawn);
  const live = ruleBits(T.liveLists);
  if (live == 0) return;
  const candidates = ptr(W.candidatesAt);
  const home = dir(W.hasSociety) == 0 ? 0 : ruleBits(T.householdLists);
  const isHome = home != 0 || dir(W.spills) != 0;
  for (let first = from; first < from + drawn; first += 64) {
    const people = subjects(first);
    if (people == 0) continue;
    rememberLists(first);
    if (isHome) rememberDirect(first);
    if (home != 0) joinHouseholds(first, home);
    findCandidates(first);
    let rest = live;
    while (rest != 0) {
      const index = <i32>ctz(rest);
      rest &= rest - 1;
      const some = people & load<u64>(candidates + (<usize>index << 3));
      if (some != 0) listSome(index, first, some);
    }
  }
}

function listSome(index: i32, first: i32, people: u64): void {
  const table = listRules(index);
  let rest = people;
  while (rest != 0) {
    const at = first + <i32>ctz(rest);
    rest &= rest - 1;
    forgetLuck();
    listEarned(table, index, at);
    listAssigned(table, index, at);
  }
}

/** The lists of a building as last month left them. */
function rememberLists(first: i32): void {
  const bytes = <usize>first << 1;
  copyFew(ptr(W.listsBeforeAt), ptr(W.listsNowAt) + bytes, HALVES);
  copyFew(ptr(W.earnedBeforeAt), ptr(W.earnedListsAt) + bytes, HALVES);
}

/** The lists on which people were in their own right, not through their household. */
function rememberDirect(first: i32): void {
  const direct = ptr(W.directBeforeAt);
  copyFew(direct, ptr(W.listsBeforeAt), HALVES);
  if (dir(W.spills) == 0) return;
  const spilled = ptr(W.spilledAt) + (<usize>first << 1);
  for (let bytes: usize = 0; bytes < HALVES; bytes += 16)
    v128.store(
      direct + bytes,
      v128.andnot(v128.load(direct + bytes), v128.load(spilled + bytes)),
    );
}

/** For each person, the lists on which anybody of their household was in their own right. */
function joinHouseholds(first: i32, lists: u32): void {
  const direct = ptr(W.directBeforeAt);
  const home = ptr(W.householdBeforeAt);
  clearFew(home, HALVES);
  let members = withAny16(direct, 0, lists);
  while (members != 0) {
    const at = first + <i32>ctz(members);
    const from = householdFirst(at) - first;
    const end = householdEnd(at) - first;
    let joined: u32 = 0;
    for (let other = from; other < end; other++) joined |= get16(direct, other);
    for (let other = from; other < end; other++) set16(home, other, joined);
    members &= (<u64>-2) << (end - 1);
  }
}

function listEarned(table: usize, index: i32, at: i32): void {
  const bit = 1 << index;
  const was = (get16(ptr(W.earnedListsAt), at) & bit) != 0;
  const trigger = triggered(table, index, at, true);
  if (!was) {
    if (trigger != Cause.none) join(index, at, true);
  } else if (stay(table, index, at, true, trigger) != Way.none) leaveEarned(at, bit);
}

function listAssigned(table: usize, index: i32, at: i32): void {
  const bit = 1 << index;
  const was = (get16(ptr(W.listsNowAt), at) & bit) != 0;
  const trigger = triggered(table, index, at, false);
  if (!was) {
    const cause = trigger != Cause.none ? trigger : spillover(table, index, at);
    if (cause != Cause.none) enterList(index, at, cause, trigger == Cause.none);
    return;
  }
  const way = stay(table, index, at, false, trigger);
  if (way != Way.none) return leave(at, bit, way);
  if (trigger == Cause.none || dir(W.spills) == 0) return;
  const spilled = get16(ptr(W.spilledAt), at);
  if ((spilled & bit) == 0) return;
  // Listed in their own right now, no longer through the household: a membership that begins.
  set16(ptr(W.spilledAt), at, spilled & ~bit);
  join(index, at, false);
}
