/** After the stages: everything that is counted at the end of the month. See src/model/tally.ts. */
import { Counter, Flag, Mark, R, S, Size, T, Trait, U, W } from '../src/engine/kernel/fields';
import { clearCounters, counterOf, countKinds, flushCounter } from './counters';
import { knownClosed } from './known-closed';
import {
  dir,
  get16,
  get32,
  get8,
  ptr,
  rule,
  ruleBits,
  rulePtr,
  set32,
  word,
  wordBits,
} from './memory';
import { add, cellOf, countBits, row } from './totals';

export function tally(from: i32, end: i32, drawn: i32): void {
  tallyPeople(from, end);
  tallyActs(from, end, drawn);
  tallyLists(from, end, drawn);
  for (let score = 0; score < dir(W.scores); score++) tallyScore(score, from, end);
}

/** The first total of a group in the jurisdiction in force. */
// @ts-ignore: decorator
@inline function cellOfGroup(group: i32): usize {
  return ptr(W.totalsAt) + ((<usize>rule(T.totals) + <usize>(group * dir(W.rows))) << 3);
}

/** Sums of a block fit in parts of a word: four counts of 16 bits, or two sums of 32. */
function tallyPeople(from: i32, end: i32): void {
  const isAdult = rulePtr(T.isAdultAt);
  const traits = ptr(W.traitsAt);
  const flags = ptr(W.flagsAt);
  const marks = ptr(W.marksAt);
  const adapts = dir(W.adapts) != 0;
  const surveillance = ptr(W.surveillanceAt);
  const severity = ptr(W.severityAt);
  // For each group: people and adults; exited, hardship and untold; beliefs.
  const sums = ptr(W.sumAt);
  memory.fill(sums, 0, 8 * 3 * 8);
  for (let at = from; at < end; at++) {
    const trait = get16(traits, at);
    const mine = sums + <usize>((trait & Trait.groupMask) * 24);
    const adult = <u64>get8(isAdult, trait & Trait.classMask);
    store<u64>(mine, load<u64>(mine) + (1 | (adult << 32)));
    if (adult == 0) continue;
    const flag = get8(flags, at);
    const exited = (flag & Flag.exited) >>> 1;
    const untold = (get8(marks, at) & Mark.wronglyNow) != 0 && isUntold(at);
    if (exited == 0) {
      const poor = <u64>(flag & Flag.hardship);
      store<u64>(mine, load<u64>(mine, 8) + ((poor << 16) | ((untold ? <u64>1 : 0) << 32)), 8);
      if (!adapts) continue;
      const beliefs = <u64>get8(surveillance, at) | (<u64>get8(severity, at) << 32);
      store<u64>(mine, load<u64>(mine, 16) + beliefs, 16);
    } else store<u64>(mine, load<u64>(mine, 8) + 1, 8);
  }
  for (let group = 0; group < dir(W.groups); group++) {
    const mine = sums + <usize>(group * 24);
    const cell = cellOfGroup(group);
    const people = load<u64>(mine);
    const some = load<u64>(mine, 8);
    const beliefs = load<u64>(mine, 16);
    add(cell + row(R.people), <f64>(people & 0xffffffff));
    add(cell + row(R.adults), <f64>(people >>> 32));
    add(cell + row(R.exited), <f64>(some & 0xffff));
    add(cell + row(R.hardship), <f64>((some >>> 16) & 0xffff));
    add(cell + row(R.untold), <f64>((some >>> 32) & 0xffff));
    add(cell + row(R.fear), <f64>(beliefs & 0xffffffff));
    add(cell + row(R.severity), <f64>(beliefs >>> 32));
  }
}

/** Knows of nothing that is wrongly closed to them why: was not told, and could not see it in a published score. */
function isUntold(at: i32): bool {
  const wrongly = get32(ptr(W.closedAt), at) & ~get32(ptr(W.earnedClosedAt), at);
  return (knownClosed(at) & wrongly) == 0;
}

/** Acts and true records have been counted as they happened; here the rest, of the few who have any. */
function tallyActs(from: i32, end: i32, drawn: i32): void {
  const follows = dir(W.follows) != 0;
  tallyRare(ptr(W.mistakenAt), Counter.mistaken, from, drawn);
  tallyRare(ptr(W.falseAlarmsAt), Counter.falseAlarms, from, drawn);
  const marks = ptr(W.marksAt);
  const ever = i8x16.splat(<i8>Mark.everRestricted);
  for (let first = from; first < from + drawn; first += 16) {
    let some = i8x16.bitmask(
      i8x16.eq(v128.and(v128.load(marks + <usize>first), ever), ever),
    );
    while (some != 0) {
      const at = first + ctz(some);
      some &= some - 1;
      const group = <i32>(get16(ptr(W.traitsAt), at) & Trait.groupMask);
      countKinds(Counter.boundActs, group, get32(ptr(W.actsAt), at));
      countKinds(Counter.boundSilenced, group, get32(ptr(W.silencedAt), at));
    }
  }
  if (follows)
    for (let at = from; at < end; at++)
      countRecords(at, get32(ptr(W.seenActsAt), at) | get32(ptr(W.falseAlarmsAt), at));
  const kinds = dir(W.kinds);
  flushCounter(Counter.acts, R.acts, kinds);
  flushCounter(Counter.silenced, R.silenced, kinds);
  flushCounter(Counter.performed, R.performed, kinds);
  flushCounter(Counter.trueRecords, R.trueRecords, kinds);
  flushCounter(Counter.mistaken, R.mistaken, kinds);
  flushCounter(Counter.falseAlarms, R.falseAlarms, kinds);
  // Those of the never restricted are all less those of the others.
  lessBound(Counter.acts, Counter.boundActs);
  lessBound(Counter.silenced, Counter.boundSilenced);
  flushCounter(Counter.acts, R.freeActs, kinds);
  flushCounter(Counter.silenced, R.freeSilenced, kinds);
  clearCounters();
}

