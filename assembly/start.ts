/** What precedes the first month of people, beliefs and scores. See src/model/start.ts. */
import {
  Cause,
  Flag,
  L,
  Purpose,
  R,
  S,
  Size,
  T,
  Trait,
  U,
  W,
} from '../src/engine/kernel/fields';
import { streamOf } from './list-luck';
import { clockOf, listRules } from './membership';
import {
  dir,
  get16,
  get32,
  get8,
  ptr,
  rule,
  ruleBits,
  rulePtr,
  set16,
  set8,
  word,
  wordBits,
} from './memory';
import { within } from './people';
import { drawForLife, drawHighs, FOR_LIFE, lowHalf } from './random';
import { atMost16, withAny16 } from './sets';
import { count } from './totals';

/** Who is in hardship, and who is on a list already. */
export function start(from: i32, end: i32): void {
  const flags = ptr(W.flagsAt);
  const share = ruleBits(T.startsInHardship);
  for (let first = from; first < end; first += 64) {
    let poor = adultsDrawn(first, end, share, Purpose.startInHardship, 0);
    while (poor != 0) {
      const at = first + <i32>ctz(poor);
      poor &= poor - 1;
      set8(flags, at, get8(flags, at) | Flag.hardship);
    }
  }
  for (let list = 0; list < dir(W.lists); list++) {
    const onList = get32(rulePtr(T.startOnListAt), list);
    if (word(listRules(list), L.active) != 0 && onList > 0) startList(list, onList, from, end);
  }
}

/** The adults among 64 people whose draw for life is below a share. The low half of a draw is hardly ever needed. */
function adultsDrawn(first: i32, end: i32, share: u32, purpose: u32, stream: u32): u64 {
  if (share == 0) return 0;
  const luck = ptr(W.luckAt);
  const isAdult = rulePtr(T.isAdultAt);
  const base = <u32>dir(W.base) + first;
  drawHighs(base, 64, FOR_LIFE, purpose, 2 * stream, luck);
  let some = within(first, end) & atMost16(luck, 0, share >>> 16);
  let found: u64 = 0;
  while (some != 0) {
    const place = <i32>ctz(some);
    some &= some - 1;
    if (get8(isAdult, get16(ptr(W.traitsAt), first + place) & Trait.classMask) == 0) continue;
    const high = get16(luck, place);
    if (
      high == share >>> 16 &&
      ((high << 16) | lowHalf(base + place, FOR_LIFE, purpose, stream)) >= share
    )
      continue;
    found |= (<u64>1) << place;
  }
  return found;
}

function startList(list: i32, share: u32, from: i32, end: i32): void {
  const stream = streamOf(list);
  for (let first = from; first < end; first += 64) {
    let members =
      adultsDrawn(first, end, share, Purpose.startOnList, stream) &
      ~withAny16(ptr(W.traitsAt), first, Trait.exempt);
    while (members != 0) {
      startMember(list, first + <i32>ctz(members), stream);
      members &= members - 1;
    }
  }
}

/** A member from the start, who has been one for some of the term. */
function startMember(list: i32, at: i32, stream: u32): void {
  set16(ptr(W.listsNowAt), at, get16(ptr(W.listsNowAt), at) | (1 << list));
  set16(ptr(W.earnedListsAt), at, get16(ptr(W.earnedListsAt), at) | (1 << list));
  const term = <u64>word(listRules(list), L.term);
  const luck = <u64>drawForLife(<u32>dir(W.base) + at, Purpose.startOfTerm, stream);
  const spent = <u32>((luck * term) >>> 32);
  const clock = clockOf(list, false);
  const earned = clockOf(list, true);
  if (clock != 0) set8(clock, at, spent);
  if (earned != 0) set8(earned, at, spent);
  count(at, R.entered, list * Size.causes + Cause.start);
}

/** What everybody believes at first. */
export function startBeliefs(from: i32, end: i32): void {
  if (rule(T.adapts) == 0) return;
  const isAdult = rulePtr(T.isAdultAt);
  for (let at = from; at < end; at++) {
    if (get8(isAdult, get16(ptr(W.traitsAt), at) & Trait.classMask) == 0) continue;
    set8(ptr(W.surveillanceAt), at, rule(T.startsAt));
    set8(ptr(W.severityAt), at, 0);
  }
}

/** A score that begins to be kept this month. */
export function startScore(score: i32, from: i32, end: i32): void {
  const column = ptr(W.scoresAt) + <usize>(score * S.words * 4);
  const value = wordBits(rulePtr(T.scoresAt) + <usize>(score * U.words * 4), U.start);
  for (let at = from; at < end; at++) {
    set16(wordBits(column, S.assignedAt), at, value);
    set16(wordBits(column, S.earnedAt), at, value);
  }
}
