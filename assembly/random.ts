/**
 * Draws, as in src/random: Philox4x32-10, eight people a call, one lane of 16 bits for each. Most questions are
 * answered by the high half of a draw; the low half is drawn where the high one equals that of the threshold.
 */
import { W } from '../src/engine/kernel/fields';
import { dir } from './memory';

const M0: u32 = 0xd2511f53;
const M1: u32 = 0xcd9e8d57;
const W0: u32 = 0x9e3779b9;
const W1: u32 = 0xbb67ae85;

/** In place of the month, of draws that hold for life. */
// @ts-ignore: decorator
@inline export const FOR_LIFE: u32 = 0xffffffff;

/** One person's lane of one call of Philox: 16 bits. */
function lane(person: u32, month: u32, purpose: u32, counter: u32): u32 {
  let c0 = person >>> 3;
  let c1 = month;
  let c2 = purpose;
  let c3 = counter;
  let k0 = <u32>dir(W.seed0);
  let k1 = <u32>dir(W.seed1);
  for (let round = 0; round < 10; round++) {
    const p0 = <u64>c0 * M0;
    const p1 = <u64>c2 * M1;
    c0 = <u32>(p1 >>> 32) ^ c1 ^ k0;
    c1 = <u32>p1;
    c2 = <u32>(p0 >>> 32) ^ c3 ^ k1;
    c3 = <u32>p0;
    k0 += W0;
    k1 += W1;
  }
  const pair = (person & 7) >>> 1;
  const both = pair == 0 ? c0 : pair == 1 ? c1 : pair == 2 ? c2 : c3;
  return (both >>> ((person & 1) << 4)) & 0xffff;
}

/** The low half of a person's draw. */
export function lowHalf(person: u32, month: u32, purpose: u32, index: u32): u32 {
  return lane(person, month, purpose, 2 * index + 1);
}

/** A person's whole draw, of the month. */
export function draw(person: u32, purpose: u32, index: u32): u32 {
  const month = <u32>dir(W.month);
  const high = lane(person, month, purpose, 2 * index);
  return (high << 16) | lane(person, month, purpose, 2 * index + 1);
}

/** The high half of a person's draw of the month. */
// @ts-ignore: decorator
@inline export function highHalf(person: u32, purpose: u32, index: u32): u32 {
  return lane(person, <u32>dir(W.month), purpose, 2 * index);
}

/** Whether a person's draw of the month is below a chance. Hardly ever is more than its high half needed. */
export function drawsBelow(person: u32, purpose: u32, index: u32, chance: u32): bool {
  if (chance == 0) return false;
  const high = highHalf(person, purpose, index);
  if (high != chance >>> 16) return high < chance >>> 16;
  return ((high << 16) | lowHalf(person, <u32>dir(W.month), purpose, index)) < chance;
}

/** A person's whole draw for life. */
export function drawForLife(person: u32, purpose: u32, index: u32): u32 {
  return (
    (lane(person, FOR_LIFE, purpose, 2 * index) << 16) |
    lane(person, FOR_LIFE, purpose, 2 * index + 1)
  );
}

/** That share of a threshold: floor(threshold × (share + 1) / 2^32). */
// @ts-ignore: decorator
@inline export function scale(threshold: u32, share: u32): u32 {
  return <u32>((<u64>threshold * (<u64>share + 1)) >>> 32);
}

// The answers of eight calls, for 64 people from `lanesOf` on.
// @ts-ignore: decorator
@inline const LANES: usize = 512;

/** Where {@link drawLanes} leaves its eight vectors. */
// @ts-ignore: decorator
@inline export function lanesAt(): usize {
  return LANES;
}

// The keys of the ten rounds, two words each.
// @ts-ignore: decorator
@inline const KEYS: usize = 640;
// @ts-ignore: decorator
@inline const ROUNDS: usize = 10;

// What three rounds make of whom a draw is for, of the month and of the purpose, whatever the counter: it is the same for
// all kinds of conduct. First which people, month and purpose that is; then a word for the second and one for the third
// round, and in vectors, for two groups of four calls: what meets the counter, and two words of the third round.
// @ts-ignore: decorator
@inline const KNOWN: usize = 720;
// @ts-ignore: decorator
@inline const IN_SECOND: usize = KNOWN + 12;
// @ts-ignore: decorator
@inline const IN_THIRD: usize = KNOWN + 16;
// @ts-ignore: decorator
@inline const MEETS: usize = KNOWN + 32;
// @ts-ignore: decorator
@inline const HIGHS: usize = KNOWN + 64;
// @ts-ignore: decorator
@inline const LOWS: usize = KNOWN + 96;
// @ts-ignore: decorator
@inline const NOBODY: u32 = 0xffffffff;

