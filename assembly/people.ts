/**
 * Sets of people: a bit for each of 64 neighbours, the first of whom (`first`, a multiple of 64) is the lowest. They are
 * found when the month of a block begins (prepare.ts) and do not change during it.
 */
import { W } from '../src/engine/kernel/fields';
import { dir, ptr } from './memory';

/** Adults, also those who have left. */
// @ts-ignore: decorator
@inline export function adults(first: i32): u64 {
  return load<u64>(ptr(W.adultsAt) + (<usize>first >>> 3));
}

/** Adults who had not left when the month began: those who have a row in tables of rates. */
// @ts-ignore: decorator
@inline export function present(first: i32): u64 {
  return load<u64>(ptr(W.presentAt) + (<usize>first >>> 3));
}

/** People of a group; ghosts are in group 0. */
// @ts-ignore: decorator
@inline export function ofGroup(first: i32, group: i32): u64 {
  return load<u64>(
    ptr(W.groupsAt) + ((<usize>(group * dir(W.blockSize)) + <usize>first) >>> 3),
  );
}

/** Those of whom lists and grades may ask something: adults who had not left, and who are not exempt. */
// @ts-ignore: decorator
@inline export function subjects(first: i32): u64 {
  return load<u64>(ptr(W.subjectsAt) + (<usize>first >>> 3));
}

/** Those who have a score this month. */
// @ts-ignore: decorator
@inline export function scorers(first: i32, score: i32): u64 {
  return load<u64>(
    ptr(W.scorersAt) + ((<usize>(score * dir(W.blockSize)) + <usize>first) >>> 3),
  );
}

/** Those to whom something is closed by the assigned standing: known when that has been found (restrict.ts). */
// @ts-ignore: decorator
@inline export function restricted(first: i32): u64 {
  return load<u64>(ptr(W.restrictedAt) + (<usize>first >>> 3));
}

/** Those of 64 slots that belong to a stretch, which ends with `end`; the buildings after that are empty. */
// @ts-ignore: decorator
@inline export function within(first: i32, end: i32): u64 {
  const slots = end - first;
  return slots >= 64 ? <u64>-1 : slots <= 0 ? 0 : ((<u64>1) << slots) - 1;
}
