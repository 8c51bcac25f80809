import en from '../text/en/sentences.json';
import { furtherTexts, listed, number } from '../text/text.ts';

/** What sentences about rules and lives are made of. They are many, so they are loaded with the laboratory. */
export const say = furtherTexts(en, { zh: () => import('../text/zh/sentences.json') });
export type SentenceKey = keyof typeof en;

/** The sentences that there are: null stands for one that does not apply. */
export function said(...parts: readonly (string | null)[]): string[] {
  return parts.filter((part) => part !== null);
}

/** The names of things by index. */
export function named(
  items: readonly { readonly name: string }[],
  indices: readonly number[],
): string[] {
  return indices.map((index) => items[index]?.name ?? '');
}

/** As {@link named}, in a list. */
export function namesOf(
  items: readonly { readonly name: string }[],
  indices: readonly number[],
): string {
  return listed(named(items, indices));
}

/** Words of which there are two, for one and for many: `month` has the texts `count-month-one` and `count-month`. */
type Counted = {
  [Key in SentenceKey]: Key extends `count-${infer Word}-one` ? Word : never;
}[SentenceKey];

/** A word with its number: `1 month`, `7 months`, `7个月`. */
export function counted(value: number, word: Counted, digits = 0): string {
  return worded(number(value, digits), word);
}

/** As {@link counted}, with the number as it is said. */
export function worded(n: string, word: Counted): string {
  return say(n === '1' ? `count-${word}-one` : `count-${word}`, { n });
}

/** How often: `once`, `3 times`, `3次`. */
export function timesOver(value: number): string {
  return counted(value, 'time');
}

/** Items without a word before the last: `a, b`, `a、b`. */
export function inRow(items: readonly string[]): string {
  return items.join(say('comma'));
}
