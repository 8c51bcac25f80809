/**
 * The kernel of the micro-benchmark named score: the loop of benches/score/README.md, eight people a vector.
 *
 * A random order of a block cannot be read by vectors. So a block pays for each order once and not for each tie: its
 * words are gathered into groups of colleagues, whose totals go back the same way; and everybody's word is kept a second
 * time in the order of distant ties, where three partners are three runs of vectors. Keys cost nothing but a swizzle:
 * an exclusive or by a number permutes the vectors of a block, and within each vector its lanes.
 */

// Memory: scratch of 8 kB each (a number or a word of 16 bits for each of a block's people), then the tables.
/** Where the slot at each place of the order of colleagues is, in bytes. */
const CIRCLE: u32 = 0x1000;
/** Where the place of each slot in the order of distant ties is, in bytes. */
const PLACE: u32 = 0x3000;
/** The reverse: where the slot at each place is, in bytes. */
const SLOT: u32 = 0x5000;
/** The block's words by slot ^ key. */
const KEYED: u32 = 0x7000;
/** The sums over colleagues, by slot ^ key. */
const NEAR: u32 = 0x9000;
/** The sums over distant ties, by place. */
const FAR: u32 = 0xb000;
/** The sums over distant ties, by slot. */
const FAR_BY_SLOT: u32 = 0xd000;
/** The draws of the block's people, by slot. */
const LUCK: u32 = 0xf000;
/** The round keys of Philox, each four times: ten of the first word, ten of the second. */
const ROUND_KEYS: u32 = 0x11000;
/** The multipliers of Philox, each four times. */
const MULTIPLIERS: u32 = 0x11400;
/**
 * Vectors of eight times one number. They lie in memory, and are loaded before a loop, because a constant would be put
 * together from parts at each use.
 */
const VECTORS: u32 = 0x11800;
/** The file of benches/score/tables.mjs. */
const TABLES: u32 = 0x12000;

const BLOCK: u32 = 4096;
const BLOCK_BYTES: u32 = BLOCK * 2;
const HEAD_BYTES: u32 = 16;
const TIES: i16 = 10;
const LISTED: i16 = 1 << 12;
const SCORE: i16 = LISTED - 1;
const START: i16 = 250;
const MOST: i16 = 400;
const LISTED_BELOW: i16 = 210;
const DECAY: i16 = 2;
const PULL: i16 = 21299;
const PENALTY: i16 = 12;
const NOISE: i16 = 1280;
const HALF_POINT: i16 = 32;
const PURPOSE: u32 = 1000;

let blocks: u32 = 0;
let stepsDone: u32 = 0;
// Words by slot and by place of distant ties, each now and in the next step.
let words: u32 = 0;
let nextWords: u32 = 0;
let places: u32 = 0;
let nextPlaces: u32 = 0;

/** Where the file of tables goes. */
export function tablesAt(): u32 {
  return TABLES;
}

/** Where everybody's word is now, by slot. */
export function wordsAt(): u32 {
  return words;
}

