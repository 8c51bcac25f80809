/** What the stages need to know of the people of a block before the month begins. */
import { Purpose, S, Size, T, Trait, U, W } from '../src/engine/kernel/fields';
import {
  clear,
  dir,
  get16,
  get32,
  ptr,
  rule,
  ruleBits,
  rulePtr,
  set16,
  set32,
  word,
  wordBits,
} from './memory';
import { drawHighs, lowHalf } from './random';
import { closedDomains } from './closed-domains';

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

/** Which scores each person has this month, as bits. */
export function findScored(from: i32, end: i32, drawn: i32): void {
  const traits = ptr(W.traitsAt);
  const rows = ptr(W.rateRowAt);
  const scored = ptr(W.scoredAt);
  const luck = ptr(W.luckAt);
  const active = ruleBits(T.activeScores);
  let everybody = active;
  for (let score = 0; score < dir(W.scores); score++)
    if ((active & (1 << score)) != 0 && enrolledAt(score) != 0) everybody &= ~(1 << score);
  for (let at = from; at < from + drawn; at++)
    set16(scored, at, get16(rows, at) == Size.nobody ? 0 : everybody);
  for (let score = 0; score < dir(W.scores); score++) {
    const enrolled = enrolledAt(score);
    if ((active & (1 << score)) == 0 || enrolled == 0) continue;
    const stream = wordBits(ptr(W.scoresAt) + <usize>(score * S.words * 4), S.stream);
    const first = <u32>dir(W.base) + from;
    drawHighs(first, drawn, 0xffffffff, Purpose.enrolment, 2 * stream, luck);
    for (let at = from; at < end; at++) {
      if (get16(rows, at) == Size.nobody) continue;
      const chance = get32(enrolled, get16(traits, at) & Trait.classMask);
      const high = get16(luck, at - from);
      let joins = high < chance >>> 16;
      if (high == chance >>> 16)
        joins =
          ((high << 16) | lowHalf(<u32>dir(W.base) + at, 0xffffffff, Purpose.enrolment, stream)) <
          chance;
      if (joins) set16(scored, at, get16(scored, at) | (1 << score));
    }
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
  if (stopping == 0) return;
  const lists = ptr(W.listsNowAt);
  const scored = ptr(W.scoredAt);
  const stops = rulePtr(T.stopsAt);
  const byGrade = ruleBits(T.stoppingScores);
  for (let at = from; at < end; at++) {
    if ((get16(lists, at) | (get16(scored, at) & byGrade)) == 0) continue;
    let closed = closedDomains(at, false) & stopping;
    let kinds: u32 = 0;
    while (closed != 0) {
      kinds |= get32(stops, ctz(closed));
      closed &= closed - 1;
    }
    set32(stopped, at, kinds);
  }
}
