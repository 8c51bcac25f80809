import { signal } from '@preact/signals';
import { EN } from './en.ts';

/** The languages there are, each a resource file beside this one; a new one is added here and nowhere else. */
export const LANGUAGES = { en: 'English', zh: '简体中文' } as const;
export type Language = keyof typeof LANGUAGES;

export type Key = keyof typeof EN;
type Texts = Readonly<Record<string, string>>;

const loaders: Readonly<Record<Exclude<Language, 'en'>, () => Promise<{ TEXTS: Texts }>>> = {
  zh: () => import('./zh.ts'),
};

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
  texts.value = { ...EN, ...found };
  language.value = wanted;
  document.documentElement.lang = wanted === 'zh' ? 'zh-Hans' : wanted;
}

/** A text with its blanks filled in: `t('of-people', { n: 3 })`. Numbers are written as the language writes them. */
export function t(key: Key, blanks: Readonly<Record<string, string | number>> = {}): string {
  const text = texts.value[key] ?? key;
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
  return value.toLocaleString(language.value === 'zh' ? 'zh-Hans' : 'en', {
    maximumFractionDigits: digits,
  });
}
