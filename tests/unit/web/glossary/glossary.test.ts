import { METRICS } from 'glasshouse';
import { h } from 'preact';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Glossary } from '../../../../web/src/glossary/glossary.tsx';
import { metricAnchor } from '../../../../web/src/glossary/metric-anchor.ts';
import { PARTS } from '../../../../web/src/glossary/parts.ts';
import { speak } from '../../../../web/src/text/text.ts';
import { renderPage } from '../render-page.ts';

/** The words that the brief of the site asks for; whoever adds a word to the story adds it here. */
const WANTED =
  'regime conduct channel coverage record score grade list blacklist redlist domain restriction context exempt assigned earned wrongful misidentification false-alarm base-rate association spillover hardship trap chilling falsification-gap redress notice appeal correction apology expiry sunset safeguard seed common-random-numbers interval attribution shapley audit-card';

let page: HTMLElement;
beforeAll(() => {
  page = renderPage(h(Glossary, null));
});
afterEach(() => speak('en'));

const idsIn = (body: HTMLElement): string[] =>
  Array.from(body.querySelectorAll('[id]'), ({ id }) => id);

describe('the glossary', () => {
  it('has an anchor for every word that others link to', () => {
    expect(idsIn(page)).toEqual(expect.arrayContaining(WANTED.split(' ')));
  });

  it('has every anchor once', () => {
    const ids = idsIn(page);
    expect(ids.length).toBeGreaterThan(100);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('has anchors that a link can carry as they are', () => {
    for (const id of idsIn(page)) expect(encodeURIComponent(id)).toBe(id);
  });

  it.each(METRICS.map((metric) => [metric.file, metric] as const))(
    'says of %s what the package says',
    (_, { names, definition, formula, unit, range, source }) => {
      for (const name of names) {
        const entry = page.querySelector(`#${metricAnchor(name)}`);
        expect(entry?.textContent).toBe(name);
        const told = entry?.parentElement?.querySelector('dd')?.textContent ?? '';
        for (const part of [definition, formula, unit, range, source]) expect(told).toContain(part);
      }
    },
  );

  it('explains every word in a sentence or more', () => {
    const terms = PARTS.flatMap((part) => part.terms);
    for (const term of terms) {
      expect(page.querySelector(`#${term} dt`)?.textContent).not.toBe('');
      expect(page.querySelector(`#${term} dd`)?.textContent).toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  it('links each of its contents to a part that is there', () => {
    const links = Array.from(page.querySelectorAll('nav a'), (link) => link.getAttribute('href'));
    expect(links).toHaveLength(PARTS.length + 1);
    for (const link of links) expect(page.querySelector(link ?? '')).not.toBeNull();
  });

  it('keeps the English word beside the Chinese one, and cites in the language of the source', async () => {
    await speak('zh');
    const chinese = renderPage(h(Glossary, null));
    expect(chinese.querySelector('#chilling dt')?.textContent).toBe('寒蝉效应 chilling');
    expect(chinese.querySelector('#chilling .original')?.getAttribute('lang')).toBe('en');
    const figure = chinese.querySelector('#metric-share-told');
    expect(figure?.textContent).toBe('得到告知的比例 share told');
    const told = figure?.parentElement?.querySelector('dd');
    expect(told?.querySelector('p')?.textContent).toMatch(/^得到告知的比例：/u);
    expect(told?.querySelector('[lang="en"]')?.textContent).toContain('GDPR');
    expect(idsIn(chinese)).toEqual(idsIn(page));
  });
});

describe('the anchor of a figure', () => {
  it.each([
    ['share told', 'metric-share-told'],
    ['Gini of scores', 'metric-gini-of-scores'],
    ['equalised-odds difference', 'metric-equalised-odds-difference'],
  ])('%s: %s', (name, anchor) => {
    expect(metricAnchor(name)).toBe(anchor);
  });
});
