import { h } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { speak } from '../../../../web/src/text/text.ts';
import { FaultWords } from '../../../../web/src/ui/fault-words.tsx';
import { renderPage } from '../render-page.ts';

afterEach(() => speak('en'));

/** What a fault is told as, and which of it says that it is English. */
function told(fault: string): readonly [string, readonly string[]] {
  const body = renderPage(h(FaultWords, { text: 'lab-fault', fault }));
  const english = [...body.querySelectorAll('[lang=en]')];
  return [body.textContent ?? '', english.map(({ textContent }) => textContent ?? '')];
}

it('says of the words of a browser in a Chinese sentence that they are English', async () => {
  renderPage(null);
  await speak('zh');
  expect(told('模拟停止了：RangeError: no such page.。')).toEqual([
    '模拟无法继续。模拟停止了：RangeError: no such page.。',
    ['RangeError: no such page.'],
  ]);
  expect(told('这套制度无法模拟。')[1]).toEqual([]);
});

it('tells an English fault on an English page as it is', () => {
  const [text] = told('It broke.');
  expect(text).toBe('The simulation could not go on. It broke.');
});
