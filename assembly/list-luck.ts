/**
 * Draws for entering and leaving a list. Both standings have the same, and so have all ways onto a list: what was drawn
 * is kept while one person is looked at for one list.
 */
import { M, Purpose, W } from '../src/engine/kernel/fields';
import { dir, ptr, wordBits } from './memory';
import { draw, highHalf } from './random';

/** The high half of each draw, and whether it has been drawn. */
let entering: u32 = 0;
let leaving: u32 = 0;
let hasEntering: bool = false;
let hasLeaving: bool = false;

/** What was drawn concerns somebody else, or another list. */
// @ts-ignore: decorator
@inline export function forgetLuck(): void {
  hasEntering = false;
  hasLeaving = false;
}

/** The stream of a list's draws. */
// @ts-ignore: decorator
@inline export function streamOf(list: i32): u32 {
  return wordBits(ptr(W.listsAt) + <usize>(list * M.words * 4), M.stream);
}

/** Whether a person's draw for entering a list is below a number. */
export function entersBelow(list: i32, at: i32, limit: u32): bool {
  if (!hasEntering) entering = highHalf(personAt(at), Purpose.listEntry, streamOf(list));
  hasEntering = true;
  if (entering != limit >>> 16) return entering < limit >>> 16;
  return draw(personAt(at), Purpose.listEntry, streamOf(list)) < limit;
}

/** Whether a person's draw for leaving a list is below a number. */
export function leavesBelow(list: i32, at: i32, limit: u32): bool {
  if (!hasLeaving) leaving = highHalf(personAt(at), Purpose.listExit, streamOf(list));
  hasLeaving = true;
  if (leaving != limit >>> 16) return leaving < limit >>> 16;
  return draw(personAt(at), Purpose.listExit, streamOf(list)) < limit;
}

// @ts-ignore: decorator
@inline function personAt(at: i32): u32 {
  return <u32>dir(W.base) + at;
}
