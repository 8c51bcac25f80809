/** Stage 5, list: enter, stay, leave; joint punishment; household spillover. See src/model/list.ts. */
import {
  Bit,
  Cause,
  Condition,
  E,
  Entry,
  H,
  L,
  Size,
  T,
  W,
  Way,
} from '../src/engine/kernel/fields';
import { holdsScore, spillover, triggered } from './list-entry';
import { stay } from './list-exit';
import { dir, get16, get32, ptr, ruleBits, set16, set32, word, wordBits } from './memory';
import { enterList, join, leave, leaveEarned, listRules } from './membership';

export function list(from: i32, end: i32, drawn: i32): void {
  rememberLists(from, drawn);
  rememberRecords(from, end);
  const live = ruleBits(T.liveLists);
  if (live == 0) return;
  const allPlain = (live & ~ruleBits(T.plainLists)) == 0;
  const mask = ruleBits(T.recordMask);
  const rows = ptr(W.rateRowAt);
  const traits = ptr(W.traitsAt);
  for (let at = from; at < end; at++) {
    // Nearly everybody, nearly always: on no list, and nothing that could lead onto one.
    const member = get16(ptr(W.listsBeforeAt), at) | get16(ptr(W.earnedBeforeAt), at);
    const records = get32(ptr(W.recordedAt), at) | get32(ptr(W.seenActsAt), at);
    if (allPlain && member == 0 && (records & mask) == 0 && !scoreLeadsAnywhere(live, at)) continue;
    if (get16(rows, at) == Size.nobody || (get16(traits, at) & Bit.exempt) != 0) continue;
    listPerson(live, member, records, at);
  }
}

function listPerson(live: u32, member: u32, records: u32, at: i32): void {
  let rest = live;
  while (rest != 0) {
    const index = ctz(rest);
    rest &= rest - 1;
    const table = listRules(index);
    const isPlain = word(table, L.isPlain) != 0;
    const touched = (member & (1 << index)) != 0 || (records & wordBits(table, L.recordMask)) != 0;
    if (isPlain && !touched && !scoreLeads(table, at)) continue;
    listEarned(table, index, at);
    listAssigned(table, index, at);
  }
}

/** The lists as last month left them. */
function rememberLists(from: i32, drawn: i32): void {
  const now = ptr(W.listsNowAt);
  const earned = ptr(W.earnedListsAt);
  const spilled = ptr(W.spilledAt);
  const spills = dir(W.spills) != 0;
  memory.fill(ptr(W.enteredAt) + ((<usize>from) << 1), 0, (<usize>drawn) << 1);
  memory.copy(
    ptr(W.listsBeforeAt) + ((<usize>from) << 1),
    now + ((<usize>from) << 1),
    (<usize>drawn) << 1,
  );
  memory.copy(
    ptr(W.earnedBeforeAt) + ((<usize>from) << 1),
    earned + ((<usize>from) << 1),
    (<usize>drawn) << 1,
  );
  for (let at = from; at < from + drawn; at += 8) {
    const lists = v128.load(now + ((<usize>at) << 1));
    const direct = spills ? v128.andnot(lists, v128.load(spilled + ((<usize>at) << 1))) : lists;
    v128.store(ptr(W.directBeforeAt) + ((<usize>at) << 1), direct);
  }
}

/** The newest month of every counting rule: did a record that it counts land on this person? */
function rememberRecords(from: i32, end: i32): void {
  for (let index = 0; index < dir(W.lists); index++) {
    const table = listRules(index);
    for (let entry = 0; entry < word(table, L.entries); entry++) {
      const rule = <usize>wordBits(table, L.entriesAt) + <usize>(entry * E.words * 4);
      if (word(rule, E.kind) != Entry.records) continue;
      const column = ptr(W.historiesAt) + <usize>(word(rule, E.history) * H.words * 4);
      const mask = wordBits(rule, E.mask);
      remember(<usize>wordBits(column, H.assignedAt), ptr(W.recordedAt), mask, from, end);
      remember(<usize>wordBits(column, H.earnedAt), ptr(W.seenActsAt), mask, from, end);
    }
  }
}

function remember(history: usize, records: usize, mask: u32, from: i32, end: i32): void {
  for (let at = from; at < end; at++) {
    const month: u32 = (get32(records, at) & mask) == 0 ? 0 : 1;
    set32(history, at, (get32(history, at) << 1) | month);
  }
}

function scoreLeadsAnywhere(live: u32, at: i32): bool {
  let rest = live;
  while (rest != 0) {
    if (scoreLeads(listRules(ctz(rest)), at)) return true;
    rest &= rest - 1;
  }
  return false;
}

/** Whether either of a person's scores is where the list takes people in. */
function scoreLeads(table: usize, at: i32): bool {
  const conditions = <usize>wordBits(table, L.scoreEntriesAt);
  for (let index = 0; index < word(table, L.scoreEntries); index++) {
    const rule = conditions + <usize>(index * Condition.words * 4);
    const score = word(rule, Condition.score);
    const below = word(rule, Condition.below);
    const value = word(rule, Condition.value);
    if (holdsScore(score, at, false, below, value)) return true;
    if (holdsScore(score, at, true, below, value)) return true;
  }
  return false;
}

function listEarned(table: usize, index: i32, at: i32): void {
  const bit = 1 << index;
  const was = (get16(ptr(W.earnedBeforeAt), at) & bit) != 0;
  const trigger = triggered(table, index, at, true);
  if (!was) {
    if (trigger != Cause.none) join(index, at, true);
  } else if (stay(table, index, at, true, trigger) != Way.none) leaveEarned(at, bit);
}

function listAssigned(table: usize, index: i32, at: i32): void {
  const bit = 1 << index;
  const was = (get16(ptr(W.listsBeforeAt), at) & bit) != 0;
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
