/**
 * Counts of a block in 32 bits, for each jurisdiction apart: [counter][group][kind of conduct]. They are counted where
 * something happens, and added to the totals when the block's month is over.
 */
import { Counter, T, W } from '../src/engine/kernel/fields';
import { dir, get32, ptr, rule, rulePtr } from './memory';
import { add, row } from './totals';

/** Where the counters of the jurisdiction in force are. */
// @ts-ignore: decorator
@inline export function countersAt(): usize {
  return rulePtr(T.countersAt);
}

/** The counter of a kind of conduct in a group. */
// @ts-ignore: decorator
@inline export function counterOf(counter: i32, group: i32, kind: i32): usize {
  return countersAt() + (<usize>((((counter << 3) + group) << 5) + kind) << 2);
}

/** Counts the kinds of a set for a person of a group. */
// @ts-ignore: decorator
@inline export function countKinds(counter: i32, group: i32, kinds: u32): void {
  const first = counterOf(counter, group, 0);
  let rest = kinds;
  while (rest != 0) {
    const at = first + (<usize>ctz(rest) << 2);
    store<u32>(at, load<u32>(at) + 1);
    rest &= rest - 1;
  }
}

/** Adds one of the counters of the jurisdiction in force to the totals of a measure with so many keys. */
export function flushCounter(counter: i32, measure: i32, keys: i32): void {
  const rows = dir(W.rows);
  const cells = ptr(W.totalsAt) + (<usize>rule(T.totals) << 3);
  for (let group = 0; group < dir(W.groups); group++) {
    const first = cells + (<usize>(group * rows) << 3) + row(measure);
    for (let kind = 0; kind < keys; kind++) {
      const at = counterOf(counter, group, kind);
      const counted = get32(at, 0);
      if (counted == 0) continue;
      add(first + (<usize>kind << 3), <f64>counted);
    }
  }
}

/** Begins all counters afresh. */
export function clearCounters(): void {
  memory.fill(countersAt(), 0, Counter.words * 8 * 32 * 4);
}
