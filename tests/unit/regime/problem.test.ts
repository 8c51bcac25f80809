import { describe, expect, it } from 'vitest';
import { listProblems } from '../../../src/regime/problem.js';

const text = 'one: 1\ntwo: 2\nthree: 3\n';
const at = (start: number): { start: number; end: number } => ({ start, end: start + 3 });

describe('a list of problems', () => {
  it('is in the order of the file', () => {
    const list = listProblems('x.yaml', text);
    list.error(at(14), { found: 'third' });
    list.warning(at(0), { found: 'first' });
    list.error(at(7), { found: 'second' });
    expect(list.problems().map(({ message, line }) => [message, line])).toEqual([
      ['first', 1],
      ['second', 2],
      ['third', 3],
    ]);
  });

  it('has each problem once', () => {
    const list = listProblems('x.yaml', text);
    list.error(at(7), { found: 'the same' });
    list.error(at(7), { found: 'the same' });
    list.error(at(14), { found: 'the same' });
    list.error(at(7), { found: 'another' });
    expect(list.problems().map(({ line, message }) => `${line} ${message}`)).toEqual([
      '2 the same',
      '2 another',
      '3 the same',
    ]);
  });

  it('tells errors from warnings', () => {
    const list = listProblems('x.yaml', text);
    list.warning(at(0), { found: 'odd' });
    expect(list.hasErrors()).toBe(false);
    list.error(at(0), { found: 'wrong' });
    expect(list.hasErrors()).toBe(true);
  });

  it('fills in what a problem says', () => {
    const list = listProblems('x.yaml', text);
    list.error(at(7), { found: 'odd' });
    list.error(at(14), { found: 'wrong', accepted: 'this', suggestion: 'that' });
    expect(list.problems()).toEqual([
      {
        severity: 'error',
        file: 'x.yaml',
        line: 2,
        column: 1,
        message: 'odd',
        accepted: '',
        excerpt: '    2 | two: 2\n      | ^^^',
      },
      {
        severity: 'error',
        file: 'x.yaml',
        line: 3,
        column: 1,
        message: 'wrong',
        accepted: 'this',
        suggestion: 'that',
        excerpt: '    3 | three: 3\n      | ^^^',
      },
    ]);
  });
});
