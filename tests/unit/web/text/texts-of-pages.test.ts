import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PARTS } from '../../../../web/src/glossary/parts.ts';
import { PLANS } from '../../../../web/src/teachers/plans.ts';
import en from '../../../../web/src/text/en/pages.json';
import { numbered } from '../../../../web/src/text/numbered.ts';
import zh from '../../../../web/src/text/zh/pages.json';

const EN: Readonly<Record<string, string>> = en;
const ZH: Readonly<Record<string, string>> = zh;
const KEY = /["'`]((?:simplified|teachers|glossary|article)-[a-z0-9-]+)["'`]/gu;

/** What the pages name in so many letters: a key, or the beginning of numbered ones. */
const named = ['simplified', 'teachers', 'glossary', 'ui']
  .flatMap((room) => readdirSync(`web/src/${room}`).map((file) => `web/src/${room}/${file}`))
  .filter((file) => /\.tsx?$/u.test(file))
  .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(KEY)].map(([, key = '']) => key));

/** What they put together from their data. */
const made = [
  ...PARTS.flatMap(({ terms }) => terms.flatMap((t) => [`glossary-${t}`, `glossary-${t}-is`])),
  ...named.filter((key) => key.startsWith('simplified-status-')).map((key) => `${key}-is`),
  ...PLANS.flatMap(({ minutes, steps }) => [
    `teachers-${minutes}-name`,
    `teachers-${minutes}-aim`,
    ...steps.map((_, at) => `teachers-${minutes}-step-${at + 1}`),
    `teachers-${minutes}-question`,
    `teachers-${minutes}-hand-in`,
    `teachers-${minutes}-mistake`,
  ]),
];
const used = new Set(
  [...named, ...made].flatMap((key) => [...(key in EN ? [key] : []), ...numbered(key)]),
);
const blanksOf = (text: string | undefined): string[] =>
  [...(text ?? '').matchAll(/\{\w+\}/gu)].map(([blank]) => blank).toSorted();

describe('the texts of the pages', () => {
  it('has every text that a page names', () => {
    expect(named.length).toBeGreaterThan(50);
    const missing = [...named, ...made].filter((k) => !(k in EN) && numbered(k).length === 0);
    expect(missing).toEqual([]);
  });

  it('has no text that no page names', () => {
    expect(Object.keys(EN).filter((key) => !used.has(key))).toEqual([]);
  });

  it('has them all in Chinese, and no others', () => {
    expect(Object.keys(ZH).toSorted()).toEqual(Object.keys(EN).toSorted());
  });

  it('has Chinese in every one of them that has words', () => {
    const untold = Object.entries(ZH).filter(
      ([key, text]) =>
        /\p{L}/u.test(EN[key]?.replaceAll(/\{\w+\}/gu, '') ?? '') && !/\p{Script=Han}/u.test(text),
    );
    expect(untold).toEqual([]);
  });

  it('has the same blanks in both languages', () => {
    for (const key of Object.keys(EN)) expect(blanksOf(ZH[key]), key).toEqual(blanksOf(EN[key]));
  });

  it('numbers the parts of a longer text without a gap', () => {
    const parts = Object.keys(EN).filter(
      (key) => /-\d+$/u.test(key) && !/^teachers-\d+$/u.test(key),
    );
    const reached = parts.filter((key) =>
      numbered(key.replace(/-\d+$/u, '')).includes(key as never),
    );
    expect(reached).toEqual(parts);
  });
});
