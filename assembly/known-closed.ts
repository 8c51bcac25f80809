/** What people know to be closed to them. See src/model/adapt.ts. */
import { Flag, T, W } from '../src/engine/kernel/fields';
import { closedByGrade } from './closed-domains';
import { get16, get32, get8, ptr, rule, rulePtr } from './memory';

/** The domains that are closed to a person and of which they know why. */
export function knownClosed(at: i32): u32 {
  const closed = get32(ptr(W.closedAt), at);
  if (closed == 0) return 0;
  if ((get8(ptr(W.flagsAt), at) & Flag.told) != 0) return closed;
  let known: u32 = 0;
  for (let index = 0; index < rule(T.openScores); index++) {
    const score = get32(rulePtr(T.openScoresAt), 2 * index);
    if ((get16(ptr(W.scoredAt), at) & (1 << score)) != 0)
      known |= closedByGrade(at, score, false);
  }
  return known & closed;
}

/** How bad a person's restrictions are: the number of closed domains, at most 7. */
// @ts-ignore: decorator
@inline export function severityOf(closed: u32): u32 {
  return min(7, popcnt(closed));
}
