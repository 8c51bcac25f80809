/**
 * What was recorded this month, asked person by person as sets of kinds of conduct, or for 64 people at once as a set
 * of people: the one question for candidates, the other to find them. `first` is a multiple of 64, and `at` any slot.
 */
import { W } from '../src/engine/kernel/fields';
import { get32, ptr } from './memory';

/** A person's own acts that were seen. */
// @ts-ignore: decorator
@inline export function seenOf(at: i32): u32 {
  return get32(ptr(W.seenActsAt), at);
}

/** Where the sets of people's own acts that were seen are, one after another from `first` on. */
// @ts-ignore: decorator
@inline export function seenOfAll(first: i32): usize {
  return ptr(W.seenActsAt) + (<usize>first << 2);
}

/** Of those, the ones whose record landed on somebody else. */
// @ts-ignore: decorator
@inline export function awayOf(at: i32): u32 {
  return get32(ptr(W.awayAt), at);
}

/** Somebody else's acts whose records landed on this person. */
// @ts-ignore: decorator
@inline export function mistakenOf(at: i32): u32 {
  return get32(ptr(W.mistakenAt), at);
}

/** Records of nothing. */
// @ts-ignore: decorator
@inline export function alarmsOf(at: i32): u32 {
  return get32(ptr(W.falseAlarmsAt), at);
}

/** Every record that landed on a person, rightly or not. */
// @ts-ignore: decorator
@inline export function recordedOf(at: i32): u32 {
  return get32(ptr(W.recordedAt), at);
}

/** Of 64 people, those on whom a record of any of these kinds landed. */
export function recordedAmong(first: i32, kinds: u32): u64 {
  return among(ptr(W.recordedAt) + (<usize>first << 2), kinds);
}

/** Of 64 people, those who were seen doing any of these kinds. */
export function seenAmong(first: i32, kinds: u32): u64 {
  return among(ptr(W.seenActsAt) + (<usize>first << 2), kinds);
}

function among(sets: usize, kinds: u32): u64 {
  const wanted = i32x4.splat(kinds);
  const none = i32x4.splat(0);
  let people: u64 = 0;
  for (let four = 0; four < 16; four++) {
    const some = i32x4.ne(v128.and(v128.load(sets + (<usize>four << 4)), wanted), none);
    people |= <u64>i32x4.bitmask(some) << (four << 2);
  }
  return people;
}

/** Of 64 people, those of whom a record landed on somebody else, or on whom one did that is not of their own acts. */
export function strayAmong(first: i32): u64 {
  const words = <usize>first << 2;
  const aways = ptr(W.awayAt) + words;
  const mistakens = ptr(W.mistakenAt) + words;
  const alarms = ptr(W.falseAlarmsAt) + words;
  const none = i32x4.splat(0);
  let people: u64 = 0;
  for (let four: usize = 0; four < 256; four += 16) {
    const some = v128.or(
      v128.or(v128.load(aways + four), v128.load(mistakens + four)),
      v128.load(alarms + four),
    );
    people |= <u64>(<u32>i32x4.bitmask(i32x4.ne(some, none))) << (four >>> 2);
  }
  return people;
}
