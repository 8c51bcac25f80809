/** What the stages need to know of the people of a block before the month begins. */
import { S, Size, T, Trait, U, W } from '../src/engine/kernel/fields';
import {
  clear,
  dir,
  get32,
  ptr,
  rule,
  ruleBits,
  rulePtr,
  set16,
  set32,
  wordBits,
} from './memory';
import { closedDomains } from './closed-domains';
import { joined } from './enrol';
import { present, subjects } from './people';
import { inRanges } from './ranges';
import { eightOf } from './masks';
import { withAny16 } from './sets';

/** Makes nobody of the slots of the block in which nobody lives: no stretch has those of empty buildings. */
export function markGhosts(): void {
  const people = dir(W.people);
  const missing = dir(W.blockSize) - people;
  if (missing == 0) return;
  for (let at = people; at < dir(W.blockSize); at++) set16(ptr(W.rateRowAt), at, Size.nobody);
  forget(ptr(W.homeWordAt), people, missing);
  forget(ptr(W.openWordAt), people, missing);
  for (let score = 0; score < dir(W.scores) && dir(W.wide) != 0; score++)
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
    const enrols = enrolledAt(score) != 0;
    const set = ptr(W.scorersAt) + (<usize>(score * dir(W.blockSize)) >>> 3);
    for (let first = from; first < from + drawn; first += 64) {
      const people = isKept ? present(first) : 0;
      store<u64>(set + (<usize>first >>> 3), enrols ? people & joined(first, score) : people);
    }
  }
  writeScored(from, drawn);
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
      bits = v128.or(bits, v128.and(eightOf(load<u8>(set)), i16x8.splat(<i16>(<i32>1 << score))));
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
  if (dir(W.stops) == 0) return;
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
