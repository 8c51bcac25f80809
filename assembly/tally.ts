/** After the stages: everything that is counted at the end of the month. See src/model/tally.ts. */
import { Counter, Mark, R, Trait, W } from '../src/engine/kernel/fields';
import { clearCounters, counterOf, countKinds, flushCounter } from './counters';
import { dir, get16, get32, get8, ptr } from './memory';
import { tallyLists } from './tally-lists';
import { tallyPeople } from './tally-people';
import { tallyScore } from './tally-score';
import { add } from './totals';

export function tally(from: i32, end: i32, drawn: i32): void {
  tallyPeople(from, end, drawn);
  tallyActs(from, end, drawn);
  tallyLists(from, drawn);
  for (let score = 0; score < dir(W.scores); score++) tallyScore(score, from, drawn);
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
