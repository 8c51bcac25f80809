import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SCENES } from '../../../../web/src/story/scenes.ts';
import { EN } from '../../../../web/src/text/en.ts';
import { number, t, type Key } from '../../../../web/src/text/text.ts';

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

describe.each(FILES)('%s', (file) => {
  const [en, zh] = [read('en', file), read('zh', file)];

  it('has the same texts in Chinese', () => {
    expect(Object.keys(zh).toSorted()).toEqual(Object.keys(en).toSorted());
  });

  it('has the same blanks in Chinese', () => {
    for (const [key, text] of Object.entries(en))
      expect(blanksOf(zh[key] ?? ''), key).toEqual(blanksOf(text));
  });

  it('has no empty text', () => {
    const texts = [...Object.values(en), ...Object.values(zh)];
    expect(texts.filter((text) => text.trim() === '')).toEqual([]);
  });

  it('says nothing that another file says too', () => {
    const others = FILES.filter((other) => other !== file).flatMap((other) =>
      Object.keys(read('en', other)),
    );
    expect(Object.keys(en).filter((key) => others.includes(key))).toEqual([]);
  });
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
