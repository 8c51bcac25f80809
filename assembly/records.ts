/**
 * What was recorded this month, asked person by person as sets of kinds of conduct, or for 64 people at once as a set
 * of people: the one question for candidates, the other to find them. `first` is a multiple of 64, and `at` any slot.
 *
 * Acts, and those that were seen, are kept as sets of people by kind, [64 people][32 kinds], by lanes (random.ts). What
 * went wrong (records that landed on somebody else, and records of nothing) is rare: it is kept as sets of kinds by
 * person, and who has any of it is marked as odd. What stands there of others is of another month, and means nothing.
 */
import { W } from '../src/engine/kernel/fields';
import { dir, get32, ptr, set32 } from './memory';
import { laneOf, turn } from './random';

/** A person's own acts of some kinds that were seen. */
export function seenOf(at: i32, kinds: u32): u32 {
  const here = ptr(W.seenActsAt) + (<usize>(at & ~63) << 2);
  const lane = <u64>laneOf(at & 63);
  let seen: u32 = 0;
  for (let rest = kinds; rest != 0; rest &= rest - 1) {
    const kind = ctz(rest);
    seen |= (<u32>(load<u64>(here + (<usize>kind << 3)) >>> lane) & 1) << kind;
  }
  return seen;
}

/** All kinds of conduct, as a set. */
// @ts-ignore: decorator
@inline export function allKinds(): u32 {
  return <u32>(((<u64>1) << dir(W.kinds)) - 1);
}

/** Of their acts that were seen, the ones whose record landed on somebody else. */
// @ts-ignore: decorator
@inline export function awayOf(at: i32): u32 {
  return isOdd(at) ? get32(ptr(W.awayAt), at) : 0;
}

/** Somebody else's acts whose records landed on this person. */
// @ts-ignore: decorator
@inline export function mistakenOf(at: i32): u32 {
  return isOdd(at) ? get32(ptr(W.mistakenAt), at) : 0;
}

/** Records of nothing. */
// @ts-ignore: decorator
@inline export function alarmsOf(at: i32): u32 {
  return isOdd(at) ? get32(ptr(W.falseAlarmsAt), at) : 0;
}

/** Every record of some kinds that landed on a person, rightly or not. */
export function recordedOf(at: i32, kinds: u32): u32 {
  if (!isOdd(at)) return seenOf(at, kinds);
  return seenOf(at, kinds & ~awayOf(at)) | (kinds & (mistakenOf(at) | alarmsOf(at)));
}

/** Of 64 people, those on whom a record of any of these kinds landed. */
export function recordedAmong(first: i32, kinds: u32): u64 {
  let people = seenAmong(first, kinds);
  let odd = oddAmong(first);
  while (odd != 0) {
    const at = first + <i32>ctz(odd);
    const bit = odd & (~odd + 1);
    odd &= odd - 1;
    people = recordedOf(at, kinds) == 0 ? people & ~bit : people | bit;
  }
  return people;
}

/** The same, and those of whom a record of these kinds landed elsewhere. */
export function seenOrRecordedAmong(first: i32, kinds: u32): u64 {
  let people = seenAmong(first, kinds);
  let odd = oddAmong(first);
  while (odd != 0) {
    const at = first + <i32>ctz(odd);
    if (((mistakenOf(at) | alarmsOf(at)) & kinds) != 0) people |= odd & (~odd + 1);
    odd &= odd - 1;
  }
  return people;
}

/** Of 64 people, those who were seen doing any of these kinds. */
export function seenAmong(first: i32, kinds: u32): u64 {
  return among(ptr(W.seenActsAt), first, kinds);
}

/** Of 64 people, those who did any of these kinds. */
export function actedAmong(first: i32, kinds: u32): u64 {
  return among(ptr(W.actsAt), first, kinds);
}

/** Of 64 people, those who kept silent about any of these kinds. */
export function silentAmong(first: i32, kinds: u32): u64 {
  return among(ptr(W.silencedAt), first, kinds);
}

function among(sets: usize, first: i32, kinds: u32): u64 {
  const here = sets + (<usize>first << 2);
  let people: u64 = 0;
  let rest = kinds;
  while (rest != 0) {
    people |= load<u64>(here + (<usize>ctz(rest) << 3));
    rest &= rest - 1;
  }
  return turn(people);
}

/** Of 64 people, those with a record that landed elsewhere, or here by mistake, or of nothing. */
// @ts-ignore: decorator
@inline export function oddAmong(first: i32): u64 {
  return load<u64>(ptr(W.oddAt) + (<usize>first >>> 3));
}

// @ts-ignore: decorator
@inline function isOdd(at: i32): bool {
  return ((oddAmong(at & ~63) >>> (at & 63)) & 1) != 0;
}

/** Marks a person as odd: of whom it is the first time this month, nothing has gone wrong so far. */
export function markOdd(at: i32): void {
  if (isOdd(at)) return;
  const set = ptr(W.oddAt) + (<usize>(at & ~63) >>> 3);
  store<u64>(set, load<u64>(set) | (<u64>1 << (at & 63)));
  set32(ptr(W.awayAt), at, 0);
  set32(ptr(W.mistakenAt), at, 0);
  set32(ptr(W.falseAlarmsAt), at, 0);
}