/** Makes ready to run the tables that were put at {@link tablesAt}. */
export function prepare(): void {
  blocks = load<u32>(TABLES);
  let key0 = load<u32>(TABLES + 4);
  let key1 = load<u32>(TABLES + 8);
  for (let round: u32 = 0; round < 10; round++) {
    v128.store(ROUND_KEYS + round * 16, i32x4.splat(key0));
    v128.store(ROUND_KEYS + 160 + round * 16, i32x4.splat(key1));
    key0 += 0x9e3779b9;
    key1 += 0xbb67ae85;
  }
  v128.store(MULTIPLIERS, i32x4.splat(0xd2511f53));
  v128.store(MULTIPLIERS, i32x4.splat(0xcd9e8d57), 16);
  v128.store(VECTORS, i16x8.splat(SCORE), 0);
  v128.store(VECTORS, i16x8.splat(TIES), 16);
  v128.store(VECTORS, i16x8.splat(START), 32);
  v128.store(VECTORS, i16x8.splat(DECAY), 48);
  v128.store(VECTORS, i16x8.splat(PULL), 64);
  v128.store(VECTORS, i16x8.splat(PENALTY), 80);
  v128.store(VECTORS, i16x8.splat(NOISE), 96);
  v128.store(VECTORS, i16x8.splat(HALF_POINT), 112);
  v128.store(VECTORS, i16x8.splat(MOST), 128);
  v128.store(VECTORS, i16x8.splat(LISTED_BELOW), 144);
  v128.store(VECTORS, i16x8.splat(LISTED), 160);
  for (let place: u32 = 0; place < BLOCK; place++) {
    store<u16>(CIRCLE + place * 2, 2 * load<u16>(circleSlots() + place * 2));
    const slot: u32 = load<u16>(distantSlots() + place * 2);
    store<u16>(SLOT + place * 2, slot * 2);
    store<u16>(PLACE + slot * 2, place * 2);
  }
  const bytes = blocks * BLOCK_BYTES;
  words = (firstWords() + bytes + 63) & ~63;
  nextWords = words + bytes;
  places = nextWords + bytes;
  nextPlaces = places + bytes;
  const end = nextPlaces + bytes;
  const pages = <i32>((end + 0xffff) >>> 16) - memory.size();
  if (pages > 0) memory.grow(pages);
  memory.copy(words, firstWords(), bytes);
  for (let block: u32 = 0; block < blocks; block++) {
    gather(SLOT, words + block * BLOCK_BYTES, places + block * BLOCK_BYTES);
  }
  stepsDone = 0;
}

function circleSlots(): u32 {
  return TABLES + HEAD_BYTES;
}

function distantSlots(): u32 {
  return circleSlots() + BLOCK_BYTES;
}

function partners(): u32 {
  return distantSlots() + BLOCK_BYTES;
}

function distantKeys(): u32 {
  return partners() + 3 * 4 * blocks;
}

function circleKeys(): u32 {
  return distantKeys() + 3 * 2 * blocks;
}

function firstWords(): u32 {
  return circleKeys() + 2 * blocks;
}

/** Makes steps. */
export function run(steps: u32): void {
  for (; steps > 0; steps--) {
    for (let block: u32 = 0; block < blocks; block++) {
      stepBlock(block);
    }
    const swapWords = words;
    words = nextWords;
    nextWords = swapWords;
    const swapPlaces = places;
    places = nextPlaces;
    nextPlaces = swapPlaces;
    stepsDone++;
  }
}

function stepBlock(block: u32): void {
  const from = words + block * BLOCK_BYTES;
  const to = nextWords + block * BLOCK_BYTES;
  const key: u32 = load<u16>(circleKeys() + block * 2);
  enterCircles(from, key);
  addCircles();
  addDistant(
    places + load<u32>(partners() + block * 4) * BLOCK_BYTES,
    load<u16>(distantKeys() + block * 2),
    places + load<u32>(partners() + (blocks + block) * 4) * BLOCK_BYTES,
    load<u16>(distantKeys() + (blocks + block) * 2),
    places + load<u32>(partners() + (2 * blocks + block) * 4) * BLOCK_BYTES,
    load<u16>(distantKeys() + (2 * blocks + block) * 2),
  );
  gather(PLACE, FAR, FAR_BY_SLOT);
  drawLuck(block * (BLOCK / 8));
  moveScores(from, to, key);
  gather(SLOT, to, nextPlaces + block * BLOCK_BYTES);
}

/** The bytes of eight lanes of 16 bits, in the order in which lane i is lane i ^ key. */
function laneMask(key: u32): v128 {
  return v128.xor(
    i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15),
    i8x16.splat(<i8>((key & 7) << 1)),
  );
}

/** Everybody's word by slot ^ key. */
function enterCircles(from: u32, key: u32): void {
  const mask = laneMask(key);
  const vectors = (key & ~7) << 1;
  for (let at: u32 = 0; at < BLOCK_BYTES; at += 16) {
    v128.store(KEYED + at, v128.swizzle(v128.load(from + (at ^ vectors)), mask));
  }
}

