/** Entering and leaving lists. See src/model/membership.ts. */
import { E, Entry, H, L, M, R, Size, T, W } from '../src/engine/kernel/fields';
import { dir, get16, ptr, rulePtr, set16, set32, set8, word, wordBits } from './memory';
import { count } from './totals';

/** The record L of a list in force. */
// @ts-ignore: decorator
@inline export function listRules(list: i32): usize {
  return rulePtr(T.listsAt) + <usize>(list * L.words * 4);
}

/** The clock of a list by one of the standings; 0: it has none. */
// @ts-ignore: decorator
@inline export function clockOf(list: i32, earned: bool): usize {
  const record = ptr(W.listsAt) + <usize>(list * M.words * 4);
  return <usize>wordBits(record, earned ? M.earnedClockAt : M.clockAt);
}

/** The lists that a person is on by one of the standings. */
// @ts-ignore: decorator
@inline export function listsOf(earned: bool): usize {
  return ptr(earned ? W.earnedListsAt : W.listsNowAt);
}

/** Becomes a member: the months are counted from now, and the records that led here are used up. */
export function join(list: i32, at: i32, earned: bool): void {
  const lists = listsOf(earned);
  set16(lists, at, get16(lists, at) | (1 << list));
  const clock = clockOf(list, earned);
  if (clock != 0) set8(clock, at, 0);
  const table = listRules(list);
  for (let entry = 0; entry < word(table, L.entries); entry++) {
    const record = <usize>wordBits(table, L.entriesAt) + <usize>(entry * E.words * 4);
    if (word(record, E.kind) != Entry.records) continue;
    const history = ptr(W.historiesAt) + <usize>(word(record, E.history) * H.words * 4);
    set32(wordBits(history, earned ? H.earnedAt : H.assignedAt), at, 0);
  }
}

/** Puts a person on a list by the assigned standing, for one recorded cause. */
export function enterList(list: i32, at: i32, cause: i32, throughHousehold: bool): void {
  join(list, at, false);
  const bit = 1 << list;
  if (throughHousehold) set16(ptr(W.spilledAt), at, get16(ptr(W.spilledAt), at) | bit);
  set16(ptr(W.enteredAt), at, get16(ptr(W.enteredAt), at) | bit);
  count(at, R.entered, list * Size.causes + cause);
}

/** Takes a person off lists (bits) by the assigned standing. */
export function leave(at: i32, lists: u32, way: i32): void {
  set16(ptr(W.listsNowAt), at, get16(ptr(W.listsNowAt), at) & ~lists);
  if (dir(W.spills) != 0) set16(ptr(W.spilledAt), at, get16(ptr(W.spilledAt), at) & ~lists);
  let rest = lists;
  while (rest != 0) {
    const list = ctz(rest);
    const clock = clockOf(list, false);
    if (clock != 0) set8(clock, at, 0);
    count(at, R.left, list * Size.ways + way);
    rest &= rest - 1;
  }
}

/** The same by the earned standing. */
export function leaveEarned(at: i32, lists: u32): void {
  const column = ptr(W.earnedListsAt);
  let rest = lists & get16(column, at);
  set16(column, at, get16(column, at) & ~lists);
  while (rest != 0) {
    const clock = clockOf(ctz(rest), true);
    if (clock != 0) set8(clock, at, 0);
    rest &= rest - 1;
  }
}
