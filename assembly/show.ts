/** What shows of people to their ties this month, from the columns as last month left them. See src/model/shown.ts. */
import { Purpose, S, Seen, Shift, Shows, Size, T, W } from '../src/engine/kernel/fields';
import { dir, get16, get32, get8, ptr, rule, ruleBits, set32, wordBits } from './memory';
import { drawForLife, drawLanes, lanesAt, lowHalf, personOf } from './random';
import { scoreWord } from './ties';

/** The words of a stretch of the block: standing and scores. */
export function show(from: i32, end: i32, drawn: i32): void {
  memory.copy(ptr(W.leftAt) + <usize>from, ptr(W.flagsAt) + <usize>from, <usize>drawn);
  if (dir(W.wide) == 0) showPairs(from, end, drawn);
  else if (dir(W.adapts) != 0) showStanding(from, end, drawn);
  for (let score = 0; score < dir(W.scores); score++) {
    const column = ptr(W.scoresAt) + <usize>(score * S.words * 4);
    const published = <usize>wordBits(column, S.shownAt);
    if (published == 0 || (dir(W.wide) == 0 && score == dir(W.pulledScore))) continue;
    const words = <usize>wordBits(column, S.wordsAt);
    for (let at = from; at < from + drawn; at++)
      set32(words, at, scoreWord(get8(published, at)));
  }
}

/** Standing and the first pulled score in one word of 64 bits. */
function showPairs(from: i32, end: i32, drawn: i32): void {
  const homes = ptr(W.homePairAt);
  const opens = ptr(W.openPairAt);
  const rows = ptr(W.rateRowAt);
  const seens = ptr(W.seenAt);
  const score = dir(W.pulledScore);
  const published: usize =
    score < 0
      ? 0
      : <usize>wordBits(ptr(W.scoresAt) + <usize>(score * S.words * 4), S.shownAt);
  for (let at = from; at < from + drawn; at++) {
    const here: u32 = at < end && get16(rows, at) != Size.nobody ? 1 : 0;
    const seen = get8(seens, at) * here;
    const punished: u32 = (seen >>> 2) & 1;
    const severity = seen >>> Shift.seenSeverity;
    const isPublic: u32 = (seen >>> 1) & 1;
    const high = published == 0 ? 0 : <u64>scoreWord(get8(published, at)) << 32;
    const home = here | (punished << 7) | ((severity == 0 ? 0 : 1) << 14) | (severity << 21);
    store<u64>(homes + (<usize>at << 3), high | <u64>home);
    store<u64>(opens + (<usize>at << 3), high | <u64>(isPublic != 0 ? home : here));
  }
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
@inline function standingWord(here: u32, punished: u32, severity: u32): u32 {
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
