/** Scores of eight people at once, where all that can happen to a score in a month stays within 16 bits (U.narrow). */
import { S, U, W } from '../src/engine/kernel/fields';
import { deservedOf } from './deserved';
import { eightOf } from './masks';
import { ptr, word, wordBits } from './memory';
import { roundedPartsOf, roundedShareOf, withSign } from './rounding';

/** Of 64 people from `first` on, the scores of `people`, of whom nothing is on record but what they did themselves. */
export function scoreByVectors(
  column: usize,
  table: usize,
  first: i32,
  people: u64,
  pulled: bool,
): void {
  const deserved = deservedOf(column, first);
  const halves = <usize>first << 1;
  const assigned = <usize>wordBits(column, S.assignedAt) + halves;
  const earned = <usize>wordBits(column, S.earnedAt) + halves;
  const pull = <usize>wordBits(column, S.pulledAt) + (<usize>first << 2);
  const highs = ptr(W.luckAt);
  const lows = ptr(W.luck2At);
  const decay = word(table, U.decay);
  const lowest = i16x8.splat(<i16>word(table, U.min));
  const highest = i16x8.splat(<i16>word(table, U.max));
  const middle = i16x8.splat(<i16>word(table, U.start));
  const drift = i16x8.splat(<i16>min(word(table, U.drift), 0x7fff));
  let eight: usize = 0;
  do {
    const mask = eightOf(people >>> (eight >>> 1));
    const before = v128.load(assigned + eight);
    const past = v128.load(earned + eight);
    const own = v128.load(deserved + eight);
    const away = i16x8.sub(middle, before);
    const awayEarned = i16x8.sub(middle, past);
    let change = i16x8.add(own, towards(away, drift));
    let changeEarned = i16x8.add(own, towards(awayEarned, drift));
    if (decay > 0) {
      const luck = v128.load(highs + eight);
      change = i16x8.add(change, decayed(away, decay, luck));
      changeEarned = i16x8.add(changeEarned, decayed(awayEarned, decay, luck));
    }
    if (pulled) {
      const parts = pull + (eight << 1);
      change = i16x8.add(
        change,
        roundedPartsOf(v128.load(parts), v128.load(parts, 16), v128.load(lows + eight)),
      );
    }
    const after = i16x8.max_s(lowest, i16x8.min_s(highest, i16x8.add(before, change)));
    const afterEarned = i16x8.max_s(lowest, i16x8.min_s(highest, i16x8.add(past, changeEarned)));
    v128.store(assigned + eight, v128.bitselect(after, before, mask));
    v128.store(earned + eight, v128.bitselect(afterEarned, past, mask));
    eight += 16;
  } while (eight < 128);
}

/** Whole units towards the start, and not beyond it. */
// @ts-ignore: decorator
@inline function towards(away: v128, drift: v128): v128 {
  return i16x8.max_s(i16x8.neg(drift), i16x8.min_s(drift, away));
}

/** A share of the distance to the start. */
// @ts-ignore: decorator
@inline function decayed(away: v128, decay: i32, luck: v128): v128 {
  return withSign(roundedShareOf(i16x8.abs(away), decay, luck), i16x8.shr_s(away, 15));
}