/** The total of each group of eight, less oneself. */
function addCircles(): void {
  for (let at: u32 = 0; at < BLOCK_BYTES; at += 16) {
    const slot0: u32 = load<u16>(CIRCLE + at, 0);
    const slot1: u32 = load<u16>(CIRCLE + at, 2);
    const slot2: u32 = load<u16>(CIRCLE + at, 4);
    const slot3: u32 = load<u16>(CIRCLE + at, 6);
    const slot4: u32 = load<u16>(CIRCLE + at, 8);
    const slot5: u32 = load<u16>(CIRCLE + at, 10);
    const slot6: u32 = load<u16>(CIRCLE + at, 12);
    const slot7: u32 = load<u16>(CIRCLE + at, 14);
    let own = i16x8.splat(load<u16>(slot0, KEYED));
    own = v128.load_lane<u16>(slot1, own, 1, KEYED);
    own = v128.load_lane<u16>(slot2, own, 2, KEYED);
    own = v128.load_lane<u16>(slot3, own, 3, KEYED);
    own = v128.load_lane<u16>(slot4, own, 4, KEYED);
    own = v128.load_lane<u16>(slot5, own, 5, KEYED);
    own = v128.load_lane<u16>(slot6, own, 6, KEYED);
    own = v128.load_lane<u16>(slot7, own, 7, KEYED);
    let sum = i16x8.add(own, i16x8.shuffle(own, own, 4, 5, 6, 7, 0, 1, 2, 3));
    sum = i16x8.add(sum, i16x8.shuffle(sum, sum, 2, 3, 0, 1, 6, 7, 4, 5));
    sum = i16x8.add(sum, i16x8.shuffle(sum, sum, 1, 0, 3, 2, 5, 4, 7, 6));
    const others = i16x8.sub(sum, own);
    v128.store_lane<u16>(slot0, others, 0, NEAR);
    v128.store_lane<u16>(slot1, others, 1, NEAR);
    v128.store_lane<u16>(slot2, others, 2, NEAR);
    v128.store_lane<u16>(slot3, others, 3, NEAR);
    v128.store_lane<u16>(slot4, others, 4, NEAR);
    v128.store_lane<u16>(slot5, others, 5, NEAR);
    v128.store_lane<u16>(slot6, others, 6, NEAR);
    v128.store_lane<u16>(slot7, others, 7, NEAR);
  }
}

/** The sum of the words of three partners, by place. */
function addDistant(far0: u32, key0: u32, far1: u32, key1: u32, far2: u32, key2: u32): void {
  const mask0 = laneMask(key0);
  const mask1 = laneMask(key1);
  const mask2 = laneMask(key2);
  const vectors0 = (key0 & ~7) << 1;
  const vectors1 = (key1 & ~7) << 1;
  const vectors2 = (key2 & ~7) << 1;
  for (let at: u32 = 0; at < BLOCK_BYTES; at += 16) {
    const word0 = v128.swizzle(v128.load(far0 + (at ^ vectors0)), mask0);
    const word1 = v128.swizzle(v128.load(far1 + (at ^ vectors1)), mask1);
    const word2 = v128.swizzle(v128.load(far2 + (at ^ vectors2)), mask2);
    v128.store(FAR + at, i16x8.add(i16x8.add(word0, word1), word2));
  }
}

/** The block's words (or sums) in another order: each from where a table says, in bytes. */
function gather(table: u32, from: u32, to: u32): void {
  for (let at: u32 = 0; at < BLOCK_BYTES; at += 16) {
    const row = table + at;
    let out = i16x8.splat(load<u16>(from + load<u16>(row, 0)));
    out = v128.load_lane<u16>(from + load<u16>(row, 2), out, 1);
    out = v128.load_lane<u16>(from + load<u16>(row, 4), out, 2);
    out = v128.load_lane<u16>(from + load<u16>(row, 6), out, 3);
    out = v128.load_lane<u16>(from + load<u16>(row, 8), out, 4);
    out = v128.load_lane<u16>(from + load<u16>(row, 10), out, 5);
    out = v128.load_lane<u16>(from + load<u16>(row, 12), out, 6);
    out = v128.load_lane<u16>(from + load<u16>(row, 14), out, 7);
    v128.store(to + at, out);
  }
}

