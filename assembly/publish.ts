/** After the stages: what others will see next month, and what is remembered. See src/model/publish.ts. */
import { Flag, Mark, S, Seen, Shift, Shows, Size, T, Trait, W } from '../src/engine/kernel/fields';
import { severityOf } from './known-closed';
import { dir, get16, get32, get8, ptr, ruleBits, rulePtr, set8, word, wordBits } from './memory';

export function publish(from: i32, end: i32, drawn: i32): void {
  publishStanding(from, end, drawn);
  for (let score = 0; score < dir(W.scores); score++) publishScore(score, from, end);
}

function publishStanding(from: i32, end: i32, drawn: i32): void {
  const openly = i16x8.splat(<i16>ruleBits(T.openBlackLists));
  const closed = ptr(W.closedAt);
  const lists = ptr(W.listsNowAt);
  for (let first = from; first < from + drawn; first += 16) {
    const words = closed + (<usize>first << 2);
    const some = v128.or(
      v128.or(v128.load(words), v128.load(words, 16)),
      v128.or(v128.load(words, 32), v128.load(words, 48)),
    );
    const listed = v128.or(
      v128.load(lists + (<usize>first << 1)),
      v128.load(lists + (<usize>first << 1), 16),
    );
    const isPlain = !v128.any_true(v128.or(some, v128.and(listed, openly)));
    if (isPlain && first + 16 <= end) publishSixteen(first);
    else for (let at = first; at < min(first + 16, end); at++) publishOne(at);
  }
}

/** Sixteen people of whom nobody is restricted or on a public blacklist. */
function publishSixteen(first: i32): void {
  const at = <usize>first;
  const flags = v128.load(ptr(W.flagsAt) + at);
  const marks = ptr(W.marksAt) + at;
  const silenced = someOf(ptr(W.silencedAt) + (at << 2), 0xffffffff);
  const harm = someOf(ptr(W.actsAt) + (at << 2), ruleBits(T.harmful));
  const good = someOf(ptr(W.actsAt) + (at << 2), ruleBits(T.good));
  const rows = ptr(W.rateRowAt) + (at << 1);
  const nobody = i16x8.splat(<i16>Size.nobody);
  const present = i8x16.narrow_i16x8_s(
    i16x8.ne(v128.load(rows), nobody),
    i16x8.ne(v128.load(rows, 16), nobody),
  );
  const left = i8x16.splat(<i8>Flag.exited);
  const here = v128.andnot(present, i8x16.eq(v128.and(flags, left), left));
  const quiet = i8x16.splat(<i8>Mark.silencedNow);
  v128.store(
    marks,
    v128.or(v128.andnot(v128.load(marks), quiet), v128.and(silenced, quiet)),
  );
  const punished = i8x16.shl(v128.load(ptr(W.punishedAt) + at), 2);
  const did = v128.or(
    v128.and(harm, i8x16.splat(<i8>Seen.didHarm)),
    v128.and(good, i8x16.splat(<i8>Seen.didGood)),
  );
  v128.store(ptr(W.seenAt) + at, v128.and(here, v128.or(punished, did)));
  const lostDistant = v128.and(i8x16.shr_u(flags, 2), i8x16.splat(<i8>Shows.lostDistant));
  const lostFriends = v128.and(flags, i8x16.splat(<i8>Shows.lostFriends));
  v128.store(
    ptr(W.shownAt) + at,
    v128.or(
      v128.and(here, i8x16.splat(<i8>Shows.here)),
      v128.or(lostDistant, lostFriends),
    ),
  );
}

/** Which of sixteen sets have any of some kinds, as bytes of ones or zeros. */
// @ts-ignore: decorator
@inline function someOf(sets: usize, kinds: u32): v128 {
  const wanted = i32x4.splat(kinds);
  const none = i32x4.splat(0);
  return i8x16.narrow_i16x8_s(
    i16x8.narrow_i32x4_s(
      i32x4.ne(v128.and(v128.load(sets), wanted), none),
      i32x4.ne(v128.and(v128.load(sets, 16), wanted), none),
    ),
    i16x8.narrow_i32x4_s(
      i32x4.ne(v128.and(v128.load(sets, 32), wanted), none),
      i32x4.ne(v128.and(v128.load(sets, 48), wanted), none),
    ),
  );
}

function publishOne(at: i32): void {
  const marks = ptr(W.marksAt);
  const mark = get8(marks, at) & ~Mark.silencedNow;
  set8(marks, at, get32(ptr(W.silencedAt), at) == 0 ? mark : mark | Mark.silencedNow);
  const flags = get8(ptr(W.flagsAt), at);
  const lost =
    ((flags & Flag.lostDistant) != 0 ? Shows.lostDistant : 0) |
    ((flags & Flag.lostFriends) != 0 ? Shows.lostFriends : 0);
  const adult = get8(rulePtr(T.isAdultAt), get16(ptr(W.traitsAt), at) & Trait.classMask) == 1;
  if ((flags & Flag.exited) != 0 || !adult) {
    set8(ptr(W.seenAt), at, 0);
    set8(ptr(W.shownAt), at, lost);
    return;
  }
  const closed = get32(ptr(W.closedAt), at);
  const isOpenly = (get16(ptr(W.listsNowAt), at) & ruleBits(T.openBlackLists)) != 0;
  const severity = isOpenly ? severityOf(closed) : get8(ptr(W.knownAt), at);
  const acts = get32(ptr(W.actsAt), at);
  const punished = get8(ptr(W.punishedAt), at) != 0;
  set8(
    ptr(W.seenAt),
    at,
    (closed == 0 ? 0 : Seen.restricted) |
      (isOpenly ? Seen.publiclyListed : 0) |
      (punished ? Seen.punishedNow : 0) |
      ((acts & ruleBits(T.harmful)) == 0 ? 0 : Seen.didHarm) |
      ((acts & ruleBits(T.good)) == 0 ? 0 : Seen.didGood) |
      (severity << Shift.seenSeverity),
  );
  const openShows = isOpenly
    ? (punished ? Shows.punished : 0) | (severity << Shift.shownSeverity)
    : 0;
  set8(ptr(W.shownAt), at, Shows.here | openShows | lost);
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
