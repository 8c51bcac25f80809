import { readEntry } from '../sentences/entry.js';
import { readExit } from '../sentences/exit.js';
import { isSentenceFault } from '../sentences/sentence.js';
import type { ListWish } from './wish.js';

/** What a change of `closes` asks of a domain. */
export interface DomainTests {
  /** Is it of the context that the conduct comes from? */
  readonly isOwn: (domain: string) => boolean;
  /** Does a refusal of it fall on the children of the household? */
  readonly fallsOnChildren: (domain: string) => boolean;
}

/** One thing or a list of them after a patch: the very same texts where nothing changes. */
export function changeItems(
  items: readonly string[],
  wish: ListWish,
  { isOwn, fallsOnChildren }: DomainTests,
): readonly string[] {
  switch (wish.kind) {
    case 'also':
      return items.includes(wish.item) ? items : [...withoutNever(items), wish.item];
    case 'term':
      return withTerm(items, wish.months);
    case 'not by':
      return items.filter((item) => kindOf(item) !== wish.what);
    case 'records':
      return items.map((item) => atLeast(item, wish.count, wish.window));
    case 'own context':
      return items.filter(isOwn);
    case 'not on children':
      return items.filter((item) => !fallsOnChildren(item));
  }
}

function withoutNever(items: readonly string[]): readonly string[] {
  return items.filter((item) => item !== 'never');
}

/** With a term of at most so many months; one that only a clean record earned becomes one that passes by itself. */
function withTerm(items: readonly string[], most: number): readonly string[] {
  let months = most;
  const others: string[] = [];
  for (const item of withoutNever(items)) {
    const exit = readExit(item);
    if (isSentenceFault(exit) || (exit.value.kind !== 'term' && exit.value.kind !== 'repair'))
      others.push(item);
    else if (exit.value.kind === 'term' && exit.value.months <= most) return items;
    else months = Math.min(months, exit.value.months);
  }
  return [...others, `after ${months} month${months === 1 ? '' : 's'}`];
}

/** The kind of a rule of entry, by the word that a patch calls it by; null where it cannot be read. */
function kindOf(item: string): string | null {
  const sentence = readEntry(item);
  if (isSentenceFault(sentence)) return null;
  const { kind } = sentence.value.condition;
  if (kind === 'records') return 'record';
  return kind === 'grade' ? 'score' : kind;
}

/** A rule of entry by records that asks for at least so many of them; what else it says is kept. */
function atLeast(item: string, count: number, window: number): string {
  const sentence = readEntry(item);
  if (isSentenceFault(sentence) || sentence.value.condition.kind !== 'records') return item;
  const { condition } = sentence.value;
  if (condition.count >= count) return item;
  const tail = item.includes(',') ? item.slice(item.indexOf(',')) : '';
  return `${count} records of ${condition.names.text} within ${Math.max(window, condition.window)} months${tail}`;
}
