/** How a member leaves a list. See src/model/list-exit.ts. */
import { Cause, Condition, Flag, L, W, Way } from '../src/engine/kernel/fields';
import { householdHas } from './households';
import { holdsScore } from './list-entry';
import { leavesBelow } from './list-luck';
import { dir, get16, get8, ptr, set8, word, wordBits } from './memory';
import { clockOf } from './membership';
import { recordedOf, seenOf } from './records';

/** How a member leaves this month, or not at all. `trigger` is the cause for which they would enter now. */
export function stay(table: usize, list: i32, at: i32, earned: bool, trigger: i32): i32 {
  if (word(table, L.ended) != 0) return Way.listEnded;
  if (word(table, L.amnesty) != 0) return Way.amnesty;
  const bit = 1 << list;
  if (!earned && dir(W.spills) != 0 && (get16(ptr(W.spilledAt), at) & bit) != 0) {
    const isHeld = trigger != Cause.none || householdHas(at, bit);
    return isHeld ? Way.none : Way.householdMemberLeft;
  }
  const clock = clockOf(list, earned);
  const term = word(table, L.term);
  if (clock != 0 && term > 0) {
    const repairs = word(table, L.repairs) != 0;
    const again =
      word(table, L.restarts) != 0 &&
      (trigger != Cause.none || (repairs && recordedAgain(table, at, earned)));
    const months = again ? 0 : min(255, get8(clock, at) + 1);
    set8(clock, at, months);
    if (<i32>months >= term) return repairs ? Way.repair : Way.term;
  }
  const repaid = wordBits(table, L.repaid);
  if (repaid > 0 && (get8(ptr(W.flagsAt), at) & Flag.hardship) == 0)
    if (leavesBelow(list, at, repaid)) return Way.repaid;
  for (let exit = 0; exit < word(table, L.scoreExits); exit++) {
    const rule = <usize>wordBits(table, L.scoreExitsAt) + <usize>(exit * Condition.words * 4);
    const score = word(rule, Condition.score);
    if ((get16(ptr(W.scoredAt), at) & (1 << score)) == 0) continue;
    if (holdsScore(score, at, earned, word(rule, Condition.below), word(rule, Condition.value)))
      return Way.score;
  }
  return Way.none;
}

/** Repair asks for months without any record that counts towards the list. */
function recordedAgain(table: usize, at: i32, earned: bool): bool {
  const kinds = wordBits(table, L.recordMask);
  return (earned ? seenOf(at, kinds) : recordedOf(at, kinds)) != 0;
}
