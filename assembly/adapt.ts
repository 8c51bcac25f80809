/** Stage 8, adapt: what people come to believe, and how they get away. See src/model/adapt.ts. */
import { Flag, Mark, Purpose, R, Size, T, Tie, W, Way } from '../src/engine/kernel/fields';
import { leave, leaveEarned } from './membership';
import { dir, get16, get32, get8, ptr, rule, ruleBits, set8 } from './memory';
import { draw, drawBoth } from './random';
import { lapse } from './redress';
import { addOverTies, Source } from './ties';
import { count } from './totals';

export function adapt(from: i32, end: i32, drawn: i32): void {
  if (rule(T.adapts) == 0) return;
  if (dir(W.wide) != 0) sumExperience();
  learn(from, end, drawn);
  if (ruleBits(T.buysIdentity) > 0 || ruleBits(T.exit) > 0) escape(from, end);
}

/** The experience of one's ties in a graph: inside the household everything shows, outside what is public. */
function sumExperience(): void {
  const bytes = <usize>dir(W.blockSize) << 2;
  memory.fill(ptr(W.experienceAt), 0, bytes);
  memory.fill(ptr(W.experience2At), 0, bytes);
  for (let kind = 0; kind < 5; kind++) {
    const home = kind == Tie.household;
    addOverTies(kind, ptr(home ? W.homeAt : W.openAt), Source.shown, ptr(W.experienceAt));
    addOverTies(kind, ptr(home ? W.home2At : W.open2At), Source.shown2, ptr(W.experience2At));
  }
}

function learn(from: i32, end: i32, drawn: i32): void {
  const highs = ptr(W.luckAt);
  const lows = ptr(W.luck2At);
  const surveillance = ptr(W.surveillanceAt);
  const severity = ptr(W.severityAt);
  const sums = ptr(W.pairSumAt);
  const felt = ptr(W.punishedAt);
  const known = ptr(W.knownAt);
  const rows = ptr(W.rateRowAt);
  const wide = dir(W.wide) != 0;
  const weight = rule(T.fromTies);
  const learning = rule(T.learning);
  drawBoth(<u32>dir(W.base) + from, drawn, dir(W.month), Purpose.learning, 0, highs, lows);
  for (let at = from; at < end; at++) {
    if (get16(rows, at) == Size.nobody) continue;
    const first = wide ? get32(ptr(W.experienceAt), at) : load<u32>(sums + (<usize>at << 3));
    let adults = first & 127;
    let punished = (first >>> 7) & 127;
    let restricted = (first >>> 14) & 127;
    let severities = first >>> 21;
    if (wide) {
      const second = get32(ptr(W.experience2At), at);
      adults = first & 0xffff;
      punished = first >>> 16;
      restricted = second & 0xffff;
      severities = second >>> 16;
    }
    const own = get8(felt, at) != 0 ? 255 : 0;
    const theirs = adults == 0 ? own : punished == 0 ? 0 : <i32>((255 * punished) / adults);
    const experience = (own * (256 - weight) + theirs * weight) >> 8;
    const seen = <i32>get8(surveillance, at);
    set8(surveillance, at, seen + learned(experience - seen, learning, get16(lows, at - from)));
    const level = get8(known, at);
    if (level == 0 && restricted == 0) continue;
    // The mean over ties is the model's one number with a fraction: the same operations in the same order.
    const mean = restricted == 0 ? <f64>level : <f64>severities / <f64>restricted;
    const share = <f64>weight;
    const feared = level == 0 ? mean : (<f64>level * (256 - share) + mean * share) / 256;
    const worst = <i32>Math.floor((feared * 255) / 7);
    const before = <i32>get8(severity, at);
    set8(severity, at, before + learned(worst - before, learning, get16(highs, at - from)));
  }
}

/** What a month adds to a belief: a part of the distance to experience, its fraction rounded by a draw. */
// @ts-ignore: decorator
@inline function learned(distance: i32, learning: i32, luck: u32): i32 {
  const parts = distance * learning;
  return parts < 0 ? -((<i32>luck - parts) >> 16) : (parts + <i32>luck) >> 16;
}

/** A second identity, or leaving for good, which takes people off every list. */
function escape(from: i32, end: i32): void {
  const flags = ptr(W.flagsAt);
  const marks = ptr(W.marksAt);
  for (let at = from; at < end; at++) {
    if (get32(ptr(W.closedAt), at) == 0) continue;
    const person = <u32>dir(W.base) + at;
    if ((get8(flags, at) & Flag.secondIdentity) == 0)
      if (draw(person, Purpose.secondIdentity, 0) < ruleBits(T.buysIdentity)) {
        set8(flags, at, get8(flags, at) | Flag.secondIdentity);
        count(at, R.secondIdentities);
      }
    if (draw(person, Purpose.exit, 0) >= ruleBits(T.exit)) continue;
    set8(flags, at, (get8(flags, at) | Flag.exited) & ~Flag.told);
    set8(marks, at, get8(marks, at) & ~(Mark.wronglyNow | Mark.silencedNow));
    leave(at, get16(ptr(W.listsNowAt), at), Way.exit);
    leaveEarned(at, get16(ptr(W.earnedListsAt), at));
    if (dir(W.appeals) != 0 && get8(ptr(W.appealAt), at) > 0) lapse(at);
  }
}
