/**
 * Before people adapt: who feels punished this month, and how bad it is for those who know why. See src/model/adapt.ts.
 * Both are used twice, by what people learn and by what shows of them.
 */
import { T, Trait, W } from '../src/engine/kernel/fields';
import { knownClosed, severityOf } from './known-closed';
import { get16, get32, ptr, rule, rulePtr, set8 } from './memory';

/** Into `punishedAt` 1 for those who were punished and know it, into `knownAt` how many closed domains they know of. */
export function feel(from: i32, end: i32, drawn: i32): void {
  const closed = ptr(W.closedAt);
  const recorded = ptr(W.recordedAt);
  const traits = ptr(W.traitsAt);
  const scored = ptr(W.scoredAt);
  const punished = ptr(W.punishedAt);
  const known = ptr(W.knownAt);
  const open = rule(T.openScores);
  const openScores = rulePtr(T.openScoresAt);
  let costly: u32 = 0;
  for (let index = 0; index < open; index++) costly |= get32(openScores, 2 * index + 1);
  memory.fill(known + <usize>from, 0, <usize>drawn);
  memory.fill(punished + <usize>from, 0, <usize>drawn);
  for (let at = from; at < end; at++) {
    const closedHere = get32(closed, at);
    const records = get32(recorded, at) & costly;
    if ((closedHere | records) == 0) continue;
    let feels = false;
    if (closedHere != 0) {
      const knows = knownClosed(at);
      set8(known, at, severityOf(knows));
      feels = knows != 0;
    }
    for (let index = 0; !feels && index < open; index++) {
      const score = get32(openScores, 2 * index);
      feels =
        (get16(scored, at) & (1 << score)) != 0 &&
        (records & get32(openScores, 2 * index + 1)) != 0;
    }
    // The exempt have nothing to fear.
    if (feels && (get16(traits, at) & Trait.exempt) == 0) set8(punished, at, 1);
  }
}