/** Readies draws once the seed is known: the keys of all rounds. */
export function readyDraws(): void {
  let k0 = <u32>dir(W.seed0);
  let k1 = <u32>dir(W.seed1);
  for (let round: usize = 0; round < ROUNDS; round++) {
    store<u32>(KEYS + (round << 3), k0);
    store<u32>(KEYS + (round << 3), k1, 4);
    k0 += W0;
    k1 += W1;
  }
  store<u32>(KNOWN, NOBODY);
}

// @ts-ignore: decorator
@inline function isKnown(octet: u32, month: u32, purpose: u32): bool {
  return load<u32>(KNOWN) == octet && load<u32>(KNOWN, 4) == month && load<u32>(KNOWN, 8) == purpose;
}

/** Works out what is the same whatever the counter, which comes in as the fourth word. */
function learnOf(octet: u32, month: u32, purpose: u32): void {
  store<u32>(KNOWN, octet);
  store<u32>(KNOWN, month, 4);
  store<u32>(KNOWN, purpose, 8);
  const ofPurpose = <u64>purpose * <u64>M1;
  const ofAll = <u64>(<u32>(ofPurpose >>> 32) ^ month ^ load<u32>(KEYS)) * <u64>M0;
  store<u32>(IN_SECOND, <u32>ofPurpose ^ load<u32>(KEYS, 8));
  store<u32>(IN_THIRD, <u32>ofAll ^ load<u32>(KEYS, 20));
  const third = i32x4.splat(<u32>(ofAll >>> 32) ^ load<u32>(KEYS, 12));
  learnOfFour(i32x4.add(i32x4.splat(octet), i32x4(0, 1, 2, 3)), third, 0);
  learnOfFour(i32x4.add(i32x4.splat(octet), i32x4(4, 5, 6, 7)), third, 16);
}

// @ts-ignore: decorator
@inline function learnOfFour(octets: v128, third: v128, group: usize): void {
  const m0 = i32x4.splat(M0);
  const m1 = i32x4.splat(M1);
  const p0 = i64x2.extmul_low_i32x4_u(octets, m0);
  const p1 = i64x2.extmul_high_i32x4_u(octets, m0);
  const met = v128.xor(v128.shuffle<i32>(p0, p1, 1, 3, 5, 7), v128.load32_splat(KEYS, 4));
  const word = v128.xor(v128.shuffle<i32>(p0, p1, 0, 2, 4, 6), third);
  const q0 = i64x2.extmul_low_i32x4_u(word, m1);
  const q1 = i64x2.extmul_high_i32x4_u(word, m1);
  const high = v128.xor(v128.shuffle<i32>(q0, q1, 1, 3, 5, 7), v128.load32_splat(KEYS, 16));
  v128.store(MEETS + group, met);
  v128.store(HIGHS + group, high);
  v128.store(LOWS + group, v128.shuffle<i32>(q0, q1, 0, 2, 4, 6));
}

/**
 * The lanes of 64 people, from a multiple of 64 on, into eight vectors at `out`. Vector v holds calls 4 × (v / 4) to
 * 4 × (v / 4) + 3, and of each the word v mod 4: see {@link personOf}. Of the first three rounds less than half is left
 * to do.
 */
