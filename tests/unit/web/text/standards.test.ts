import { afterEach, describe, expect, it } from 'vitest';
import { EVIDENCE } from '../../../../src/experiment/evidence/all-evidence.js';
import { loadStandard, standardNames } from '../../../../src/experiment/standards/load.js';
import type { Standard } from '../../../../src/experiment/standards/standard.js';
import {
  elementCitation,
  elementName,
  evidenceName,
  standardCitation,
  standardMeans,
  standardTitle,
} from '../../../../web/src/text/standards.ts';
import { speak } from '../../../../web/src/text/text.ts';
import zh from '../../../../web/src/text/zh/standards.json';

Object.assign(globalThis, { document: { documentElement: {} } });
afterEach(() => speak('en'));

const read = await Promise.all((await standardNames()).map((name) => loadStandard(name)));
const STANDARDS = read.flatMap(({ standard }) => standard ?? []);
const OUTCOMES = ['all met', 'one not met', 'open'] as const;

/** All that is said of a standard in the language of the page. */
function wordsOf(standard: Standard): string[] {
  return [
    standardTitle(standard),
    standardCitation(standard),
    ...OUTCOMES.map((outcome) => standardMeans(standard, outcome)),
    ...standard.elements.flatMap((element) => [
      elementName(standard, element),
      elementCitation(standard, element),
    ]),
  ];
}

describe.each(STANDARDS.map((standard) => [standard.key, standard] as const))(
  '%s',
  (_, standard) => {
    it('is told in English as its file has it', () => {
      const { title, citation, means, elements } = standard;
      const own = elements.flatMap((element) => [element.id, element.citation]);
      const { allMet, oneNotMet, open } = means;
      expect(wordsOf(standard)).toEqual([title, citation, allMet, oneNotMet, open, ...own]);
    });

    it('has every name and every citation in Chinese', async () => {
      await speak('zh');
      for (const words of wordsOf(standard)) expect(words).toMatch(/\p{Script=Han}/u);
      const names = standard.elements.map((element) => elementName(standard, element));
      expect(new Set(names).size).toBe(names.length);
    });
  },
);

describe('the Chinese of the standards', () => {
  it('is of what ships, and of nothing else', () => {
    const keys = STANDARDS.flatMap(({ key, elements }) => [
      key,
      ...['citation', ...OUTCOMES].map((part) => `${key}: ${part}`),
      ...elements.flatMap(({ id }) => [`${key}, ${id}`, `${key}, ${id}: citation`]),
    ]);
    const evidence = EVIDENCE.map(({ name }) => `evidence: ${name}`);
    expect(Object.keys(zh).toSorted()).toEqual([...keys, ...evidence].toSorted());
  });

  it('names each piece of evidence by itself', async () => {
    expect(evidenceName('a score is kept')).toBe('a score is kept');
    await speak('zh');
    const names = EVIDENCE.map(({ name }) => evidenceName(name));
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[\p{Script=Han}\d,，、（）]+$/u);
  });

  it('has its own punctuation, and no space beside a Chinese character', () => {
    for (const [key, text] of Object.entries(zh)) {
      expect(text, key).not.toMatch(/\p{Script=Han}[,.:;?!]/u);
      expect(text, key).not.toMatch(
        /[\p{Script=Han}，。、：；（）] | [\p{Script=Han}，。、：；（）]/u,
      );
    }
  });

  it('cites the same articles and dates', () => {
    const numbers = (text: string): string[] => [...text.matchAll(/\d{3,}/gu)].map(([all]) => all);
    for (const standard of STANDARDS) {
      const own = new Set(numbers(standard.citation));
      const told = numbers(zh[`${standard.key}: citation` as keyof typeof zh]);
      for (const number of told) expect([...own], standard.key).toContain(number);
    }
  });
});
