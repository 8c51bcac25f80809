import type { Problem } from 'glasshouse';
import { h } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { Problems } from '../../../../web/src/lab/problems.tsx';
import { speak } from '../../../../web/src/text/text.ts';
import { renderPage } from '../render-page.ts';

afterEach(() => speak('en'));

const problem = (changes: Partial<Problem> = {}): Problem => ({
  severity: 'error',
  file: 'own.yaml',
  line: 3,
  column: 5,
  message: 'there is no such list',
  accepted: 'debtors',
  suggestion: 'debtors',
  excerpt: '',
  ...changes,
});
const { suggestion: _, ...unmeant } = problem({ accepted: '', message: 'it is odd' });

it('says what is wrong in English to whoever reads that', () => {
  const page = renderPage(h(Problems, { problems: [problem(), unmeant] }));
  expect([...page.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
    'own.yaml: there is no such list. Accepted: debtors. Did you mean "debtors"?',
    'own.yaml: it is odd.',
  ]);
});

it('says in Chinese what is around the words of the rules, which are English and say so', async () => {
  const go = (): void => undefined;
  const page = renderPage(h(Problems, { problems: [problem()], edited: 'own.yaml', onGo: go }));
  await speak('zh');
  const [told] = page.querySelectorAll('li');
  expect(told?.textContent).toBe(
    '第3行，第5列 there is no such list. 可以写：debtors。是不是想写“debtors”？',
  );
  expect(told?.closest('[lang=en]')).toBeNull();
  expect([...page.querySelectorAll('[lang=en]')].map(({ textContent }) => textContent)).toEqual([
    'there is no such list.',
    'debtors',
    'debtors',
  ]);
});

it('says no more than anybody reads', () => {
  const many = Array.from({ length: 20 }, (_, line) => problem({ line }));
  expect(renderPage(h(Problems, { problems: many })).querySelectorAll('li')).toHaveLength(8);
  expect(renderPage(h(Problems, { problems: [] })).innerHTML).toBe('');
});
