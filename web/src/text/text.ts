import { batch, signal } from '@preact/signals';
import { EN } from './en.ts';
import { listFormat, numberFormat } from './formats.ts';

/** The languages there are, each with resource files beside this one; where a new one needs more, the compiler says so. */
export const LANGUAGES = { en: 'English', zh: '简体中文' } as const;
export type Language = keyof typeof LANGUAGES;

export type Key = keyof typeof EN;
type Texts = Readonly<Record<string, string>>;

type Translated = Exclude<Language, 'en'>;
const loaders: Readonly<Record<Translated, () => Promise<{ TEXTS: Texts }>>> = {
  zh: () => import('./zh.ts'),
};

/** A language by the name that browsers know it by. */
export function tagOf(of: Language): string {
  return of === 'zh' ? 'zh-Hans' : of;
}

/** The language of a name that a file gives, by its letters: files are in English, or in whatever their writer speaks. */
export function langOfName(name: string): string {
  return /\p{Script=Han}/u.test(name) ? 'zh-Hans' : 'en';
}

/** The language of the page, and its texts; English wherever a text is missing. */
export const language = signal<Language>('en');
const texts = signal<Texts>(EN);

/** The language that a visitor probably reads: that of the link, or else of the browser. */
export function preferredLanguage(asked: string | null): Language {
  const tags = [asked ?? '', ...navigator.languages].map((tag) => tag.toLowerCase().slice(0, 2));
  return tags.find((tag): tag is Language => tag in LANGUAGES) ?? 'en';
}

/** Changes the language of the page. */
export async function speak(wanted: Language): Promise<void> {
  const found: Texts = wanted === 'en' ? EN : (await loaders[wanted]()).TEXTS;
  const bringIn = await Promise.all(further.map((load) => load(wanted)));
  batch(() => {
    texts.value = { ...EN, ...found };
    for (const bring of bringIn) bring();
    language.value = wanted;
  });
  document.documentElement.lang = tagOf(wanted);
}

/** What brings in the further texts of a language, once they are loaded. */
const further: ((wanted: Language) => Promise<() => void>)[] = [];

/**
 * Texts that only some pages need, and that are loaded with these: gives the function that says them, as {@link t} says the
 * others. A module asks for them when it is loaded, before its page speaks.
 */
export function furtherTexts<Own extends string>(
  own: Readonly<Record<Own, string>>,
  others: Readonly<Record<Translated, () => Promise<{ readonly default: Texts }>>>,
): (key: Own, blanks?: Blanks) => string {
  const now = signal<Texts>(own);
  further.push(async (wanted) => {
    const found: Texts = wanted === 'en' ? {} : (await others[wanted]()).default;
    return () => {
      now.value = { ...own, ...found };
    };
  });
  return (key, blanks) => fill(now.value[key] ?? key, blanks);
}

type Blanks = Readonly<Record<string, string | number>>;

/** A text with its blanks filled in: `t('of-people', { n: 3 })`. Numbers are written as the language writes them. */
export function t(key: Key, blanks: Blanks = {}): string {
  return fill(texts.value[key] ?? key, blanks);
}

function fill(text: string, blanks: Blanks = {}): string {
  return text.replaceAll(/\{(\w+)\}/gu, (whole, name: string) => {
    const value = blanks[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? number(value) : value;
  });
}

/** A number as the language writes it, with at most so many digits after the point. */
export function number(value: number, digits = 1): string {
  // All languages here write these alike, and the browser's formats take longer to load than all else that a page begins with.
  if (Number.isInteger(value) && Math.abs(value) < 1000) return String(value);
  return numberFormat(tagOf(language.value), { maximumFractionDigits: digits }).format(value);
}

/** A number of people or things as one would say it: `9,412`, `1.4 billion`, `14亿`; three digits of a large one. */
export function count(value: number): string {
  const tag = tagOf(language.value);
  if (Math.abs(value) < ROUNDED_FROM) return number(Math.round(value), 0);
  return numberFormat(tag, {
    notation: Math.abs(value) < COMPACT_FROM[language.value] ? 'standard' : 'compact',
    compactDisplay: 'long',
    maximumSignificantDigits: 3,
  }).format(value);
}
/** From where on the last digits of a number are not said, and from where on it is said in words. */
const ROUNDED_FROM = 10_000;
const COMPACT_FROM: Readonly<Record<Language, number>> = { en: 999_500, zh: 10_000 };

/** What stands between two sentences: Chinese has no space there. */
export function gap(): string {
  return language.value === 'zh' ? '' : ' ';
}

/** Sentences one after another. */
export function paragraph(sentences: readonly string[]): string {
  return sentences.join(gap());
}

/** Names as a sentence lists them: `a, b and c`, `a、b或c`. */
export function listed(names: readonly string[], word: 'and' | 'or' = 'and'): string {
  const type = word === 'and' ? 'conjunction' : 'disjunction';
  // Of the two Englishes, the British one has no comma before the last.
  const tag = language.value === 'en' ? 'en-GB' : tagOf(language.value);
  return listFormat(tag, { type }).format(names);
}
