/** What people come to believe of surveillance and of severity. See src/model/adapt.ts. */
import { Packed, Purpose, T, W } from '../src/engine/kernel/fields';
import { sixteenOf, someBytes } from './masks';
import { dir, get16, get32, get8, ptr, rule, set8 } from './memory';
import { present } from './people';
import { drawHighs } from './random';
import { rounded, roundedShareOf } from './rounding';
import { sumsAt } from './sum-ties';

/** Room for what each of 64 people has come to know of severity. */
// @ts-ignore: decorator
@inline const WORST: usize = 3072;
/** The lowest byte that says that somebody is marked, in a sum of words. */
// @ts-ignore: decorator
@inline const MARKED: i32 = 1 << Packed.markedShift;

/** Most people live to see nobody punished and nothing closed: they learn by vectors, the others one by one. */
export function learn(from: i32, end: i32): void {
  const month = <u32>dir(W.month);
  const highs = ptr(W.luckAt);
  const lows = ptr(W.luck2At);
  for (let first = from; first < end; first += 64) {
    const here = present(first);
    if (here == 0) continue;
    const person = <u32>(dir(W.base) + first);
    const troubled = here & troubledAmong(first);
    drawHighs(person, 64, month, Purpose.learning, 1, lows);
    if (here != troubled) forget(first, here & ~troubled, lows);
    let taught: u64 = 0;
    for (let some = troubled; some != 0; some &= some - 1) {
      const neighbour = <i32>ctz(some);
      const learns = learnOfRisk(first, neighbour, get16(lows, neighbour));
      taught |= <u64>learns << neighbour;
    }
    if (taught == 0) continue;
    drawHighs(person, 64, month, Purpose.learning, 0, highs);
    for (; taught != 0; taught &= taught - 1) {
      const neighbour = <i32>ctz(taught);
      learnOfSeverity(first, neighbour, get16(highs, neighbour));
    }
  }
}

/** Of 64 people, those who are punished or know of what is closed to them, or see it of others. */
function troubledAmong(first: i32): u64 {
  if (dir(W.wide) != 0) return ~(<u64>0);
  let people =
    someBytes(ptr(W.punishedAt) + <usize>first) | someBytes(ptr(W.knownAt) + <usize>first);
  const sums = sumsAt() + (<usize>first << 2);
  const least = i32x4.splat(MARKED);
  let four: usize = 0;
  do {
    const marked = i32x4.ge_u(v128.load(sums + four), least);
    people |= <u64>(<u32>i32x4.bitmask(marked)) << (four >>> 2);
    four += 16;
  } while (four < 256);
  return people;
}

/** Of 64 people, those who see nobody punished come to expect it less. */
function forget(first: i32, people: u64, luck: usize): void {
  const beliefs = ptr(W.surveillanceAt) + <usize>first;
  const learning = rule(T.learning);
  let part: usize = 0;
  do {
    const believed = v128.load(beliefs + part);
    const lost = i8x16.narrow_i16x8_u(
      roundedShareOf(i16x8.extend_low_i8x16_u(believed), learning, v128.load(luck + (part << 1))),
      roundedShareOf(
        i16x8.extend_high_i8x16_u(believed),
        learning,
        v128.load(luck + (part << 1), 16),
      ),
    );
    const mask = sixteenOf(people >>> part);
    v128.store(beliefs + part, i8x16.sub(believed, v128.and(lost, mask)));
    part += 16;
  } while (part < 64);
}

/**
 * One person's belief in surveillance. Says whether there is something to learn about severity, of which it leaves the
 * worst in WORST.
 */
function learnOfRisk(first: i32, neighbour: i32, luck: u32): bool {
  const at = first + neighbour;
  const weight = rule(T.fromTies);
  const own = get8(ptr(W.punishedAt), at) != 0 ? 255 : 0;
  const adults = adultsAround(at);
  const punished = punishedAround(at);
  const theirs = adults == 0 ? own : <i32>((255 * punished) / adults);
  const experience = (own * (256 - weight) + theirs * weight) >> 8;
  learned(ptr(W.surveillanceAt), at, experience, luck);
  const level = get8(ptr(W.knownAt), at);
  const restricted = restrictedAround(at);
  if (level == 0 && restricted == 0) return false;
  // The mean over ties is the model's one number with a fraction: the same operations in the same order.
  const mean = restricted == 0 ? <f64>level : <f64>severityAround(at) / <f64>restricted;
  const share = <f64>weight;
  const feared = level == 0 ? mean : (<f64>level * (256 - share) + mean * share) / 256;
  const worst = <i32>Math.floor((feared * 255) / 7);
  store<u8>(WORST + <usize>neighbour, worst);
  return worst != <i32>get8(ptr(W.severityAt), at);
}

function learnOfSeverity(first: i32, neighbour: i32, luck: u32): void {
  const worst = <i32>load<u8>(WORST + <usize>neighbour);
  learned(ptr(W.severityAt), first + neighbour, worst, luck);
}

/** A month adds to a belief a part of the distance to experience, its fraction rounded by a draw. */
// @ts-ignore: decorator
@inline function learned(beliefs: usize, at: i32, experience: i32, luck: u32): void {
  const before = <i32>get8(beliefs, at);
  set8(beliefs, at, before + rounded(<i64>((experience - before) * rule(T.learning)), luck));
}

// What people live to see of others, where ties are a graph and where they are not.

// @ts-ignore: decorator
@inline function adultsAround(at: i32): u32 {
  if (dir(W.wide) != 0) return get32(ptr(W.experienceAt), at) & 0xffff;
  return (get32(sumsAt(), at) >>> Packed.hereShift) & 0xff;
}

// @ts-ignore: decorator
@inline function punishedAround(at: i32): u32 {
  if (dir(W.wide) != 0) return get32(ptr(W.experienceAt), at) >>> 16;
  return (get32(ptr(W.detailAt), at) >>> 7) & 127;
}

// @ts-ignore: decorator
@inline function restrictedAround(at: i32): u32 {
  if (dir(W.wide) != 0) return get32(ptr(W.experience2At), at) & 0xffff;
  return (get32(ptr(W.detailAt), at) >>> 14) & 127;
}

// @ts-ignore: decorator
@inline function severityAround(at: i32): u32 {
  if (dir(W.wide) != 0) return get32(ptr(W.experience2At), at) >>> 16;
  return get32(ptr(W.detailAt), at) >>> 21;
}
