import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { SCENES } from '../../../../web/src/story/scenes.ts';
import { EN } from '../../../../web/src/text/en.ts';
import {
  count,
  type Key,
  type Language,
  LANGUAGES,
  listed,
  number,
  paragraph,
  speak,
  t,
  tagOf,
} from '../../../../web/src/text/text.ts';

// What Node has not: the element whose language the page sets.
Object.assign(globalThis, { document: { documentElement: {} } });
afterEach(() => speak('en'));

const FOLDER = new URL('../../../../web/src/text/', import.meta.url);
const FILES = readdirSync(new URL('en/', FOLDER));

function read(language: string, file: string): Record<string, string> {
  return JSON.parse(readFileSync(new URL(`${language}/${file}`, FOLDER), 'utf8')) as Record<
    string,
    string
  >;
}

const blanksOf = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name).toSorted();

/** Every language but English, which all others are translated from. */
const TRANSLATED = Object.keys(LANGUAGES).filter((one) => one !== 'en') as Language[];

describe.each(FILES)('%s', (file) => {
  const en = read('en', file);

  it.each(TRANSLATED)('has the same texts in %s', (other) => {
    expect(Object.keys(read(other, file)).toSorted()).toEqual(Object.keys(en).toSorted());
  });

  it.each(TRANSLATED)('has the same blanks in %s', (other) => {
    const texts = read(other, file);
    for (const [key, text] of Object.entries(en))
      expect(blanksOf(texts[key] ?? ''), key).toEqual(blanksOf(text));
  });

  it.each(Object.keys(LANGUAGES))('has no empty text in %s', (language) => {
    const texts = Object.entries(read(language, file));
    expect(texts.filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('says nothing that another file says too', () => {
    const others = FILES.filter((other) => other !== file).flatMap((other) =>
      Object.keys(read('en', other)),
    );
    expect(Object.keys(en).filter((key) => others.includes(key))).toEqual([]);
  });
});

it.each(TRANSLATED)('brings in every text of the pages in %s', async (other) => {
  await speak(other);
  const texts = FILES.filter((file) => file !== 'sentences.json').flatMap((file) =>
    Object.entries(read(other, file)),
  );
  expect(texts.filter(([key, text]) => t(key as Key) !== text)).toEqual([]);
});

it('has a folder for every language, and no other', () => {
  const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((one) => one.isDirectory());
  expect(folders.map(({ name }) => name).toSorted()).toEqual(Object.keys(LANGUAGES).toSorted());
});

it('chains the scenes by but and therefore', () => {
  const leads = SCENES.slice(1).map((scene) => EN[scene.leads]);
  expect(leads.filter((text) => !/^(But|Therefore) /u.test(text))).toEqual([]);
  expect(leads.some((text) => text.startsWith('Therefore'))).toBe(true);
});

it('fills blanks, writes numbers as the language does, and leaves unknown blanks as they are', () => {
  expect(t('person', { person: '12345' })).toBe('Person 12345');
  expect(t('person', { person: 12_345 })).toBe('Person 12,345');
  expect(t('person')).toBe('Person {person}');
});

it('writes numbers as the formats of the browser do, also those that it writes without them', () => {
  const values = [-1000, -999, -7, -0.25, 0, 0.04, 1, 12.34, 999, 999.96, 1000, 12_345.67];
  const formatted = (value: number): string =>
    value.toLocaleString('en', { maximumFractionDigits: 1 });
  expect(values.map((value) => number(value))).toEqual(values.map(formatted));
});

it('shows a key where there is no text', () => {
  expect(t('nothing-of-the-kind' as Key)).toBe('nothing-of-the-kind');
});

it.each([
  ['en', 0.4, '0'],
  ['en', 9412.3, '9,412'],
  ['en', 12_345, '12,300'],
  ['en', 999_400, '999,000'],
  ['en', 999_600, '1 million'],
  ['en', 1_400_000_000, '1.4 billion'],
  ['zh', 9412, '9,412'],
  ['zh', 12_345, '1.23万'],
  ['zh', 11_140_000, '1110万'],
  ['zh', 1_400_000_000, '14亿'],
] as const)('says in %s how many %d are: %s', async (spoken, value, said) => {
  await speak(spoken);
  expect(count(value)).toBe(said);
});

it('puts sentences and names together as the language does', async () => {
  expect(paragraph(['One.', 'Two.'])).toBe('One. Two.');
  expect(listed(['a', 'b', 'c'])).toBe('a, b and c');
  await speak('zh');
  expect(paragraph(['一。', '二。'])).toBe('一。二。');
  expect(listed(['甲', '乙', '丙'])).toBe('甲、乙和丙');
  expect(listed(['甲', '乙'], 'or')).toBe('甲或乙');
  expect(tagOf('zh')).toBe('zh-Hans');
  expect(tagOf('en')).toBe('en');
});

describe('Chinese', () => {
  const texts = FILES.flatMap((file) => Object.entries(read('zh', file)));
  const CHARACTER = String.raw`[\p{Script=Han}\u3001-\u303f\uff01-\uff5e]`;

  // The page sets what room there is (`text-autospace`), and screen readers need none.
  it('has no space beside a Chinese character, but about the dot of a title', () => {
    const beside = new RegExp(`${CHARACTER} |(?<!·) ${CHARACTER}`, 'u');
    expect(texts.filter(([, text]) => beside.test(text))).toEqual([]);
  });

  it('has its own punctuation after Chinese characters', () => {
    expect(texts.filter(([, text]) => /\p{Script=Han}[,.:;?!()]/u.test(text))).toEqual([]);
  });
});
