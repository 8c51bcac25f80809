import { ENTRY_WORDS, readEntry } from '../sentences/entry.js';
import { EXIT_WORDS, readExit } from '../sentences/exit.js';
import { isSentenceFault } from '../sentences/sentence.js';
import type { Sentence } from '../sentences/sentence.js';
import { suggest } from '../text/suggest.js';
import { fault, isFault } from '../text/words.js';
import type { Reading, Words } from '../text/words.js';
import { readDuration } from '../units/read-duration.js';
import { readShare } from '../units/read-share.js';

/** What a patch wants of one value, seen from what the regime says there. */
export type Wish =
  | { readonly kind: 'at most' | 'at least'; readonly bound: string | number }
  /** A share of what is there. */
  | { readonly kind: 'share'; readonly share: number }
  /** One more way, name or rule beside those that are there. */
  | { readonly kind: 'also'; readonly item: string }
  /** A term beside the other ways to leave; the shorter one where there is a term. */
  | { readonly kind: 'term'; readonly months: number }
  /** Rules of entry of one kind are taken out. */
  | { readonly kind: 'not by'; readonly what: EntryKind }
  /** Rules of entry by records ask for so many. */
  | { readonly kind: 'records'; readonly count: number; readonly window: number }
  /** Domains of another part of life than the conduct comes from are taken out. */
  | { readonly kind: 'own context' }
  /** Domains of which a refusal falls on the children of the household are taken out. */
  | { readonly kind: 'not on children' }
  /** A list ends so long after it begins. */
  | { readonly kind: 'lasts'; readonly months: number };

/** A wish for one thing or a list of them. */
export type ListWish = Extract<
  Wish,
  { readonly kind: 'also' | 'term' | 'not by' | 'records' | 'own context' | 'not on children' }
>;

/** Is this a wish for one thing or a list of them, of which a value may have several? */
export function isListWish(wish: Wish): wish is ListWish {
  return ['also', 'term', 'not by', 'records', 'own context', 'not on children'].includes(
    wish.kind,
  );
}

const ENTRY_KINDS = ['record', 'score', 'member', 'household', 'audit'] as const;
/** The kinds of rule by which a list is entered. */
type EntryKind = (typeof ENTRY_KINDS)[number];

const WORDING = new Set(
  'kept-by domain context by punishment kind falls-on serves score from like who'.split(' '),
);
/** Keys that take one thing or a list of them. */
const LISTS = new Set('enters leaves closes opens seen-by stops along'.split(' '));

/**
 * The wish in one value of a patch, by the key that it stands under. Null where the value is a plain one, as it may stand in a
 * regime.
 */
export function readWish(key: string, value: unknown): Reading<Wish> | null {
  if (typeof value !== 'string' || WORDING.has(key)) return null;
  const text = value.trim();
  if (key === 'until') return readLasting(text);
  return LISTS.has(key) ? readListWish(key, text) : readAmount(text);
}

function readLasting(text: string): Reading<Wish> | null {
  const [, duration] = /^(.+) after it begins$/u.exec(text) ?? [];
  if (duration === undefined) return null;
  const months = readDuration(duration);
  return isFault(months) ? months : { value: { kind: 'lasts', months: months.value } };
}

function readAmount(text: string): Reading<Wish> | null {
  const [, side, bound = ''] = /^at (most|least) (.+)$/u.exec(text) ?? [];
  if (side !== undefined) {
    const kind = side === 'most' ? 'at most' : 'at least';
    return { value: { kind, bound: /^[+-]?\d*\.?\d+$/u.test(bound) ? Number(bound) : bound } };
  }
  const [, part] = /^(.+) of it$/u.exec(text) ?? [];
  if (part === undefined) return null;
  const share = readShare(part);
  return isFault(share) ? share : { value: { kind: 'share', share: share.value } };
}

function readListWish(key: string, text: string): Reading<Wish> | null {
  const [, item] = /^also (.+)$/u.exec(text) ?? [];
  if (item !== undefined) return readAlso(key, item);
  if (key === 'closes' && text === 'only in its own context')
    return { value: { kind: 'own context' } };
  if (key === 'closes' && text === 'not what falls on children')
    return { value: { kind: 'not on children' } };
  if (key === 'enters') return readEntryWish(text);
  if (key === 'leaves') return faultOf(key, text);
  return null;
}

function readAlso(key: string, item: string): Reading<Wish> {
  const [, duration] = key === 'leaves' ? (/^after at most (.+)$/u.exec(item) ?? []) : [];
  if (duration !== undefined) {
    const months = readDuration(duration);
    return isFault(months) ? months : { value: { kind: 'term', months: months.value } };
  }
  return faultOf(key, item) ?? { value: { kind: 'also', item } };
}

function readEntryWish(text: string): Reading<Wish> | null {
  const [, kind] = /^not by (.+)$/u.exec(text) ?? [];
  if (kind !== undefined) {
    const what = ENTRY_KINDS.find((each) => each === kind);
    if (what !== undefined) return { value: { kind: 'not by', what } };
    const accepted = ENTRY_KINDS.map((each) => `not by ${each}`).join(', ');
    return fault(`"${kind}" is no kind of rule by which a list is entered`, accepted, meant(kind));
  }
  const [, floor] = /^at least (.+)$/u.exec(text) ?? [];
  return floor === undefined ? faultOf('enters', text) : readFloor(floor);
}

function meant(kind: string): string | undefined {
  const near = suggest(kind, ENTRY_KINDS);
  return near === undefined ? undefined : `not by ${near}`;
}

function readFloor(floor: string): Reading<Wish> {
  const [, count, within] = /^(\d+) records within (.+)$/u.exec(floor) ?? [];
  const accepted = 'at least 2 records within 24 months';
  if (count === undefined || within === undefined)
    return fault(`"${floor}" is no number of records`, accepted);
  // The sentence of a regime says what is wrong with the window and the count.
  const sentence = readEntry(`${count} records of anything within ${within}`);
  if (isSentenceFault(sentence)) return { fault: sentence.fault };
  const window = readDuration(within);
  return isFault(window)
    ? window
    : { value: { kind: 'records', count: Number(count), window: window.value } };
}

/** What is wrong with a sentence of a list, as a regime says it. */
function faultOf(key: string, text: string): { readonly fault: Words } | null {
  if (key !== 'enters' && key !== 'leaves') return null;
  const sentence: Sentence<unknown> = key === 'enters' ? readEntry(text) : readExit(text);
  if (!isSentenceFault(sentence)) return null;
  const { found, accepted } = sentence.fault;
  const more = WISHES.get(accepted ?? '');
  return fault(found, more === undefined ? accepted : `${accepted}; or ${more}`);
}

/** What a patch may say besides, by what a regime may say. */
const WISHES = new Map([
  [ENTRY_WORDS, 'also RULE · not by household · at least 2 records within 24 months'],
  [EXIT_WORDS, 'also on appeal · also after at most 12 months'],
]);
