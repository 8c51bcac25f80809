import type { Problem } from 'glasshouse';
import { parseHTML } from 'linkedom';
import { afterEach, describe, expect, it } from 'vitest';
import { diagnosticOf } from '../../../../../web/src/lab/editor/diagnostic-of.ts';
import { speak } from '../../../../../web/src/text/text.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
Object.assign(globalThis, { document });
afterEach(() => speak('en'));

const LINES = ['patch: Mine', 'change:', '  lsits: {}'];
/** A text as the editor holds it. */
const TEXT = {
  lines: LINES.length,
  line(at: number) {
    const from = LINES.slice(0, at - 1).reduce((sum, line) => sum + line.length + 1, 0);
    return { from, to: from + (LINES[at - 1]?.length ?? 0) };
  },
} as unknown as Parameters<typeof diagnosticOf>[1];

const PROBLEM: Problem = {
  severity: 'error',
  file: 'own-patch.yaml',
  line: 3,
  column: 3,
  message: 'there is no key "lsits"',
  accepted: 'lists, scores',
  suggestion: 'lists',
  excerpt: '3 |   lsits: {}\n  |   ^^^^^',
};
const marked = (changes: Partial<Problem>): string => {
  const { from, to } = diagnosticOf({ ...PROBLEM, ...changes }, TEXT);
  return LINES.join('\n').slice(from, to);
};

describe('a problem in the editor', () => {
  it('is marked in its place, as far as its excerpt says', () => {
    expect(diagnosticOf(PROBLEM, TEXT)).toMatchObject({
      severity: 'error',
      message: 'there is no key "lsits"',
    });
    expect(marked({})).toBe('lsits');
    expect(marked({ excerpt: '' })).toBe('l');
  });

  it('is marked within the text wherever it is said to be', () => {
    expect(marked({ excerpt: `  |   ${'^'.repeat(80)}` })).toBe('lsits: {}');
    expect(marked({ column: 80 })).toBe('');
    expect(marked({ line: 99, column: 1 })).toBe('  lsi');
    expect(marked({ line: 0, column: 1 })).toBe('patch');
  });

  it('is told in the words of whoever read the file, framed in the language of the page', async () => {
    await speak('zh');
    const told = diagnosticOf(PROBLEM, TEXT).renderMessage?.({} as never) as HTMLElement;
    expect(told.textContent).toBe(
      'there is no key "lsits". 可以写：lists, scores。是不是想写“lists”？',
    );
    expect([...told.querySelectorAll('[lang=en]')].map(({ textContent }) => textContent)).toEqual([
      'there is no key "lsits".',
      'lists, scores',
      'lists',
    ]);
  });
});
