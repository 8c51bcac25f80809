/** After the stages: what others will see next month, and what is remembered. See src/model/publish.ts. */
import { Flag, Mark, S, Seen, Shift, Shows, Size, T, Trait, W } from '../src/engine/kernel/fields';
import { severityOf } from './known-closed';
import { dir, get16, get32, get8, ptr, ruleBits, rulePtr, set8, word, wordBits } from './memory';

export function publish(from: i32, end: i32): void {
  publishStanding(from, end);
  for (let score = 0; score < dir(W.scores); score++) publishScore(score, from, end);
}

function publishStanding(from: i32, end: i32): void {
  const openly = ruleBits(T.openBlackLists);
  const harmful = ruleBits(T.harmful);
  const good = ruleBits(T.good);
  const isAdult = rulePtr(T.isAdultAt);
  const marks = ptr(W.marksAt);
  const seen = ptr(W.seenAt);
  const shown = ptr(W.shownAt);
  const felt = ptr(W.punishedAt);
  const known = ptr(W.knownAt);
  const traits = ptr(W.traitsAt);
  const allFlags = ptr(W.flagsAt);
  const silenced = ptr(W.silencedAt);
  const allClosed = ptr(W.closedAt);
  const lists = ptr(W.listsNowAt);
  const allActs = ptr(W.actsAt);
  for (let at = from; at < end; at++) {
    const mark = get8(marks, at) & ~Mark.silencedNow;
    set8(marks, at, get32(silenced, at) == 0 ? mark : mark | Mark.silencedNow);
    const flags = get8(allFlags, at);
    const lost =
      ((flags & Flag.lostDistant) != 0 ? Shows.lostDistant : 0) |
      ((flags & Flag.lostFriends) != 0 ? Shows.lostFriends : 0);
    const adult = get8(isAdult, get16(traits, at) & Trait.classMask) == 1;
    if ((flags & Flag.exited) != 0 || !adult) {
      set8(seen, at, 0);
      set8(shown, at, lost);
      continue;
    }
    const closed = get32(allClosed, at);
    const isOpenly = (get16(lists, at) & openly) != 0;
    const severity = isOpenly ? severityOf(closed) : get8(known, at);
    const acts = get32(allActs, at);
    const punished = get8(felt, at) != 0;
    set8(
      seen,
      at,
      (closed == 0 ? 0 : Seen.restricted) |
        (isOpenly ? Seen.publiclyListed : 0) |
        (punished ? Seen.punishedNow : 0) |
        ((acts & harmful) == 0 ? 0 : Seen.didHarm) |
        ((acts & good) == 0 ? 0 : Seen.didGood) |
        (severity << Shift.seenSeverity),
    );
    const openShows = isOpenly
      ? (punished ? Shows.punished : 0) | (severity << Shift.shownSeverity)
      : 0;
    set8(shown, at, Shows.here | openShows | lost);
  }
}

/** The stored score in a byte, plus one: 0 is for people who do not have the score. */
function publishScore(score: i32, from: i32, end: i32): void {
  const column = ptr(W.scoresAt) + <usize>(score * S.words * 4);
  const published = <usize>wordBits(column, S.shownAt);
  if (published == 0) return;
  const values = <usize>wordBits(column, S.assignedAt);
  const shift = word(column, S.publishedShift);
  const allScored = ptr(W.scoredAt);
  for (let at = from; at < end; at++) {
    const scored = (get16(allScored, at) & (1 << score)) != 0;
    set8(published, at, scored ? (get16(values, at) >>> shift) + 1 : 0);
  }
}