export function drawLanes(
  firstPerson: u32,
  month: u32,
  purpose: u32,
  counter: u32,
  out: usize,
): void {
  const octet = firstPerson >>> 3;
  if (!isKnown(octet, month, purpose)) learnOf(octet, month, purpose);
  const m0 = i32x4.splat(M0);
  const m1 = i32x4.splat(M1);
  const counters = i32x4.splat(counter);
  const a = v128.xor(v128.load(MEETS), counters);
  const b = v128.xor(v128.load(MEETS, 16), counters);
  const s0 = i64x2.extmul_low_i32x4_u(a, m1);
  const s1 = i64x2.extmul_high_i32x4_u(a, m1);
  const t0 = i64x2.extmul_low_i32x4_u(b, m1);
  const t1 = i64x2.extmul_high_i32x4_u(b, m1);
  const second = v128.load32_splat(IN_SECOND);
  const c = v128.xor(v128.shuffle<i32>(s0, s1, 1, 3, 5, 7), second);
  const d = v128.xor(v128.shuffle<i32>(t0, t1, 1, 3, 5, 7), second);
  const u0 = i64x2.extmul_low_i32x4_u(c, m0);
  const u1 = i64x2.extmul_high_i32x4_u(c, m0);
  const v0 = i64x2.extmul_low_i32x4_u(d, m0);
  const v1 = i64x2.extmul_high_i32x4_u(d, m0);
  const third = v128.load32_splat(IN_THIRD);
  let a0 = v128.xor(v128.shuffle<i32>(s0, s1, 0, 2, 4, 6), v128.load(HIGHS));
  let a1 = v128.load(LOWS);
  let a2 = v128.xor(v128.shuffle<i32>(u0, u1, 1, 3, 5, 7), third);
  let a3 = v128.shuffle<i32>(u0, u1, 0, 2, 4, 6);
  let b0 = v128.xor(v128.shuffle<i32>(t0, t1, 0, 2, 4, 6), v128.load(HIGHS, 16));
  let b1 = v128.load(LOWS, 16);
  let b2 = v128.xor(v128.shuffle<i32>(v0, v1, 1, 3, 5, 7), third);
  let b3 = v128.shuffle<i32>(v0, v1, 0, 2, 4, 6);
  for (let key = KEYS + 24; key < KEYS + (ROUNDS << 3); key += 8) {
    // Two groups of four calls side by side: while one waits for its products, the other works. What is known sooner is
    // brought together first.
    const k0 = v128.load32_splat(key);
    const k1 = v128.load32_splat(key, 4);
    const p0 = i64x2.extmul_low_i32x4_u(a0, m0);
    const p1 = i64x2.extmul_high_i32x4_u(a0, m0);
    const p2 = i64x2.extmul_low_i32x4_u(a2, m1);
    const p3 = i64x2.extmul_high_i32x4_u(a2, m1);
    const q0 = i64x2.extmul_low_i32x4_u(b0, m0);
    const q1 = i64x2.extmul_high_i32x4_u(b0, m0);
    const q2 = i64x2.extmul_low_i32x4_u(b2, m1);
    const q3 = i64x2.extmul_high_i32x4_u(b2, m1);
    a0 = v128.xor(v128.shuffle<i32>(p2, p3, 1, 3, 5, 7), v128.xor(a1, k0));
    a1 = v128.shuffle<i32>(p2, p3, 0, 2, 4, 6);
    a2 = v128.xor(v128.shuffle<i32>(p0, p1, 1, 3, 5, 7), v128.xor(a3, k1));
    a3 = v128.shuffle<i32>(p0, p1, 0, 2, 4, 6);
    b0 = v128.xor(v128.shuffle<i32>(q2, q3, 1, 3, 5, 7), v128.xor(b1, k0));
    b1 = v128.shuffle<i32>(q2, q3, 0, 2, 4, 6);
    b2 = v128.xor(v128.shuffle<i32>(q0, q1, 1, 3, 5, 7), v128.xor(b3, k1));
    b3 = v128.shuffle<i32>(q0, q1, 0, 2, 4, 6);
  }
  v128.store(out, a0, 0);
  v128.store(out, a1, 16);
  v128.store(out, a2, 32);
  v128.store(out, a3, 48);
  v128.store(out, b0, 64);
  v128.store(out, b1, 80);
  v128.store(out, b2, 96);
  v128.store(out, b3, 112);
}

