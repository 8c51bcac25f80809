import { h } from 'preact';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { RegimeRules } from '../../../../web/src/simplified/regime-rules.tsx';
import type { ToldRegime } from '../../../../web/src/simplified/told.ts';
import { speak } from '../../../../web/src/text/text.ts';
import { tellRegimes } from '../../../../web/tell-regimes.ts';
import { renderPage } from '../render-page.ts';

let told: ToldRegime | undefined;
beforeAll(async () => {
  told = (await tellRegimes('regimes')).find(({ name }) => name === 'driving-licence');
  // The element whose language the page sets.
  renderPage(null);
});
afterEach(() => speak('en'));

function page(): HTMLElement {
  if (told === undefined) throw new Error('there is no such regime');
  return renderPage(h(RegimeRules, { told }));
}
const ruleOf = (body: HTMLElement, name: string): Element | undefined =>
  Array.from(body.querySelectorAll('.rules li')).find(
    (rule) => rule.querySelector('strong')?.textContent === name,
  );

it('tells rules in English', () => {
  const rule = ruleOf(page(), 'speeding');
  expect(rule?.textContent).toMatch(/^speeding\. Each month done by /u);
  expect(rule?.querySelector('strong')?.getAttribute('lang')).toBe('en');
});

it('tells rules in Chinese, with names and sources as the file has them', async () => {
  await speak('zh');
  const body = page();
  const rule = ruleOf(body, 'speeding');
  expect(rule?.textContent).toMatch(/^speeding。每月这样做的：/u);
  expect(rule?.querySelector('strong')?.getAttribute('lang')).toBe('en');
  expect(body.querySelector('.provenance a')?.getAttribute('lang')).toBe('en');
  const own = ruleOf(body, '救济');
  expect(own?.querySelector('strong')?.getAttribute('lang')).toBe('zh-Hans');
});
