/** What shows of people to their ties this month, from the columns as last month left them. See src/model/shown.ts. */
import { Packed, Purpose, S, Seen, Shift, Shows, Size, T, W } from '../src/engine/kernel/fields';
import { dir, get16, get32, get8, ptr, rule, ruleBits, set32, wordBits } from './memory';
import { drawForLife, drawLanes, lanesAt, lowHalf, personOf } from './random';
import { scoreWord } from './ties';
import { zipBytes, zipLastBytes, zipHalves, zipLastHalves } from './zip';

/** The words of a stretch of the block: standing and scores. */
export function show(from: i32, end: i32, drawn: i32): void {
  memory.copy(ptr(W.leftAt) + <usize>from, ptr(W.flagsAt) + <usize>from, <usize>drawn);
  if (dir(W.wide) == 0) return showPacked(from, drawn);
  if (dir(W.adapts) != 0) showStanding(from, end, drawn);
  for (let score = 0; score < dir(W.scores); score++) {
    const column = ptr(W.scoresAt) + <usize>(score * S.words * 4);
    const published = <usize>wordBits(column, S.shownAt);
    if (published == 0) continue;
    const words = <usize>wordBits(column, S.wordsAt);
    for (let at = from; at < from + drawn; at++)
      set32(words, at, scoreWord(get8(published, at)));
  }
}

/** The published values of a score that ties pull. */
function publishedOf(score: i32): usize {
  return <usize>wordBits(ptr(W.scoresAt) + <usize>(score * S.words * 4), S.shownAt);
}

/** Standing and the first pulled score in one word, see {@link Packed}. */
function showPacked(from: i32, drawn: i32): void {
  const homes = ptr(W.homeWordAt);
  const opens = ptr(W.openWordAt);
  const rows = ptr(W.rateRowAt);
  const seens = ptr(W.seenAt);
  const score = dir(W.pulledScore);
  const published: usize = score < 0 ? 0 : publishedOf(score);
  const nobody = i16x8.splat(<i16>Size.nobody);
  const one = i8x16.splat(1);
  const open = i8x16.splat(<i8>Seen.publiclyListed);
  const bad = i8x16.splat(<i8>(Seen.punishedNow | ((7 << Shift.seenSeverity) & 0xff)));
  let at = from;
  do {
    const row = rows + (<usize>at << 1);
    const present = i8x16.narrow_i16x8_s(
      i16x8.ne(v128.load(row), nobody),
      i16x8.ne(v128.load(row, 16), nobody),
    );
    const seen = v128.and(v128.load(seens + <usize>at), present);
    const unmarked = i8x16.eq(v128.and(seen, bad), i8x16.splat(0));
    const here = v128.and(present, one);
    const marked = v128.andnot(one, unmarked);
    const openly = v128.and(marked, i8x16.eq(v128.and(seen, open), open));
    const values = published == 0 ? i8x16.splat(0) : v128.load(published + <usize>at);
    const words = <usize>at << 2;
    storeWords(homes + words, values, here, marked);
    storeWords(opens + words, values, here, openly);
    at += 16;
  } while (at < from + drawn);
}

/** Words of sixteen people: the value of a score, whether they are there, whether they are marked. */
// @ts-ignore: decorator
@inline function storeWords(words: usize, values: v128, here: v128, marked: v128): void {
  const none = i8x16.eq(values, i8x16.splat(0));
  const scored = v128.andnot(i8x16.splat(<i8>(Packed.scored >> 8)), none);
  const lows = zipBytes(values, scored);
  const lows2 = zipLastBytes(values, scored);
  const highs = zipBytes(here, marked);
  const highs2 = zipLastBytes(here, marked);
  v128.store(words, zipHalves(lows, highs));
  v128.store(words, zipLastHalves(lows, highs), 16);
  v128.store(words, zipHalves(lows2, highs2), 32);
  v128.store(words, zipLastHalves(lows2, highs2), 48);
}

