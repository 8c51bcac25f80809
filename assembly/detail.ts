/**
 * What shows in detail of those who are marked: punished, restricted, and how severely (the word of `standingWord`). They
 * are few, so this is summed only over groups of people in which there is one.
 */
import { Flag, Seen, Shift, W } from '../src/engine/kernel/fields';
import { get16, get32, get8, ptr, set32 } from './memory';
import { standingWord } from './show';

/** Whether anybody is marked in a word, or in a sum of words. */
// @ts-ignore: decorator
@inline export function hasMarked(word: u32): bool {
  return word >= 0x1000000;
}

/** What shows in detail of somebody who is marked. */
function detailOf(at: i32): u32 {
  const seen = get8(ptr(W.seenAt), at);
  return standingWord(1, (seen & Seen.punishedNow) == 0 ? 0 : 1, seen >>> Shift.seenSeverity);
}

// @ts-ignore: decorator
@inline export function addDetail(at: i32, detail: u32): void {
  const details = ptr(W.detailAt);
  set32(details, at, get32(details, at) + detail);
}

/** All of a run of people who live together are tied: at home everything shows. */
export function addDetailsAtHome(first: i32, end: i32): void {
  for (let other = first; other < end; other++) {
    if (!hasMarked(get32(ptr(W.homeWordAt), other))) continue;
    const detail = detailOf(other);
    for (let at = first; at < end; at++) if (at != other) addDetail(at, detail);
  }
}

/**
 * All members of a circle's group are tied, but for those who have left; their words are hidden. The members stand in
 * `line` under a key, both in bytes of words, behind the place in bytes where their span begins.
 */
export function addDetailsOfGroup(line: usize, size: i32, key: u32, span: usize, kind: i32): void {
  const flag = Flag.lostNeighbours << (kind - 1);
  for (let one = 0; one < size; one++) {
    const other = memberOf(line, one, key, span);
    if (!hasMarked(get32(ptr(W.openWordAt), other))) continue;
    const detail = detailOf(other);
    for (let member = 0; member < size; member++) {
      const at = memberOf(line, member, key, span);
      if (member != one && (get8(ptr(W.leftAt), at) & flag) == 0) addDetail(at, detail);
    }
  }
}

/** The slot of a member of a group. */
// @ts-ignore: decorator
@inline function memberOf(line: usize, member: i32, key: u32, span: usize): i32 {
  return <i32>(((get16(line, member) ^ key) + <u32>span) >>> 2);
}
