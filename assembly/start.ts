/** What precedes the first month of people, beliefs and scores. See src/model/start.ts. */
import {
  Cause,
  Flag,
  L,
  M,
  Purpose,
  R,
  S,
  Size,
  T,
  Trait,
  U,
  W,
} from '../src/engine/kernel/fields';
import { streamOf } from './list-entry';
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
import { drawForLife } from './random';
import { count } from './totals';

/** Who is in hardship, and who is on a list already. */
export function start(from: i32, end: i32): void {
  const isAdult = rulePtr(T.isAdultAt);
  const flags = ptr(W.flagsAt);
  for (let at = from; at < end; at++) {
    if (get8(isAdult, get16(ptr(W.traitsAt), at) & Trait.classMask) == 0) continue;
    const luck = drawForLife(<u32>dir(W.base) + at, Purpose.startInHardship, 0);
    if (luck < ruleBits(T.startsInHardship)) set8(flags, at, get8(flags, at) | Flag.hardship);
  }
  for (let list = 0; list < dir(W.lists); list++) {
    const share = get32(rulePtr(T.startOnListAt), list);
    if (word(listRules(list), L.active) != 0 && share > 0) startList(list, share, from, end);
  }
}

function startList(list: i32, share: u32, from: i32, end: i32): void {
  const isAdult = rulePtr(T.isAdultAt);
  const term = <u64>word(listRules(list), L.term);
  for (let at = from; at < end; at++) {
    const traits = get16(ptr(W.traitsAt), at);
    if (get8(isAdult, traits & Trait.classMask) == 0 || (traits & Trait.exempt) != 0) continue;
    const person = <u32>dir(W.base) + at;
    if (drawForLife(person, Purpose.startOnList, streamOf(list)) >= share) continue;
    set16(ptr(W.listsNowAt), at, get16(ptr(W.listsNowAt), at) | (1 << list));
    set16(ptr(W.earnedListsAt), at, get16(ptr(W.earnedListsAt), at) | (1 << list));
    const luck = <u64>drawForLife(person, Purpose.startOfTerm, streamOf(list));
    const spent = <u32>((luck * term) >>> 32);
    const clock = clockOf(list, false);
    const earned = clockOf(list, true);
    if (clock != 0) set8(clock, at, spent);
    if (earned != 0) set8(earned, at, spent);
    count(at, R.entered, list * Size.causes + Cause.start);
  }
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
