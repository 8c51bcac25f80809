/** Stage 5, list: enter, stay, leave; joint punishment; household spillover. See src/model/list.ts. */
import { Cause, E, Entry, H, L, S, Size, T, Trait, U, W, Way } from '../src/engine/kernel/fields';
import { householdEnd } from './households';
import { spillover, triggered } from './list-entry';
import { stay } from './list-exit';
import { dir, get16, get32, ptr, ruleBits, rulePtr, set16, set32, word, wordBits } from './memory';
import { recordedAmong, recordedOf, seenAmong, seenOf } from './records';
import { enterList, join, leave, leaveEarned, listRules } from './membership';

export function list(from: i32, end: i32, drawn: i32): void {
  rememberLists(from, drawn);
  rememberRecords(from, end);
  const live = ruleBits(T.liveLists);
  if (live == 0) return;
  const plain = ruleBits(T.plainLists);
  const always = ruleBits(T.alwaysLists) != 0;
  const mask = ruleBits(T.recordMask);
  const rows = ptr(W.rateRowAt);
  const traits = ptr(W.traitsAt);
  const before = ptr(W.listsBeforeAt);
  const earned = ptr(W.earnedBeforeAt);
  const ofHousehold = ptr(W.luckAt);
  const householdLists = dir(W.hasSociety) == 0 ? 0 : ruleBits(T.householdLists);
  if (householdLists != 0) joinHouseholds(from, end, ofHousehold);
  const led = findLed(from, end);
  const leads = ptr(W.luck2At);
  let noted: u64 = 0;
  for (let at = from; at < end; at++) {
    if ((at & 63) == 0) noted = recordedAmong(at, mask) | seenAmong(at, mask);
    // Nearly everybody, nearly always: on no list, and nothing that could lead onto one.
    const member = get16(before, at) | get16(earned, at);
    const records: u32 = ((noted >>> <u64>(at & 63)) & 1) == 0 ? 0 : recordedOf(at) | seenOf(at);
    const home = householdLists == 0 ? 0 : get16(ofHousehold, at) & householdLists;
    const lead = led ? get16(leads, at) : 0;
    if (!always && (member | home | lead | (records & mask)) == 0) continue;
    if (get16(rows, at) == Size.nobody || (get16(traits, at) & Trait.exempt) != 0) continue;
    let rest = live;
    while (rest != 0) {
      const index = ctz(rest);
      rest &= rest - 1;
      const table = listRules(index);
      const near = ((member | lead) >>> index) & 1;
      const isPlain = (plain & (1 << index)) != 0;
      if (isPlain && near == 0 && (records & wordBits(table, L.recordMask)) == 0) continue;
      listEarned(table, index, at);
      listAssigned(table, index, at);
    }
  }
}

/** For each person, the lists on which somebody of their household was in their own right. */
function joinHouseholds(from: i32, end: i32, out: usize): void {
  const direct = ptr(W.directBeforeAt);
  let at = from;
  while (at < end) {
    const last = householdEnd(at);
    let lists: u32 = 0;
    for (let member = at; member < last; member++) lists |= get16(direct, member);
    for (let member = at; member < last; member++) set16(out, member, lists);
    at = last;
  }
}

/** Into `luck2At`, the lists that take in people with either of a person's scores; says whether any list does so. */
function findLed(from: i32, end: i32): bool {
  const leads = ptr(W.luck2At);
  let found = false;
  for (let score = 0; score < dir(W.scores); score++) {
    const table = rulePtr(T.scoresAt) + <usize>(score * U.words * 4);
    const lists = <usize>wordBits(table, U.leadsAt);
    if (lists == 0) continue;
    const column = ptr(W.scoresAt) + <usize>(score * S.words * 4);
    const assigned = <usize>wordBits(column, S.assignedAt);
    const earned = <usize>wordBits(column, S.earnedAt);
    for (let at = from; at < end; at++) {
      const before = found ? get16(leads, at) : 0;
      const mine = get16(lists, get16(assigned, at)) | get16(lists, get16(earned, at));
      set16(leads, at, before | mine);
    }
    found = true;
  }
  return found;
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
      for (let first = from; first < end; first += 64) {
        remember(<usize>wordBits(column, H.assignedAt), recordedAmong(first, mask), first, end);
        remember(<usize>wordBits(column, H.earnedAt), seenAmong(first, mask), first, end);
      }
    }
  }
}

function remember(history: usize, people: u64, first: i32, end: i32): void {
  for (let at = first; at < min(first + 64, end); at++) {
    const month = <u32>(people >>> <u64>(at - first)) & 1;
    set32(history, at, (get32(history, at) << 1) | month);
  }
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
