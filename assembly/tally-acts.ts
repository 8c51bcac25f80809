/**
 * After the stages: acts and records. Acts, silence and true records have been counted as they happened (behave.ts);
 * here the rest, of the few who have any, and all of it is added to the totals.
 */
import { Counter, Mark, R, Trait, W } from '../src/engine/kernel/fields';
import { clearCounters, counterOf, countKinds, flushCounter } from './counters';
import { dir, get16, get32, get8, ptr } from './memory';
import { actsOf, alarmsOf, mistakenOf, oddAmong, silencedOf } from './records';
import { add } from './totals';

export function tallyActs(from: i32, drawn: i32): void {
  for (let first = from; first < from + drawn; first += 64) {
    tallyOdd(first);
    tallyBound(first);
    if (dir(W.follows) != 0) countRecords(first);
  }
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

// @ts-ignore: decorator
@inline function groupOf(at: i32): i32 {
  return <i32>(get16(ptr(W.traitsAt), at) & Trait.groupMask);
}

/** Records of somebody else's acts, and of nothing. */
function tallyOdd(first: i32): void {
  let odd = oddAmong(first);
  while (odd != 0) {
    const at = first + <i32>ctz(odd);
    odd &= odd - 1;
    countKinds(Counter.mistaken, groupOf(at), mistakenOf(at));
    countKinds(Counter.falseAlarms, groupOf(at), alarmsOf(at));
  }
}

/** Acts and silence of people who were ever restricted. */
function tallyBound(first: i32): void {
  const marks = ptr(W.marksAt) + <usize>first;
  const ever = i8x16.splat(<i8>Mark.everRestricted);
  for (let part = 0; part < 64; part += 16) {
    let some = i8x16.bitmask(i8x16.eq(v128.and(v128.load(marks + <usize>part), ever), ever));
    while (some != 0) {
      const at = first + part + ctz(some);
      some &= some - 1;
      countKinds(Counter.boundActs, groupOf(at), actsOf(at));
      countKinds(Counter.boundSilenced, groupOf(at), silencedOf(at));
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
function countRecords(first: i32): void {
  const place = <i32>get8(ptr(W.placeAt), first >> 6);
  const seen = ptr(W.seenActsAt) + (<usize>first << 2);
  const alarms = ptr(W.falseAlarmsAt) + (<usize>first << 2);
  for (let kind = 0; kind < dir(W.kinds); kind++) {
    let records = popcnt(load<u64>(seen + (<usize>kind << 3)));
    let odd = oddAmong(first);
    // A record of nothing is of somebody who did nothing, so it is in the set of the seen no more than once.
    while (odd != 0) {
      records += (get32(alarms, <i32>ctz(odd)) >>> kind) & 1;
      odd &= odd - 1;
    }
    if (records == 0) continue;
    add(ptr(W.recordsAt) + (<usize>(kind * dir(W.places) + place) << 3), <f64>records);
  }
}
