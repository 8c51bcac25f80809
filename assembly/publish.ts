/** After the stages: what others will see next month, and what is remembered. See src/model/publish.ts. */
import { Flag, Mark, S, Seen, Shift, Shows, Size, T, W } from '../src/engine/kernel/fields';
import { severityOf } from './known-closed';
import { sixteenOf } from './masks';
import { dir, get16, get32, get8, ptr, ruleBits, set8, word, wordBits } from './memory';
import { restricted } from './people';
import { actedAmong, silentAmong } from './records';
import { withAny16 } from './sets';

export function publish(from: i32, end: i32, drawn: i32): void {
  publishStanding(from, end, drawn);
  for (let score = 0; score < dir(W.scores); score++) publishScore(score, from, drawn);
}

function publishStanding(from: i32, end: i32, drawn: i32): void {
  const lists = ptr(W.listsNowAt);
  const openly = ruleBits(T.openBlackLists);
  for (let first = from; first < from + drawn; first += 64) {
    const silent = silentAmong(first, ruleBits(T.speaks));
    const harm = actedAmong(first, ruleBits(T.harmful));
    const good = actedAmong(first, ruleBits(T.good));
    let part = 0;
    do {
      publishSixteen(first + part, silent >>> part, harm >>> part, good >>> part);
      part += 16;
    } while (part < 64);
    let known = restricted(first) | withAny16(lists, first, openly);
    while (known != 0) {
      const at = first + <i32>ctz(known);
      known &= known - 1;
      publishKnown(at);
    }
  }
}

/** Sixteen people, as if nobody of them were restricted or on a public blacklist; sets of them are the lowest 16 bits. */
// @ts-ignore: decorator
@inline function publishSixteen(first: i32, silent: u64, harm: u64, good: u64): void {
  const at = <usize>first;
  const flags = v128.load(ptr(W.flagsAt) + at);
  const marks = ptr(W.marksAt) + at;
  const rows = ptr(W.rateRowAt) + (at << 1);
  const nobody = i16x8.splat(<i16>Size.nobody);
  const present = i8x16.narrow_i16x8_s(
    i16x8.ne(v128.load(rows), nobody),
    i16x8.ne(v128.load(rows, 16), nobody),
  );
  const left = i8x16.splat(<i8>Flag.exited);
  const here = v128.andnot(present, i8x16.eq(v128.and(flags, left), left));
  const quiet = i8x16.splat(<i8>Mark.silencedNow);
  v128.store(marks, v128.bitselect(sixteenOf(silent), v128.load(marks), quiet));
  const punished = i8x16.shl(v128.load(ptr(W.punishedAt) + at), 2);
  const did = v128.or(
    v128.and(sixteenOf(harm), i8x16.splat(<i8>Seen.didHarm)),
    v128.and(sixteenOf(good), i8x16.splat(<i8>Seen.didGood)),
  );
  v128.store(ptr(W.seenAt) + at, v128.and(here, v128.or(punished, did)));
  const lostDistant = v128.and(i8x16.shr_u(flags, 2), i8x16.splat(<i8>Shows.lostDistant));
  const lostFriends = v128.and(flags, i8x16.splat(<i8>Shows.lostFriends));
  v128.store(
    ptr(W.shownAt) + at,
    v128.or(v128.and(here, i8x16.splat(<i8>Shows.here)), v128.or(lostDistant, lostFriends)),
  );
}

/** What more shows of somebody to whom something is closed, or who is on a public blacklist. */
function publishKnown(at: i32): void {
  const flags = get8(ptr(W.flagsAt), at);
  if ((flags & Flag.exited) != 0 || get16(ptr(W.rateRowAt), at) == Size.nobody) return;
  const closed = get32(ptr(W.closedAt), at);
  const isOpenly = (get16(ptr(W.listsNowAt), at) & ruleBits(T.openBlackLists)) != 0;
  const severity = isOpenly ? severityOf(closed) : get8(ptr(W.knownAt), at);
  const punished = get8(ptr(W.punishedAt), at) != 0;
  set8(
    ptr(W.seenAt),
    at,
    get8(ptr(W.seenAt), at) |
      (closed == 0 ? 0 : Seen.restricted) |
      (isOpenly ? Seen.publiclyListed : 0) |
      (severity << Shift.seenSeverity),
  );
  if (!isOpenly) return;
  const shows = (punished ? Shows.punished : 0) | (severity << Shift.shownSeverity);
  set8(ptr(W.shownAt), at, get8(ptr(W.shownAt), at) | shows);
}

/** The stored score in a byte, plus one: 0 is for people who do not have the score. */
function publishScore(score: i32, from: i32, drawn: i32): void {
  const column = ptr(W.scoresAt) + <usize>(score * S.words * 4);
  const published = <usize>wordBits(column, S.shownAt);
  if (published == 0) return;
  const values = <usize>wordBits(column, S.assignedAt);
  const shift = word(column, S.publishedShift);
  const allScored = ptr(W.scoredAt);
  const bit = i16x8.splat(<i16>(<i32>1 << score));
  const one = i16x8.splat(1);
  let at = <usize>from;
  do {
    const low = i16x8.add(i16x8.shr_u(v128.load(values + (at << 1)), shift), one);
    const high = i16x8.add(i16x8.shr_u(v128.load(values + (at << 1), 16), shift), one);
    const has0 = i16x8.eq(v128.and(v128.load(allScored + (at << 1)), bit), bit);
    const has1 = i16x8.eq(v128.and(v128.load(allScored + (at << 1), 16), bit), bit);
    v128.store(
      published + at,
      i8x16.narrow_i16x8_u(v128.and(low, has0), v128.and(high, has1)),
    );
    at += 16;
  } while (at < <usize>(from + drawn));
}
