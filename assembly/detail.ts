/**
 * What shows in detail of those who are marked: punished, restricted, and how severely (the word of `standingWord`). They
 * are few, so this is summed only over groups of people in which there is one.
 */
import { Flag, Packed, Seen, Shift, W } from '../src/engine/kernel/fields';
import { get32, get8, ptr, set32 } from './memory';
import { standingWord } from './show';

/** Whether anybody is marked in a word, or in a sum of words. */
// @ts-ignore: decorator
@inline export function hasMarked(word: u32): bool {
  return word >>> Packed.markedShift != 0;
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
  const words = ptr(W.openWordAt) + span;
  const details = ptr(W.detailAt) + span;
  const lefts = ptr(W.leftAt);
  const flag = Flag.lostNeighbours << (kind - 1);
  const end = line + (<usize>size << 1);
  for (let one = line; one < end; one += 2) {
    const other = <usize>(<u32>load<u16>(one) ^ key);
    if (!hasMarked(load<u32>(words + other))) continue;
    const detail = detailOf(<i32>((other + span) >>> 2));
    for (let member = line; member < end; member += 2) {
      const place = <usize>(<u32>load<u16>(member) ^ key);
      if (place == other || (load<u8>(lefts + ((place + span) >>> 2)) & flag) != 0) continue;
      store<u32>(details + place, load<u32>(details + place) + detail);
    }
  }
}