/** The high halves of a person's draws 0 to 3 of the month for one purpose, as four 32-bit numbers. */
export function fourHighs(person: u32, purpose: u32): v128 {
  const m0 = i32x4.splat(M0);
  const m1 = i32x4.splat(M1);
  let c0 = i32x4.splat(person >>> 3);
  let c1 = i32x4.splat(dir(W.month));
  let c2 = i32x4.splat(purpose);
  let c3 = i32x4(0, 2, 4, 6);
  let k0 = i32x4.splat(dir(W.seed0));
  let k1 = i32x4.splat(dir(W.seed1));
  for (let round = 0; round < 10; round++) {
    const p0 = i64x2.extmul_low_i32x4_u(c0, m0);
    const p1 = i64x2.extmul_high_i32x4_u(c0, m0);
    const p2 = i64x2.extmul_low_i32x4_u(c2, m1);
    const p3 = i64x2.extmul_high_i32x4_u(c2, m1);
    c0 = v128.xor(v128.shuffle<i32>(p2, p3, 1, 3, 5, 7), v128.xor(c1, k0));
    c1 = v128.shuffle<i32>(p2, p3, 0, 2, 4, 6);
    c2 = v128.xor(v128.shuffle<i32>(p0, p1, 1, 3, 5, 7), v128.xor(c3, k1));
    c3 = v128.shuffle<i32>(p0, p1, 0, 2, 4, 6);
    k0 = i32x4.add(k0, i32x4.splat(W0));
    k1 = i32x4.add(k1, i32x4.splat(W1));
  }
  const pair = (person & 7) >>> 1;
  const both = pair == 0 ? c0 : pair == 1 ? c1 : pair == 2 ? c2 : c3;
  return v128.and(i32x4.shr_u(both, (person & 1) << 4), i32x4.splat(0xffff));
}

/** Which of the 64 people of {@link drawLanes} lane `lane` (0 to 7) of vector `vector` belongs to. */
// @ts-ignore: decorator
@inline export function personOf(vector: i32, lane: i32): i32 {
  return ((vector >> 2) << 5) + ((lane >> 1) << 3) + ((vector & 3) << 1) + (lane & 1);
}

/** The lane of one of 64 people, counted as vector × 8 + lane: what {@link personOf} undoes. */
// @ts-ignore: decorator
@inline export function laneOf(person: i32): i32 {
  return (person & 33) | ((person & 6) << 2) | ((person & 24) >> 2);
}

/** Sets of 64 people from their own order to that of lanes, and back: two bits of the number change places with two. */
export function turn(people: u64): u64 {
  // Numbers are 32 × half + 8 × call + 2 × word + one, and with lanes call and word stand the other way round.
  let some = (people ^ (people >>> 6)) & 0x00cc00cc00cc00cc;
  const once = people ^ some ^ (some << 6);
  some = (once ^ (once >>> 12)) & 0x0000f0f00000f0f0;
  return once ^ some ^ (some << 12);
}

/** The 16-bit lanes of `count` people (a multiple of 64) in their order, into `out`. */
export function drawHighs(
  firstPerson: u32,
  count: i32,
  month: u32,
  purpose: u32,
  counter: u32,
  out: usize,
): void {
  for (let i = 0; i < count; i += 64) {
    drawLanes(firstPerson + i, month, purpose, counter, LANES);
    putInOrder(LANES, out + (<usize>i << 1));
  }
}

/** 16-bit numbers of 64 people, from the order of lanes to their own. */
// @ts-ignore: decorator
@inline export function putInOrder(lanes: usize, out: usize): void {
  for (let half: usize = 0; half < 128; half += 64) {
    const at = lanes + half;
    const x0 = v128.load(at, 0);
    const x1 = v128.load(at, 16);
    const x2 = v128.load(at, 32);
    const x3 = v128.load(at, 48);
    const low01 = v128.shuffle<i32>(x0, x1, 0, 4, 1, 5);
    const low23 = v128.shuffle<i32>(x2, x3, 0, 4, 1, 5);
    const high01 = v128.shuffle<i32>(x0, x1, 2, 6, 3, 7);
    const high23 = v128.shuffle<i32>(x2, x3, 2, 6, 3, 7);
    const to = out + half;
    v128.store(to, v128.shuffle<i64>(low01, low23, 0, 2), 0);
    v128.store(to, v128.shuffle<i64>(low01, low23, 1, 3), 16);
    v128.store(to, v128.shuffle<i64>(high01, high23, 0, 2), 32);
    v128.store(to, v128.shuffle<i64>(high01, high23, 1, 3), 48);
  }
}

/** Whole draws of `count` people (a multiple of 64) in their order: high halves and low halves, apart. */
export function drawBoth(
  firstPerson: u32,
  count: i32,
  month: u32,
  purpose: u32,
  index: u32,
  highs: usize,
  lows: usize,
): void {
  drawHighs(firstPerson, count, month, purpose, 2 * index, highs);
  drawHighs(firstPerson, count, month, purpose, 2 * index + 1, lows);
}
