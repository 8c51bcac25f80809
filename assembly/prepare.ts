/** What the stages need to know of the people of a block before the month begins. */
import { Flag, Purpose, S, Size, T, Trait, U, W } from '../src/engine/kernel/fields';
import {
  clear,
  dir,
  get16,
  get32,
  get8,
  ptr,
  rule,
  ruleBits,
  rulePtr,
  set16,
  set32,
  wordBits,
} from './memory';
import { drawHighs, FOR_LIFE, lowHalf } from './random';
import { closedDomains } from './closed-domains';
import { ofGroup, present, subjects } from './people';
import { inRanges } from './ranges';
import { atMost16, halvesOf, withAny16 } from './sets';

/** The row of each person in tables of rates; nobody's for minors, those who left, and ghosts. */
export function findRows(from: i32, end: i32, drawn: i32): void {
  const traits = ptr(W.traitsAt);
  const flags = ptr(W.flagsAt);
  const rows = ptr(W.rateRowAt);
  const isAdult = rulePtr(T.isAdultAt);
  for (let at = from; at < end; at++) {
    const index = get16(traits, at) & Trait.classMask;
    const flag = get8(flags, at);
    const here = get8(isAdult, index) == 1 && (flag & Flag.exited) == 0;
    const hard = flag & Flag.hardship;
    set16(rows, at, here ? hard * Size.classes + index : Size.nobody);
    setTier(at, here ? ((index >>> 3) & 7) | (hard << 3) : 0x80);
  }
  for (let at = end; at < from + drawn; at++) {
    set16(rows, at, Size.nobody);
    setTier(at, 0x80);
  }
  findSets(from, end, drawn);
}

/** The sets of people.ts. */
function findSets(from: i32, end: i32, drawn: i32): void {
  const isAdult = rulePtr(T.isAdultAt);
  for (let first = from; first < from + drawn; first += 64) {
    let adults: u64 = 0;
    let present: u64 = 0;
    for (let group = 0; group < dir(W.groups); group++) setGroup(first, group, 0);
    for (let at = first; at < first + 64; at++) {
      const trait = get16(ptr(W.traitsAt), at);
      const bit = <u64>1 << (at - first);
      const group = trait & Trait.groupMask;
      setGroup(first, group, ofGroup(first, group) | bit);
      if (at < end && get8(isAdult, trait & Trait.classMask) == 1) adults |= bit;
      if (get16(ptr(W.rateRowAt), at) != Size.nobody) present |= bit;
    }
    store<u64>(ptr(W.adultsAt) + (<usize>first >>> 3), adults);
    store<u64>(ptr(W.presentAt) + (<usize>first >>> 3), present);
  }
}

// @ts-ignore: decorator
@inline function setGroup(first: i32, group: i32, people: u64): void {
  store<u64>(
    ptr(W.groupsAt) + ((<usize>(group * dir(W.blockSize)) + <usize>first) >>> 3),
    people,
  );
}

/** Writes a person's tier where the lane of their draws is (see personOf in random.ts). */
// @ts-ignore: decorator
@inline function setTier(at: i32, tier: u32): void {
  const vector = ((at >> 5) << 2) | ((at & 7) >> 1);
  const lane = (((at >> 3) & 3) << 1) | (at & 1);
  set16(ptr(W.tiersAt), (vector << 3) | lane, tier | (tier << 8));
}

/** Makes nobody of the slots of the block in which nobody lives: no stretch has those of empty buildings. */
export function markGhosts(): void {
  const people = dir(W.people);
  const missing = dir(W.blockSize) - people;
  if (missing == 0) return;
  for (let at = people; at < dir(W.blockSize); at++) set16(ptr(W.rateRowAt), at, Size.nobody);
  memory.fill(ptr(W.homePairAt) + ((<usize>people) << 3), 0, (<usize>missing) << 3);
  memory.fill(ptr(W.openPairAt) + ((<usize>people) << 3), 0, (<usize>missing) << 3);
  for (let score = 0; score < dir(W.scores); score++)
    forget(wordBits(ptr(W.scoresAt) + <usize>(score * S.words * 4), S.wordsAt), people, missing);
  if (dir(W.peers) == 0) return;
  forget(ptr(W.ratersAt), people, missing);
  forget(ptr(W.raters2At), people, missing);
}

function forget(words: usize, from: i32, count: i32): void {
  memory.fill(words + ((<usize>from) << 2), 0, (<usize>count) << 2);
}

