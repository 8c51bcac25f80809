/**
 * After the stages: acts and records. Acts, silence and true records have been counted as they happened (behave.ts);
 * here the rest, of the few who have any, and all of it is added to the totals.
 */
import { Counter, Mark, R, T, Trait, W } from '../src/engine/kernel/fields';
import { clearCounters, counterOf, countKinds, flushCounter } from './counters';
import { dir, get16, get32, get8, ptr, ruleBits } from './memory';
import { ofGroup } from './people';
import { turn } from './random';
import { alarmsOf, mistakenOf, oddAmong } from './records';
import { withAny8 } from './sets';
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
  const ever = turn(withAny8(ptr(W.marksAt), first, Mark.everRestricted));
  if (ever == 0) return;
  const sets = <usize>first << 2;
  countBound(Counter.boundActs, ptr(W.actsAt) + sets, first, ever, dir(W.kinds));
  if (ruleBits(T.speaks) != 0)
    countBound(Counter.boundSilenced, ptr(W.silencedAt) + sets, first, ever, dir(W.kinds));
}

/** Counts, kind by kind and group by group, who of some people is in the sets of 64 people at `sets`. */
function countBound(counter: i32, sets: usize, first: i32, ever: u64, kinds: i32): void {
  for (let group = 0; group < dir(W.groups); group++) {
    const people = ever & turn(ofGroup(first, group));
    if (people == 0) continue;
    const counts = counterOf(counter, group, 0);
    for (let kind = 0; kind < kinds; kind++) {
      const some = load<u64>(sets + (<usize>kind << 3)) & people;
      const at = counts + (<usize>kind << 2);
      store<u32>(at, load<u32>(at) + <u32>popcnt(some));
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
