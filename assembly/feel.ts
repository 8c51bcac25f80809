/**
 * Before people adapt: who feels punished this month, and how bad it is for those who know why. See src/model/adapt.ts.
 * Both are used twice, by what people learn and by what shows of them.
 */
import { T, Trait, W } from '../src/engine/kernel/fields';
import { knownClosed, severityOf } from './known-closed';
import { get16, get32, ptr, rule, rulePtr, set8 } from './memory';
import { restricted } from './people';
import { recordedAmong, recordedOf } from './records';

/** Into `punishedAt` 1 for those who were punished and know it, into `knownAt` how many closed domains they know of. */
export function feel(from: i32, end: i32, drawn: i32): void {
  const punished = ptr(W.punishedAt);
  const known = ptr(W.knownAt);
  const open = rule(T.openScores);
  const openScores = rulePtr(T.openScoresAt);
  let costly: u32 = 0;
  for (let index = 0; index < open; index++) costly |= get32(openScores, 2 * index + 1);
  memory.fill(known + <usize>from, 0, <usize>drawn);
  memory.fill(punished + <usize>from, 0, <usize>drawn);
  for (let first = from; first < end; first += 64) {
    let some = restricted(first);
    if (costly != 0) some |= recordedAmong(first, costly);
    while (some != 0) {
      const at = first + <i32>ctz(some);
      some &= some - 1;
      feelOne(at, costly);
    }
  }
}

function feelOne(at: i32, costly: u32): void {
  let feels = false;
  if (get32(ptr(W.closedAt), at) != 0) {
    const knows = knownClosed(at);
    set8(ptr(W.knownAt), at, severityOf(knows));
    feels = knows != 0;
  }
  const records = costly == 0 || feels ? 0 : recordedOf(at, costly);
  for (let index = 0; !feels && index < rule(T.openScores); index++) {
    const score = get32(rulePtr(T.openScoresAt), 2 * index);
    feels =
      (get16(ptr(W.scoredAt), at) & (1 << score)) != 0 &&
      (records & get32(rulePtr(T.openScoresAt), 2 * index + 1)) != 0;
  }
  // The exempt have nothing to fear.
  if (feels && (get16(ptr(W.traitsAt), at) & Trait.exempt) == 0) set8(ptr(W.punishedAt), at, 1);
}
