/** What is counted: the totals of the cell (jurisdiction and group) that a person belongs to. */
import { R, T, Trait, W } from '../src/engine/kernel/fields';
import { get16, get32, ptr, dir, rule } from './memory';

/** The first total of the cell of a person of the block. */
// @ts-ignore: decorator
@inline export function cellOf(at: i32): usize {
  const group = get16(ptr(W.traitsAt), at) & Trait.groupMask;
  return ptr(W.totalsAt) + ((<usize>rule(T.totals) + <usize>(group * dir(W.rows))) << 3);
}

/** The place of the first row of a measure (R) in a cell, in bytes. */
// @ts-ignore: decorator
@inline export function row(measure: i32): usize {
  return <usize>get32(ptr(W.rowsAt), measure) << 3;
}

/** Adds to a total. Totals are whole numbers under 2^53, so that any order of adding gives the same. */
// @ts-ignore: decorator
@inline export function add(total: usize, amount: f64): void {
  store<f64>(total, load<f64>(total) + amount);
}

/** Adds one to a measure with a key, in a person's cell. */
export function count(at: i32, measure: i32, key: i32 = 0): void {
  add(cellOf(at) + row(measure) + (<usize>key << 3), 1);
}

/** Adds one for each bit that is set. */
export function countBits(first: usize, kinds: u32): void {
  let rest = kinds;
  while (rest != 0) {
    add(first + (<usize>ctz(rest) << 3), 1);
    rest &= rest - 1;
  }
}
