/**
 * Counts of people by key and group, in 32 bits, while a pass goes over a stretch: many people are counted at once, as
 * a set. A pass counts up to four measures, each with up to 32 keys.
 */
import { T, W } from '../src/engine/kernel/fields';
import { dir, ptr, rule } from './memory';
import { add, row } from './totals';

/** The counts of a key in the groups: eight words of 32 bits. */
// @ts-ignore: decorator
@inline function countsOf(measure: i32, key: i32): usize {
  return ptr(W.setCountsAt) + (<usize>((measure << 5) + key) << 5);
}

/** Begins the counts of the first so many measures afresh. */
export function clearSetCounts(measures: i32): void {
  memory.fill(ptr(W.setCountsAt), 0, <usize>measures << 10);
}

/** Counts those of 64 people who are in a set, each in their group. */
export function countSet(measure: i32, key: i32, first: i32, people: u64): void {
  if (people == 0) return;
  const counts = countsOf(measure, key);
  const size = <usize>dir(W.blockSize) >>> 3;
  const groups = dir(W.groups);
  let members = ptr(W.groupsAt) + (<usize>first >>> 3);
  for (let group = 0; group < groups; group++) {
    const at = counts + (<usize>group << 2);
    store<u32>(at, load<u32>(at) + <u32>popcnt(people & load<u64>(members)));
    members += size;
  }
}

/** Adds to a count of a group directly. */
// @ts-ignore: decorator
@inline export function countMore(measure: i32, key: i32, group: i32, amount: u32): void {
  const at = countsOf(measure, key) + (<usize>group << 2);
  store<u32>(at, load<u32>(at) + amount);
}

/** Adds the counts of a measure to its totals (R), in the jurisdiction in force. */
export function addSetCounts(measure: i32, total: i32, keys: i32): void {
  for (let key = 0; key < keys; key++) addSetCount(measure, key, row(total) + (<usize>key << 3));
}

/** Adds the counts of one key to a row of totals, given in bytes. */
export function addSetCount(measure: i32, key: i32, total: usize): void {
  const rows = <usize>dir(W.rows) << 3;
  const counts = countsOf(measure, key);
  let at = ptr(W.totalsAt) + (<usize>rule(T.totals) << 3) + total;
  for (let group = 0; group < dir(W.groups); group++) {
    const counted = load<u32>(counts + (<usize>group << 2));
    if (counted != 0) add(at, <f64>counted);
    at += rows;
  }
}
