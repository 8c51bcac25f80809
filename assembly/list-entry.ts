/** Ways onto a list. See src/model/list-entry.ts. */
import { Cause, E, Entry, H, L, Purpose, S, Trait, W } from '../src/engine/kernel/fields';
import { householdHas } from './households';
import { dir, get16, get32, get8, ptr, set8, word, wordBits } from './memory';
import { entersBelow, streamOf } from './list-luck';
import { clockOf, listsOf } from './membership';
import { drawsBelow } from './random';
import { alarmsOf, awayOf, mistakenOf, seenOf } from './records';

/** The cause that an entry rule gives, or none. */
export function triggered(table: usize, list: i32, at: i32, earned: bool): i32 {
  if (word(table, L.active) == 0) return Cause.none;
  let cause: i32 = Cause.none;
  for (let entry = 0; entry < word(table, L.entries); entry++) {
    const record = <usize>wordBits(table, L.entriesAt) + <usize>(entry * E.words * 4);
    const found = applies(record, list, at, earned);
    if (found == Cause.none || cause != Cause.none) continue;
    const chance = wordBits(record, E.chance);
    if (chance == 0xffffffff || entersBelow(list, at, chance)) cause = found;
  }
  if (earned || cause != Cause.none) return cause;
  const chance = get32(
    <usize>wordBits(table, L.falseListingAt),
    get16(ptr(W.traitsAt), at) & Trait.groupMask,
  );
  if (chance == 0) return Cause.none;
  // The upper end of the draw: none is below 2^32 less the chance.
  return entersBelow(list, at, 0 - chance) ? Cause.none : Cause.falseListing;
}

function applies(record: usize, list: i32, at: i32, earned: bool): i32 {
  const kind = word(record, E.kind);
  const mask = wordBits(record, E.mask);
  if (kind == Entry.record) return recordCause(at, mask, earned);
  if (kind == Entry.records) {
    const column = ptr(W.historiesAt) + <usize>(word(record, E.history) * H.words * 4);
    const months = get32(wordBits(column, earned ? H.earnedAt : H.assignedAt), at);
    if ((months & 1) == 0) return Cause.none;
    const within = <i32>popcnt(months & wordBits(record, E.windowMask));
    if (within < word(record, E.count)) return Cause.none;
    return recordCause(at, mask, earned);
  }
  if (kind == Entry.score) {
    const score = word(record, E.score);
    const has = (get16(ptr(W.scoredAt), at) & (1 << score)) != 0;
    const holds =
      has && holdsScore(score, at, earned, word(record, E.below), word(record, E.value));
    return held(list, at, earned, holds, word(record, E.months), Cause.score);
  }
  if (kind == Entry.member) {
    const before = get16(ptr(earned ? W.earnedBeforeAt : W.listsBeforeAt), at & 63);
    const holds = (before & (1 << word(record, E.list))) != 0;
    return held(list, at, earned, holds, word(record, E.months), Cause.otherList);
  }
  if (earned) return Cause.none;
  if (kind == Entry.household)
    return householdHas(at, 1 << word(record, E.list)) ? Cause.household : Cause.none;
  return Cause.audit;
}

/** Whether a score is below a value, or not below it. */
export function holdsScore(score: i32, at: i32, earned: bool, below: i32, value: i32): bool {
  const column = ptr(W.scoresAt) + <usize>(score * S.words * 4);
  const now = <i32>get16(wordBits(column, earned ? S.earnedAt : S.assignedAt), at);
  return (now < value ? 1 : 0) == below;
}

/** The kind of record that led to the list: a true one, else one of somebody else's act, else one of nothing. */
function recordCause(at: i32, mask: u32, earned: bool): i32 {
  const own = earned ? mask : mask & ~awayOf(at);
  if (seenOf(at, own) != 0) return Cause.record;
  if (earned) return Cause.none;
  if ((mistakenOf(at) & mask) != 0) return Cause.mistakenRecord;
  return (alarmsOf(at) & mask) != 0 ? Cause.falseAlarm : Cause.none;
}

/** For a person outside the list: whether a condition has now held for enough months. */
function held(list: i32, at: i32, earned: bool, holds: bool, months: i32, cause: i32): i32 {
  if (months <= 1) return holds ? cause : Cause.none;
  const clock = clockOf(list, earned);
  if (clock == 0 || (get16(listsOf(earned), at) & (1 << list)) != 0) return Cause.none;
  const now = holds ? min(255, get8(clock, at) + 1) : 0;
  set8(clock, at, now);
  return <i32>now >= months ? cause : Cause.none;
}

/** Whether a member of the household takes a person along. */
export function spillover(table: usize, list: i32, at: i32): i32 {
  const spills = wordBits(table, L.spills);
  if (word(table, L.active) == 0 || spills == 0) return Cause.none;
  if (!householdHas(at, 1 << list)) return Cause.none;
  const person = <u32>dir(W.base) + at;
  return drawsBelow(person, Purpose.spillover, streamOf(list), spills)
    ? Cause.household
    : Cause.none;
}
