/**
 * Sums over ties: for every person of the block, the sum of a word over those whom they are tied to by one kind. See
 * src/population/ties.ts. Words are those of the block's own people; what shows of others, in partner blocks or
 * anywhere in a graph, is read through a {@link Source}.
 */
import { C, D, S, Shows, Tie, W } from '../src/engine/kernel/fields';
import { dir, get16, get32, get8, ptr, set32, word, wordBits } from './memory';

/** What the words are made of for people elsewhere. */
export enum Source {
  /** The byte that shows, through the table of its words. */
  shown,
  shown2,
  raters,
  raters2,
  /** Source.score + s: the published value of score s. */
  score,
}

/** Adds the words of a person's ties of one kind to `out`. `wordsAt` are the block's own, `source` says of what. */
export function addOverTies(kind: i32, words: usize, source: i32, out: usize): void {
  if (kind == Tie.household) return addOverHousehold(words, out);
  if (ptr(W.graphStartAt) != 0) {
    if (kind == Tie.friends) addOverGraph(source, out);
    return;
  }
  if (kind == Tie.distant) {
    for (let matching = 0; matching < dir(W.matchings); matching++)
      addOverMatching(ptr(W.matchingsAt) + <usize>(matching * D.words * 4), source, out);
    return;
  }
  const circle = ptr(W.circlesAt) + <usize>((kind - 1) * C.words * 4);
  addOverCircle(circle, words, out);
}

/** The sum over the other members of the household. */
function addOverHousehold(words: usize, out: usize): void {
  const sizes = ptr(W.householdSizeAt);
  const patterns = ptr(W.patternAt);
  const people = dir(W.people);
  let first = 0;
  while (first < people) {
    const size = get8(sizes, (get8(patterns, first >> 6) << 6) + (first & 63));
    const next = min(first + <i32>size, people);
    let total: u32 = 0;
    for (let at = first; at < next; at++) total += get32(words, at);
    for (let at = first; at < next; at++)
      set32(out, at, get32(out, at) + total - get32(words, at));
    first = next;
  }
}

/** Whether somebody had left the circle of a kind when the month began. */
// @ts-ignore: decorator
@inline function hasLeft(at: i32, kind: i32): bool {
  return (get8(ptr(W.leftAt), at) & (8 << kind)) != 0;
}

/** All members of a group are tied: each receives the group's total less their own word. */
function addOverCircle(circle: usize, words: usize, out: usize): void {
  const kind = word(circle, C.kind);
  const size = word(circle, C.size);
  const span = word(circle, C.span);
  const groups = dir(W.blockSize) / size;
  const groupsOfSpan = span / size;
  const keys = <usize>wordBits(circle, C.keysAt);
  const kept = <usize>wordBits(circle, C.keptAt);
  const orders = <usize>wordBits(circle, C.ordersAt);
  for (let layer = 0; layer < word(circle, C.layers); layer++)
    for (let group = 0; group < groups; group++) {
      const number = layer * groups + group;
      if (((get8(kept, number >> 3) >>> (number & 7)) & 1) == 0) continue;
      const place = group / groupsOfSpan;
      const order =
        orders + (<usize>(layer * span + (group - place * groupsOfSpan) * size) << 1);
      addGroup(order, size, place * span, get16(keys, place), kind, words, out);
    }
}

function addGroup(
  order: usize,
  size: i32,
  first: i32,
  key: u32,
  kind: i32,
  words: usize,
  out: usize,
): void {
  let total: u32 = 0;
  for (let member = 0; member < size; member++) {
    const at = first + <i32>((get16(order, member) >>> 2) ^ key);
    if (!hasLeft(at, kind)) total += get32(words, at);
  }
  for (let member = 0; member < size; member++) {
    const at = first + <i32>((get16(order, member) >>> 2) ^ key);
    if (!hasLeft(at, kind)) set32(out, at, get32(out, at) + total - get32(words, at));
  }
}

/** Distant ties of one pairing of blocks. */
function addOverMatching(matching: usize, source: i32, out: usize): void {
  const key = word(matching, D.key);
  const side = word(matching, D.side);
  const kept = <usize>wordBits(matching, D.keptAt);
  const slots = ptr(W.distantSlotAt);
  const shown = <usize>wordBits(matching, D.shownAt);
  for (let place = 0; place < dir(W.blockSize); place += 8) {
    const here = place >> 3;
    const there = (place ^ key) >> 3;
    const bundle = side == 0 ? here : side == 1 ? there : min(here, there);
    if (((get8(kept, bundle >> 3) >>> (bundle & 7)) & 1) == 0) continue;
    for (let one = place; one < place + 8; one++) {
      const own = get16(slots, one);
      const other = get16(slots, one ^ key);
      if (hasLeft(own, Tie.distant) || (get8(shown, other) & Shows.lostDistant) != 0) continue;
      const value = wordElsewhere(
        source,
        other,
        shown,
        <usize>wordBits(matching, D.scoresAt),
        <usize>wordBits(matching, D.ratersAt),
        <usize>wordBits(matching, D.raters2At),
      );
      set32(out, own, get32(out, own) + value);
    }
  }
}

/** The word of somebody of another block. */
// @ts-ignore: decorator
@inline function wordElsewhere(
  source: i32,
  other: i32,
  shown: usize,
  scores: usize,
  raters: usize,
  raters2: usize,
): u32 {
  if (source == Source.shown) return get32(ptr(W.wordOfShownAt), get8(shown, other));
  if (source == Source.shown2) return get32(ptr(W.word2OfShownAt), get8(shown, other));
  if (source == Source.raters) return get32(raters, other);
  if (source == Source.raters2) return get32(raters2, other);
  return scoreWord(get8(<usize>get32(scores, source - Source.score), other));
}

/** A published value, and 1 above it if there is one. */
// @ts-ignore: decorator
@inline export function scoreWord(value: u32): u32 {
  return value == 0 ? 0 : value | 0x10000;
}

/** Friends in an explicit graph, which lie anywhere in the population. */
function addOverGraph(source: i32, out: usize): void {
  const starts = ptr(W.graphStartAt);
  const neighbours = ptr(W.graphNeighboursAt);
  const shown = ptr(W.graphShownAt);
  for (let at = 0; at < dir(W.people); at++) {
    if (hasLeft(at, Tie.friends)) continue;
    const person = dir(W.base) + at;
    const end = get32(starts, person + 1);
    let sum = get32(out, at);
    for (let link = get32(starts, person); link < end; link++) {
      const other = get32(neighbours, link);
      if ((get8(shown, other) & Shows.lostFriends) != 0) continue;
      sum += wordElsewhere(
        source,
        other,
        shown,
        ptr(W.graphScoresAt),
        ptr(W.graphRatersAt),
        ptr(W.graphRaters2At),
      );
    }
    set32(out, at, sum);
  }
}