/** Draws 16 bits for everybody: Philox4x32-10, four calls at a time, each for eight people. */
function drawLuck(firstOctet: u32): void {
  const m0 = v128.load(MULTIPLIERS);
  const m1 = v128.load(MULTIPLIERS, 16);
  let octets = i32x4.add(i32x4.splat(firstOctet), i32x4(0, 1, 2, 3));
  for (let at: u32 = 0; at < BLOCK_BYTES; at += 64) {
    let c0 = octets;
    let c1 = i32x4.splat(stepsDone);
    let c2 = i32x4.splat(PURPOSE);
    let c3 = i32x4.splat(0);
    for (let round: u32 = 0; round < 160; round += 16) {
      const low0 = i64x2.extmul_low_i32x4_u(c0, m0);
      const high0 = i64x2.extmul_high_i32x4_u(c0, m0);
      const low1 = i64x2.extmul_low_i32x4_u(c2, m1);
      const high1 = i64x2.extmul_high_i32x4_u(c2, m1);
      const key0 = v128.load(ROUND_KEYS + round);
      const key1 = v128.load(ROUND_KEYS + round, 160);
      c0 = v128.xor(v128.xor(i32x4.shuffle(low1, high1, 1, 3, 5, 7), c1), key0);
      c2 = v128.xor(v128.xor(i32x4.shuffle(low0, high0, 1, 3, 5, 7), c3), key1);
      c1 = i32x4.shuffle(low1, high1, 0, 2, 4, 6);
      c3 = i32x4.shuffle(low0, high0, 0, 2, 4, 6);
    }
    // Four calls' first words, second words, ... become four calls of four words.
    const low01 = i32x4.shuffle(c0, c1, 0, 4, 1, 5);
    const high01 = i32x4.shuffle(c0, c1, 2, 6, 3, 7);
    const low23 = i32x4.shuffle(c2, c3, 0, 4, 1, 5);
    const high23 = i32x4.shuffle(c2, c3, 2, 6, 3, 7);
    v128.store(LUCK + at, i64x2.shuffle(low01, low23, 0, 2), 0);
    v128.store(LUCK + at, i64x2.shuffle(low01, low23, 1, 3), 16);
    v128.store(LUCK + at, i64x2.shuffle(high01, high23, 0, 2), 32);
    v128.store(LUCK + at, i64x2.shuffle(high01, high23, 1, 3), 48);
    octets = i32x4.add(octets, i32x4.splat(4));
  }
}

/** The next word of everybody, eight people at a time. */
function moveScores(from: u32, to: u32, key: u32): void {
  const mask = laneMask(key);
  const scoreBits = v128.load(VECTORS, 0);
  const ties = v128.load(VECTORS, 16);
  const start = v128.load(VECTORS, 32);
  const decayRate = v128.load(VECTORS, 48);
  const pullRate = v128.load(VECTORS, 64);
  const penaltyRate = v128.load(VECTORS, 80);
  const noiseRate = v128.load(VECTORS, 96);
  const halfPoint = v128.load(VECTORS, 112);
  const most = v128.load(VECTORS, 128);
  const listedBelow = v128.load(VECTORS, 144);
  const flag = v128.load(VECTORS, 160);
  const vectors = (key & ~7) << 1;
  for (let at: u32 = 0; at < BLOCK_BYTES; at += 16) {
    const near = v128.swizzle(v128.load(NEAR + (at ^ vectors)), mask);
    const sum = i16x8.add(near, v128.load(FAR_BY_SLOT + at));
    const score = v128.and(v128.load(from + at), scoreBits);
    const gap = i16x8.sub(v128.and(sum, scoreBits), i16x8.mul(score, ties));
    const decay = i16x8.mul(i16x8.sub(start, score), decayRate);
    const pull = i16x8.q15mulr_sat_s(gap, pullRate);
    const penalty = i16x8.mul(i16x8.shr_u(sum, 12), penaltyRate);
    const noise = i16x8.q15mulr_sat_s(v128.load(LUCK + at), noiseRate);
    const parts = i16x8.add(i16x8.add(decay, pull), i16x8.sub(noise, penalty));
    const change = i16x8.shr_s(i16x8.add(parts, halfPoint), 6);
    const after = i16x8.add(score, change);
    const inRange = i16x8.min_s(i16x8.max_s(after, i16x8.splat(0)), most);
    const isListed = i16x8.lt_s(inRange, listedBelow);
    v128.store(to + at, v128.or(inRange, v128.and(isListed, flag)));
  }
}
