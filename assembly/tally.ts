/** After the stages: everything that is counted at the end of the month. See src/model/tally.ts. */
import { Bit, R, S, Size, T, U, W } from '../src/engine/kernel/fields';
import { dir, get16, get32, get8, ptr, ruleBits, rulePtr, word, wordBits } from './memory';
import { add, cellOf, countBits, row } from './totals';

export function tally(from: i32, end: i32): void {
  tallyPeople(from, end);
  tallyActs(from, end);
  tallyLists(from, end);
  for (let score = 0; score < dir(W.scores); score++) tallyScore(score, from, end);
}

function tallyPeople(from: i32, end: i32): void {
  const isAdult = rulePtr(T.isAdultAt);
  const adapts = dir(W.adapts) != 0;
  for (let at = from; at < end; at++) {
    const cell = cellOf(at);
    add(cell + row(R.people), 1);
    if (get8(isAdult, get16(ptr(W.traitsAt), at) & Bit.classMask) == 0) continue;
    add(cell + row(R.adults), 1);
    const flags = get8(ptr(W.flagsAt), at);
    if ((flags & Bit.exited) != 0) {
      add(cell + row(R.exited), 1);
      continue;
    }
    if ((flags & Bit.hardship) != 0) add(cell + row(R.hardship), 1);
    if ((get8(ptr(W.marksAt), at) & Bit.wronglyNow) != 0 && (flags & Bit.told) == 0)
      add(cell + row(R.untold), 1);
    if (!adapts) continue;
    add(cell + row(R.fear), <f64>get8(ptr(W.surveillanceAt), at));
    add(cell + row(R.severity), <f64>get8(ptr(W.severityAt), at));
  }
}

function tallyActs(from: i32, end: i32): void {
  const follows = dir(W.follows) != 0;
  for (let at = from; at < end; at++) {
    const cell = cellOf(at);
    const acts = get32(ptr(W.actsAt), at);
    const silenced = get32(ptr(W.silencedAt), at);
    const seen = get32(ptr(W.seenActsAt), at);
    const alarms = get32(ptr(W.falseAlarmsAt), at);
    countBits(cell + row(R.acts), acts);
    countBits(cell + row(R.silenced), silenced);
    countBits(cell + row(R.performed), get32(ptr(W.performedAt), at));
    countBits(cell + row(R.trueRecords), seen & ~get32(ptr(W.awayAt), at));
    countBits(cell + row(R.mistaken), get32(ptr(W.mistakenAt), at));
    countBits(cell + row(R.falseAlarms), alarms);
    if (follows) countRecords(at, seen | alarms);
    if ((get8(ptr(W.marksAt), at) & Bit.everRestricted) != 0) continue;
    countBits(cell + row(R.freeActs), acts);
    countBits(cell + row(R.freeSilenced), silenced);
  }
}

/** Where records were made, for coverage that follows them. */
function countRecords(at: i32, kinds: u32): void {
  const place = <i32>get8(ptr(W.placeAt), at >> 6);
  let rest = kinds;
  while (rest != 0) {
    add(ptr(W.recordsAt) + ((<usize>(ctz(rest) * dir(W.places) + place)) << 3), 1);
    rest &= rest - 1;
  }
}

function tallyLists(from: i32, end: i32): void {
  const black = ruleBits(T.blackLists);
  for (let at = from; at < end; at++) {
    const on = get16(ptr(W.listsNowAt), at);
    const earned = get16(ptr(W.earnedListsAt), at);
    if ((on | earned) == 0) continue;
    const cell = cellOf(at);
    countBits(cell + row(R.members), on);
    countBits(cell + row(R.membersEarned), earned);
    countBits(cell + row(R.membersWrongly), on & ~earned);
    if ((on & black) != 0) add(cell + row(R.listed), 1);
  }
}

function tallyScore(score: i32, from: i32, end: i32): void {
  const column = ptr(W.scoresAt) + <usize>(score * S.words * 4);
  const table = rulePtr(T.scoresAt) + <usize>(score * U.words * 4);
  const values = <usize>wordBits(column, S.assignedAt);
  const levels = word(column, S.levels);
  const grades = <usize>wordBits(table, U.gradeAt);
  const hasGrades = word(table, U.grades) > 0;
  for (let at = from; at < end; at++) {
    if ((get16(ptr(W.scoredAt), at) & (1 << score)) == 0) continue;
    if ((get8(ptr(W.flagsAt), at) & Bit.exited) != 0) continue;
    const cell = cellOf(at);
    const value = <i32>get16(values, at);
    add(cell + row(R.scored) + ((<usize>score) << 3), 1);
    add(cell + row(R.scoreSum) + ((<usize>score) << 3), <f64>value);
    const bin = score * Size.scoreBins + (value * Size.scoreBins) / levels;
    add(cell + row(R.scoreBin) + ((<usize>bin) << 3), 1);
    if (!hasGrades) continue;
    const grade = word(table, U.firstGrade) + <i32>get8(grades, value);
    add(cell + row(R.grade) + ((<usize>grade) << 3), 1);
  }
}
