/**
 * For each list, which of 64 people must be looked at: those to whom something can happen on it this month. For all
 * others the rules of src/model/list.ts come out as nothing. The host says what to look for: enum Look.
 */
import { L, Look, LookFor, T, W } from '../src/engine/kernel/fields';
import { clockOf, listRules } from './membership';
import { clearFew, get16, ptr, rule, ruleBits, rulePtr, word, wordBits } from './memory';
import { scorers } from './people';
import { scoresOf } from './ranges';
import { recordedOf, seenOf, seenOrRecordedAmong } from './records';
import { atMost16, withAny16, withAny8 } from './sets';

/** Into `candidatesAt`, the people for each list. */
export function findCandidates(first: i32): void {
  clearFew(ptr(W.candidatesAt), 16 * 8);
  watchMembers(first);
  readRecords(first);
  findMembers(first);
  const looks = rulePtr(T.looksAt);
  for (let index = 0; index < rule(T.looks); index++) {
    const look = looks + <usize>(index * Look.words * 4);
    addCandidates(word(look, Look.list), found(look, first));
  }
}

// @ts-ignore: decorator
@inline function addCandidates(list: i32, people: u64): void {
  const at = ptr(W.candidatesAt) + (<usize>list << 3);
  store<u64>(at, load<u64>(at) | people);
}

/** One person for each of some lists. */
function addPerson(place: u64, lists: u32): void {
  let rest = lists;
  while (rest != 0) {
    addCandidates(<i32>ctz(rest), (<u64>1) << place);
    rest &= rest - 1;
  }
}

/** Members of lists on which something happens to every member every month. */
function watchMembers(first: i32): void {
  const watched = ruleBits(T.watchedLists);
  if (watched == 0) return;
  const now = ptr(W.listsNowAt);
  const earned = ptr(W.earnedListsAt);
  let some = withAny16(now, first, watched) | withAny16(earned, first, watched);
  while (some != 0) {
    const place = ctz(some);
    some &= some - 1;
    const at = first + <i32>place;
    addPerson(place, (get16(now, at) | get16(earned, at)) & watched);
  }
}

/** People with a record that leads onto a list, or that they were seen to earn. */
function readRecords(first: i32): void {
  const kinds = ruleBits(T.recordMask);
  if (kinds == 0) return;
  let some = seenOrRecordedAmong(first, kinds);
  while (some != 0) {
    const place = ctz(some);
    some &= some - 1;
    const at = first + <i32>place;
    const records = recordedOf(at, kinds) | seenOf(at, kinds);
    let lists = ruleBits(T.liveLists);
    while (lists != 0) {
      const list = <i32>ctz(lists);
      lists &= lists - 1;
      if ((records & wordBits(listRules(list), L.recordMask)) != 0)
        addPerson(place, 1 << list);
    }
  }
}

/** The members, by either standing, of the lists that looks are about. */
function findMembers(first: i32): void {
  let lists = ruleBits(T.lookedLists);
  while (lists != 0) {
    const list = <i32>ctz(lists);
    lists &= lists - 1;
    const at = <usize>list << 3;
    store<u64>(ptr(W.membersAt) + at, withAny16(ptr(W.listsNowAt), first, 1 << list));
    store<u64>(ptr(W.earnedMembersAt) + at, withAny16(ptr(W.earnedListsAt), first, 1 << list));
  }
}

// @ts-ignore: decorator
@inline function members(list: i32, earned: bool): u64 {
  return load<u64>(ptr(earned ? W.earnedMembersAt : W.membersAt) + (<usize>list << 3));
}

/** Those whom a reason to look is about. */
function found(look: usize, first: i32): u64 {
  const kind = word(look, Look.kind);
  if (kind == LookFor.everybody) return <u64>-1;
  const list = word(look, Look.list);
  if (kind == LookFor.spilled) return withAny16(ptr(W.spilledAt), first, 1 << list);
  if (kind == LookFor.household) {
    const home = withAny16(ptr(W.householdBeforeAt), 0, 1 << word(look, Look.about));
    return home & ~members(list, false);
  }
  return foundBy(look, first, false) | foundBy(look, first, true);
}

/** Those whom a reason to look is about by one of the standings. */
function foundBy(look: usize, first: i32, earned: bool): u64 {
  const list = word(look, Look.list);
  const about = word(look, Look.about);
  const on = members(list, earned);
  const kind = word(look, Look.kind);
  let some = kind == LookFor.otherMembers ? members(about, earned) : holding(look, first, earned);
  if (kind == LookFor.leavingScore) return some & on;
  if (word(look, Look.counted) != 0) {
    // Months that were counted are forgotten when the condition no longer holds.
    const clock = clockOf(list, earned);
    if (clock != 0) some |= withAny8(clock, first, 0xff);
  }
  return some & ~on;
}

/** Those for whom a condition of a score holds. */
// @ts-ignore: decorator
@inline function holding(look: usize, first: i32, earned: bool): u64 {
  const score = word(look, Look.about);
  const last = word(look, Look.last);
  const below = last < 0 ? 0 : atMost16(scoresOf(score, earned), first, last);
  return scorers(first, score) & (word(look, Look.below) != 0 ? below : ~below);
}