/** After the sums of the first pulled score: the words of another in its place, and no standing. */
export function showScore(score: i32): void {
  const words = ptr(W.openWordAt);
  const published = publishedOf(score);
  const none = i8x16.splat(0);
  let at: usize = 0;
  do {
    storeWords(words + (at << 2), v128.load(published + at), none, none);
    at += 16;
  } while (at < <usize>dir(W.blockSize));
}

/** Two words a person, where there may be many ties. */
function showStanding(from: i32, end: i32, drawn: i32): void {
  for (let at = from; at < from + drawn; at++) {
    const here: u32 = at < end && get16(ptr(W.rateRowAt), at) != Size.nobody ? 1 : 0;
    const seen = get8(ptr(W.seenAt), at) * here;
    const punished: u32 = (seen & Seen.punishedNow) == 0 ? 0 : 1;
    const severity = seen >>> Shift.seenSeverity;
    const isPublic: u32 = (seen & Seen.publiclyListed) == 0 ? 0 : 1;
    set32(ptr(W.homeAt), at, standingWord(here, punished, severity));
    set32(ptr(W.openAt), at, standingWord(here, punished * isPublic, severity * isPublic));
    set32(ptr(W.home2At), at, restrictedWord(severity));
    set32(ptr(W.open2At), at, restrictedWord(severity * isPublic));
  }
}

/** Adults and punished, and where one word has room for all four, restricted and severity. */
// @ts-ignore: decorator
@inline export function standingWord(here: u32, punished: u32, severity: u32): u32 {
  if (dir(W.wide) != 0) return here | (punished << 16);
  return here | (punished << 7) | ((severity == 0 ? 0 : 1) << 14) | (severity << 21);
}

/** Restricted and severity, in a word of their own. */
// @ts-ignore: decorator
@inline function restrictedWord(severity: u32): u32 {
  return (severity == 0 ? 0 : 1) | (severity << 16);
}

/** The table of words for every byte that can show, see {@link Shows}. Made once. */
export function fillWordsOfShown(): void {
  for (let shown = 0; shown < 256; shown++) {
    const here: u32 = shown & Shows.here;
    const punished: u32 = (shown >> 1) & 1;
    const severity: u32 = (shown >> Shift.shownSeverity) & 7;
    set32(ptr(W.wordOfShownAt), shown, standingWord(here, punished, severity));
    set32(ptr(W.word2OfShownAt), shown, restrictedWord(severity));
  }
}

/**
 * Who rates this month, and how, of people anywhere: those from slot `from` to `end` of the population, whose bytes
 * that show begin at `shown` with that of slot `base`. Under the rules in force.
 */
export function showRaters(
  base: u32,
  from: i32,
  end: i32,
  shown: usize,
  first: usize,
  second: usize,
): void {
  memory.fill(first + (<usize>from << 2), 0, <usize>(end - from) << 2);
  memory.fill(second + (<usize>from << 2), 0, <usize>(end - from) << 2);
  if (rule(T.peers) == 0) return;
  const rate = ruleBits(T.raterRate);
  const limit = i16x8.splat(<i16>(rate >>> 16));
  const month = <u32>dir(W.month);
  for (let start = from; start < end; start += 64) {
    drawLanes(base + start, month, Purpose.rates, 0, lanesAt());
    for (let vector = 0; vector < 8; vector++) {
      const lanes = v128.load(lanesAt() + (<usize>vector << 4));
      let some = i16x8.bitmask(i16x8.le_u(lanes, limit));
      while (some != 0) {
        const lane = ctz(some);
        some &= some - 1;
        const at = start + personOf(vector, lane);
        if ((get8(shown, at) & Shows.here) == 0) continue;
        const high = <u32>load<u16>(lanesAt() + (<usize>vector << 4) + (<usize>lane << 1));
        if (((high << 16) | lowHalf(base + at, month, Purpose.rates, 0)) >= rate) continue;
        const kind = drawForLife(base + at, Purpose.raterKind, 0);
        if (kind < ruleBits(T.grudging)) set32(first, at, 0x10000);
        else if (kind < ruleBits(T.colluding)) set32(second, at, 1);
        else if (kind < ruleBits(T.paid)) set32(second, at, 0x10000);
        else set32(first, at, 1);
      }
    }
  }
}