/** Who is a subject, and which scores each person has this month, as sets of people and as bits of scores. */
export function findScored(from: i32, end: i32, drawn: i32): void {
  const traits = ptr(W.traitsAt);
  const subjects = ptr(W.subjectsAt);
  const active = ruleBits(T.activeScores);
  for (let first = from; first < from + drawn; first += 64)
    store<u64>(
      subjects + (<usize>first >>> 3),
      present(first) & ~withAny16(traits, first, Trait.exempt),
    );
  for (let score = 0; score < dir(W.scores); score++) {
    const isKept = (active & (1 << score)) != 0;
    const enrolled = enrolledAt(score);
    const set = ptr(W.scorersAt) + (<usize>(score * dir(W.blockSize)) >>> 3);
    for (let first = from; first < from + drawn; first += 64) {
      let people = isKept ? present(first) : 0;
      if (people != 0 && enrolled != 0) people = joined(score, enrolled, first, people);
      store<u64>(set + (<usize>first >>> 3), people);
    }
  }
  writeScored(from, drawn);
}

/** Of some people, those who have joined a score: their draw for life decides, and mostly its high half. */
function joined(score: i32, enrolled: usize, first: i32, people: u64): u64 {
  const table = rulePtr(T.scoresAt) + <usize>(score * U.words * 4);
  const least = wordBits(table, U.enrolledLeast) >>> 16;
  const most = wordBits(table, U.enrolledMost);
  if (most == 0) return 0;
  const stream = wordBits(ptr(W.scoresAt) + <usize>(score * S.words * 4), S.stream);
  const luck = ptr(W.luckAt);
  const base = <u32>dir(W.base);
  drawHighs(base + first, 64, FOR_LIFE, Purpose.enrolment, 2 * stream, luck);
  let certain = least == 0 ? 0 : people & atMost16(luck, 0, least - 1);
  let open = people & ~certain & atMost16(luck, 0, most >>> 16);
  while (open != 0) {
    const place = <i32>ctz(open);
    open &= open - 1;
    const at = first + place;
    const chance = get32(enrolled, get16(ptr(W.traitsAt), at) & Trait.classMask);
    const high = get16(luck, place);
    let joins = high < chance >>> 16;
    if (high == chance >>> 16)
      joins =
        ((high << 16) | lowHalf(base + at, FOR_LIFE, Purpose.enrolment, stream)) < chance;
    if (joins) certain |= (<u64>1) << place;
  }
  return certain;
}

/** The sets of those who have each score, turned into bits of scores for each person. */
function writeScored(from: i32, drawn: i32): void {
  const scored = ptr(W.scoredAt);
  const sets = ptr(W.scorersAt);
  const size = <usize>dir(W.blockSize) >>> 3;
  const scores = dir(W.scores);
  for (let first = from; first < from + drawn; first += 8) {
    let bits = i16x8.splat(0);
    let set = sets + (<usize>first >>> 3);
    for (let score = 0; score < scores; score++) {
      bits = v128.or(bits, v128.and(halvesOf(load<u8>(set)), i16x8.splat(<i16>(<i32>1 << score))));
      set += size;
    }
    v128.store(scored + (<usize>first << 1), bits);
  }
}

function enrolledAt(score: i32): usize {
  return <usize>wordBits(rulePtr(T.scoresAt) + <usize>(score * U.words * 4), U.enrolledAt);
}

/** The conduct that a closed domain makes impossible, for each person. */
export function findStopped(from: i32, end: i32, drawn: i32): void {
  const stopping = ruleBits(T.stopping);
  const stopped = ptr(W.stoppedAt);
  clear(stopped, from << 2, drawn << 2);
  const byLists = ruleBits(T.stoppingLists);
  const ranges = rule(T.stoppingRanges);
  if ((byLists | ranges) == 0) return;
  const stops = rulePtr(T.stopsAt);
  for (let first = from; first < from + drawn; first += 64) {
    let people =
      withAny16(ptr(W.listsNowAt), first, byLists) |
      inRanges(first, rulePtr(T.stoppingRangesAt), ranges, false);
    people &= subjects(first);
    while (people != 0) {
      const at = first + <i32>ctz(people);
      people &= people - 1;
      let closed = closedDomains(at, false) & stopping;
      let kinds: u32 = 0;
      while (closed != 0) {
        kinds |= get32(stops, ctz(closed));
        closed &= closed - 1;
      }
      set32(stopped, at, kinds);
    }
  }
}
