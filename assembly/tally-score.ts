/** Counts who has which score at the end of the month. See src/model/tally.ts. */
import { Flag, R, S, Size, T, Trait, U, W } from '../src/engine/kernel/fields';
import { dir, get16, get32, get8, ptr, rule, rulePtr, set32, word, wordBits } from './memory';
import { scorers } from './people';
import { eightOf } from './masks';
import { withAny8 } from './sets';
import { add, row } from './totals';

/** So many people of 64 are counted one by one; where there are more of them, all 64 are counted in the same way. */
// @ts-ignore: decorator
@inline const FEW = 24;

/** Values are counted first, by group, and what follows from a value once for all who have it. */
export function tallyScore(score: i32, from: i32, drawn: i32): void {
  const column = ptr(W.scoresAt) + <usize>(score * S.words * 4);
  const values = <usize>wordBits(column, S.assignedAt);
  const levels = word(column, S.levels);
  const groups = dir(W.groups);
  const counts = ptr(W.histogramAt);
  // One more place, for those who do not count.
  const nowhere = levels * groups;
  memory.fill(counts, 0, <usize>(nowhere + 1) << 2);
  const fits = nowhere <= 0xffff;
  for (let first = from; first < from + drawn; first += 64) {
    const people = scorers(first, score) & ~withAny8(ptr(W.flagsAt), first, Flag.exited);
    if (fits && <i32>popcnt(people) > FEW) countMany(counts, values, levels, first, people, nowhere);
    else countFew(counts, values, levels, first, people);
  }
  const rows = dir(W.rows);
  for (let group = 0; group < groups; group++)
    addValues(
      score,
      counts + (<usize>(group * levels) << 2),
      levels,
      ptr(W.totalsAt) + (<usize>(rule(T.totals) + group * rows) << 3),
    );
}

function countFew(counts: usize, values: usize, levels: i32, first: i32, people: u64): void {
  let rest = people;
  while (rest != 0) {
    const at = first + <i32>ctz(rest);
    rest &= rest - 1;
    const group = <i32>(get16(ptr(W.traitsAt), at) & Trait.groupMask);
    const cell = group * levels + <i32>get16(values, at);
    set32(counts, cell, get32(counts, cell) + 1);
  }
}

function countMany(
  counts: usize,
  values: usize,
  levels: i32,
  first: i32,
  people: u64,
  nowhere: i32,
): void {
  const cells = ptr(W.luckAt);
  const traits = ptr(W.traitsAt) + (<usize>first << 1);
  const mine = values + (<usize>first << 1);
  const ofGroup = i16x8.splat(<i16>levels);
  const mask = i16x8.splat(<i16>Trait.groupMask);
  const other = i16x8.splat(<i16>nowhere);
  let eight: usize = 0;
  do {
    const bytes = eight << 4;
    const group = i16x8.mul(v128.and(v128.load(traits + bytes), mask), ofGroup);
    const cell = i16x8.add(group, v128.load(mine + bytes));
    const counted = eightOf(people >>> (eight << 3));
    v128.store(cells + bytes, v128.bitselect(cell, other, counted));
    eight++;
  } while (eight < 8);
  for (let at: usize = 0; at < 128; at += 8) {
    countAt(counts, load<u16>(cells + at));
    countAt(counts, load<u16>(cells + at, 2));
    countAt(counts, load<u16>(cells + at, 4));
    countAt(counts, load<u16>(cells + at, 6));
  }
}

// @ts-ignore: decorator
@inline function countAt(counts: usize, cell: u32): void {
  const at = counts + (<usize>cell << 2);
  store<u32>(at, load<u32>(at) + 1);
}

/** Adds the counts of each value in a group to the totals of its cell: bins and grades are runs of values. */
function addValues(score: i32, counts: usize, levels: i32, cell: usize): void {
  const table = rulePtr(T.scoresAt) + <usize>(score * U.words * 4);
  const bins = cell + row(R.scoreBin) + (<usize>(score * Size.scoreBins) << 3);
  const grades = cell + row(R.grade) + (<usize>word(table, U.firstGrade) << 3);
  const gradeAt = <usize>wordBits(table, U.gradeAt);
  const graded = word(table, U.grades) != 0;
  let people: u64 = 0;
  let sum: u64 = 0;
  let bin = 0;
  let binEnd = 0;
  let inBin: u32 = 0;
  let grade: u32 = 0;
  let inGrade: u32 = 0;
  for (let value = 0; value < levels; value++) {
    const many = get32(counts, value);
    if (value == binEnd) {
      if (inBin != 0) add(bins + (<usize>bin << 3), <f64>inBin);
      inBin = 0;
      bin = (value * Size.scoreBins) / levels;
      binEnd = ((bin + 1) * levels + Size.scoreBins - 1) / Size.scoreBins;
    }
    const mine = get8(gradeAt, value);
    if (mine != grade) {
      if (graded && inGrade != 0) add(grades + (<usize>grade << 3), <f64>inGrade);
      inGrade = 0;
      grade = mine;
    }
    inBin += many;
    inGrade += many;
    people += many;
    sum += <u64>many * value;
  }
  if (people == 0) return;
  if (inBin != 0) add(bins + (<usize>bin << 3), <f64>inBin);
  if (graded && inGrade != 0) add(grades + (<usize>grade << 3), <f64>inGrade);
  add(cell + row(R.scored) + (<usize>score << 3), <f64>people);
  add(cell + row(R.scoreSum) + (<usize>score << 3), <f64>sum);
}
