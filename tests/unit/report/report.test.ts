import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { RunResult } from '../../../src/experiment/result.js';
import { report } from '../../../src/report/report.js';
import { regime } from '../../helpers/fake-regime.js';
import { fakeResult } from '../../helpers/fake-result.js';
import { HOSTILE, hostileRegime } from '../../helpers/hostile.js';
import { elements, textOf } from '../../helpers/page.js';

const made = (changes: Partial<RunResult> = {}): string =>
  report(fakeResult(changes), '0.1.0', 'glasshouse run regimes/made-up.yaml --seed 1');
const opened = (markup: string): Document => parseHTML(markup).document;
const MARKUP = made();
const PAGE = opened(MARKUP);

describe('the page', () => {
  it('says in which language it is, what it is about, and how wide it is', () => {
    expect(PAGE.documentElement.getAttribute('lang')).toBe('en');
    expect(textOf(PAGE.querySelector('title'))).toBe('A made-up regime: what it does to people');
    expect(PAGE.querySelector('meta[name=viewport]')).not.toBeNull();
    expect(MARKUP.startsWith('<!doctype html>\n<html lang="en"><head><meta charset="utf-8">')).toBe(
      true,
    );
  });

  it('lets nothing load and nothing run', () => {
    const policy = PAGE.querySelector('meta[http-equiv=Content-Security-Policy]');
    expect(policy?.getAttribute('content')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    );
    expect(
      PAGE.querySelectorAll('script, link, img, iframe, object, embed, form, input'),
    ).toHaveLength(0);
    const loading = Array.from(
      PAGE.querySelectorAll('[src], [href]'),
      (element) => element.getAttribute('src') ?? element.getAttribute('href'),
    ).filter((address) => !address?.startsWith('#'));
    expect(loading).toEqual([]);
    expect(MARKUP).not.toMatch(/@import|url\(|https?:\/\/(?!www\.w3\.org)/u);
  });

  it('has one heading of the first rank, and skips none', () => {
    const ranks = Array.from(PAGE.querySelectorAll('h1, h2, h3, h4'), ({ tagName }) =>
      Number(tagName.slice(1)),
    );
    expect(ranks.filter((rank) => rank === 1)).toHaveLength(1);
    ranks.forEach((rank, index) => {
      expect(rank - (ranks[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
  });

  it('has each id once, and every link leads to one', () => {
    const ids = Array.from(PAGE.querySelectorAll('[id]'), ({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of PAGE.querySelectorAll('a[href]')) {
      expect(ids).toContain(link.getAttribute('href')?.slice(1));
    }
    for (const named of PAGE.querySelectorAll('[aria-labelledby]')) {
      for (const id of named.getAttribute('aria-labelledby')?.split(' ') ?? []) {
        expect(ids).toContain(id);
      }
    }
  });

  it('has the numbers of every chart in a table, but those that stand open beside theirs', () => {
    const charts = Array.from(PAGE.querySelectorAll('figure .chart'));
    const without = charts.filter(
      (chart) => chart.closest('figure')?.querySelector('table') === null,
    );
    expect(charts.length).toBeGreaterThan(8);
    expect(
      without.every((chart) => chart.closest('#expected, [aria-labelledby=expected], article')),
    ).toBe(true);
  });

  it('is the same when it is made again', () => {
    expect(made()).toBe(MARKUP);
  });

  it('shows no number that is none', () => {
    expect(PAGE.body.textContent).not.toMatch(/NaN|undefined|Infinity|\[object/u);
    expect(MARKUP).not.toMatch(/="[^"]*(?:NaN|undefined|Infinity)[^"]*"/u);
  });
});

describe('the sections', () => {
  it('are those of the issue, in its order, after the answer', () => {
    expect(elements(PAGE, 'h2')).toEqual([
      'The answer',
      'What the regime is',
      'Reported against simulated',
      'Who is restricted',
      'What was refused',
      'Onto the lists and off them',
      'Scores over time',
      'What people no longer dare',
      'Redress',
      'How long a wrong lasts, and who bears it',
      'Lives',
      'What was assumed',
      'Before you believe it',
      'How to reproduce it',
    ]);
  });

  it('are all in the contents, in the same words', () => {
    expect(elements(PAGE, 'nav a')).toEqual(elements(PAGE, 'h2').slice(1));
  });

  it('are left out where the regime has nothing to tell', () => {
    const plain = regime({ firms: null });
    const bare: Partial<RunResult> = { regime: plain, expect: [], lives: [] };
    expect(elements(opened(made(bare)), 'h2')).not.toContain('Reported against simulated');
    expect(elements(opened(made(bare)), 'h2')).not.toContain('Lives');
    expect(elements(opened(made(bare)), 'nav a')).not.toContain('Lives');
  });
});

describe('hostile text', () => {
  const hostile = made({ regime: hostileRegime(), file: HOSTILE, engine: HOSTILE });
  const page = opened(hostile);

  it('stays text, wherever it stands', () => {
    expect(hostile).not.toContain('<script');
    expect(hostile).not.toContain('<img');
    expect(page.querySelectorAll('script, img')).toHaveLength(0);
  });

  it('makes no attribute of any element', () => {
    const names = Array.from(page.querySelectorAll('*')).flatMap((element) =>
      Array.from(element.attributes, ({ name }) => name),
    );
    expect(names.filter((name) => name.startsWith('on'))).toEqual([]);
  });

  it('ends no element early: the page has the same shape as that of a harmless regime', () => {
    const shape = (document: Document): string[] =>
      Array.from(
        document.querySelectorAll('section, h2, h3, table, details, figure, svg'),
        ({ tagName }) => tagName,
      );
    expect(shape(page)).toEqual(shape(PAGE));
  });

  it('is shown as it was written', () => {
    expect(textOf(page.querySelector('h1'))).toBe(
      `A made-up regime${HOSTILE}`.replaceAll(/\s+/gu, ' '),
    );
  });
});
