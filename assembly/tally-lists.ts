/** Counts the members of lists at the end of the month. See src/model/tally.ts. */
import { R, T, W } from '../src/engine/kernel/fields';
import { dir, ptr, ruleBits } from './memory';
import { addSetCounts, clearSetCounts, countSet } from './set-counts';
import { withAny16 } from './sets';

// What is counted, by measure.
// @ts-ignore: decorator
@inline const MEMBERS = 0;
// @ts-ignore: decorator
@inline const EARNED = 1;
// @ts-ignore: decorator
@inline const WRONGLY = 2;
// @ts-ignore: decorator
@inline const LISTED = 3;

export function tallyLists(from: i32, drawn: i32): void {
  const now = ptr(W.listsNowAt);
  const deserved = ptr(W.earnedListsAt);
  const black = ruleBits(T.blackLists);
  clearSetCounts(4);
  for (let first = from; first < from + drawn; first += 64) {
    let lists = listsOf(now, first) | listsOf(deserved, first);
    if ((lists & black) != 0) countSet(LISTED, 0, first, withAny16(now, first, black));
    while (lists != 0) {
      const list = <i32>ctz(lists);
      lists &= lists - 1;
      const on = withAny16(now, first, 1 << list);
      const earned = withAny16(deserved, first, 1 << list);
      countSet(MEMBERS, list, first, on);
      countSet(EARNED, list, first, earned);
      countSet(WRONGLY, list, first, on & ~earned);
    }
  }
  const lists = dir(W.lists);
  addSetCounts(MEMBERS, R.members, lists);
  addSetCounts(EARNED, R.membersEarned, lists);
  addSetCounts(WRONGLY, R.membersWrongly, lists);
  addSetCounts(LISTED, R.listed, 1);
}

/** The lists that any of 64 people are on. */
function listsOf(column: usize, first: i32): u32 {
  const at = column + (<usize>first << 1);
  let lists = v128.load(at);
  for (let bytes: usize = 16; bytes < 128; bytes += 16)
    lists = v128.or(lists, v128.load(at + bytes));
  const four = i64x2.extract_lane(lists, 0) | i64x2.extract_lane(lists, 1);
  const two = <u32>four | <u32>(four >>> 32);
  return (two | (two >>> 16)) & 0xffff;
}