function tallyRare(column: usize, counter: i32, from: i32, drawn: i32): void {
  for (let first = from; first < from + drawn; first += 4) {
    if (!v128.any_true(v128.load(column + (<usize>first << 2)))) continue;
    for (let at = first; at < first + 4; at++) {
      const kinds = get32(column, at);
      if (kinds == 0) continue;
      countKinds(counter, <i32>(get16(ptr(W.traitsAt), at) & Trait.groupMask), kinds);
    }
  }
}

function lessBound(counter: i32, bound: i32): void {
  for (let group = 0; group < dir(W.groups); group++)
    for (let kind = 0; kind < dir(W.kinds); kind++) {
      const at = counterOf(counter, group, kind);
      store<u32>(at, load<u32>(at) - load<u32>(counterOf(bound, group, kind)));
    }
}

/** Where records were made, for coverage that follows them. */
function countRecords(at: i32, kinds: u32): void {
  const place = <i32>get8(ptr(W.placeAt), at >> 6);
  let rest = kinds;
  while (rest != 0) {
    add(ptr(W.recordsAt) + (<usize>(ctz(rest) * dir(W.places) + place) << 3), 1);
    rest &= rest - 1;
  }
}

function tallyLists(from: i32, end: i32, drawn: i32): void {
  const black = ruleBits(T.blackLists);
  const now = ptr(W.listsNowAt);
  const deserved = ptr(W.earnedListsAt);
  for (let first = from; first < from + drawn; first += 8) {
    const some = v128.or(
      v128.load(now + (<usize>first << 1)),
      v128.load(deserved + (<usize>first << 1)),
    );
    if (!v128.any_true(some)) continue;
    const last = min(first + 8, end);
    for (let at = first; at < last; at++) {
      const on = get16(now, at);
      const earned = get16(deserved, at);
      if ((on | earned) == 0) continue;
      const cell = cellOf(at);
      countBits(cell + row(R.members), on);
      countBits(cell + row(R.membersEarned), earned);
      countBits(cell + row(R.membersWrongly), on & ~earned);
      if ((on & black) != 0) add(cell + row(R.listed), 1);
    }
  }
}

/** Values are counted one by one, and what follows from a value once for all who have it. */
function tallyScore(score: i32, from: i32, end: i32): void {
  const column = ptr(W.scoresAt) + <usize>(score * S.words * 4);
  const values = <usize>wordBits(column, S.assignedAt);
  const levels = word(column, S.levels);
  const scored = ptr(W.scoredAt);
  const flags = ptr(W.flagsAt);
  const traits = ptr(W.traitsAt);
  const counts = ptr(W.histogramAt);
  memory.fill(counts, 0, <usize>(levels * dir(W.groups)) << 2);
  for (let at = from; at < end; at++) {
    if ((get16(scored, at) & (1 << score)) == 0 || (get8(flags, at) & Flag.exited) != 0) continue;
    const group = <i32>(get16(traits, at) & Trait.groupMask);
    const cell = group * levels + <i32>get16(values, at);
    set32(counts, cell, get32(counts, cell) + 1);
  }
  for (let group = 0; group < dir(W.groups); group++)
    for (let value = 0; value < levels; value++) {
      const people = get32(counts, group * levels + value);
      if (people != 0) addValue(score, value, levels, people, cellOfGroup(group));
    }
}

function addValue(score: i32, value: i32, levels: i32, people: u32, cell: usize): void {
  const table = rulePtr(T.scoresAt) + <usize>(score * U.words * 4);
  const many = <f64>people;
  add(cell + row(R.scored) + (<usize>score << 3), many);
  add(cell + row(R.scoreSum) + (<usize>score << 3), many * <f64>value);
  const bin = score * Size.scoreBins + (value * Size.scoreBins) / levels;
  add(cell + row(R.scoreBin) + (<usize>bin << 3), many);
  if (word(table, U.grades) == 0) return;
  const grade = word(table, U.firstGrade) + <i32>get8(<usize>wordBits(table, U.gradeAt), value);
  add(cell + row(R.grade) + (<usize>grade << 3), many);
}
