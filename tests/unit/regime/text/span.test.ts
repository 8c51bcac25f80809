import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf as excerptAt, placesOf } from '../../../../src/regime/text/span.js';
import type { Place, Span } from '../../../../src/regime/text/span.js';

const placeOf = (text: string, offset: number): Place => placesOf(text)(offset);
const excerptOf = (text: string, span: Span): string =>
  excerptAt(text, span, placeOf(text, span.start));

describe('a place', () => {
  it('counts lines and columns from 1', () => {
    const text = 'one\ntwo\n\nfour';
    expect(placeOf(text, 0)).toEqual({ line: 1, column: 1 });
    expect(placeOf(text, 3)).toEqual({ line: 1, column: 4 });
    expect(placeOf(text, 4)).toEqual({ line: 2, column: 1 });
    expect(placeOf(text, 8)).toEqual({ line: 3, column: 1 });
    expect(placeOf(text, 12)).toEqual({ line: 4, column: 4 });
  });

  it('leads back to its offset', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '\n', 'é')), fc.nat(), (letters, n) => {
        const text = letters.join('');
        const offset = n % (text.length + 1);
        const { line, column } = placeOf(text, offset);
        const before = text.split('\n').slice(0, line - 1);
        expect(before.join('').length + before.length + column - 1).toBe(offset);
      }),
    );
  });
});

describe('an excerpt', () => {
  it('has carets under the place', () => {
    const text = 'channels:\n  cameras: {coverage: 5}\n';
    expect(excerptOf(text, { start: 32, end: 33 })).toBe(
      '    2 |   cameras: {coverage: 5}\n      |                       ^',
    );
  });

  it('stops at the end of the line', () => {
    expect(excerptOf('notes: [one,\n  two]', { start: 7, end: 19 })).toBe(
      '    1 | notes: [one,\n      |        ^^^^^',
    );
  });

  it('keeps tabs, so that carets stand right', () => {
    expect(excerptOf('a:\tbad', { start: 3, end: 6 })).toBe('    1 | a:\tbad\n      |   \t^^^');
  });

  it('leaves out the carriage return of a line', () => {
    expect(excerptOf('a: b\r\nc: d\r\n', { start: 3, end: 4 })).toBe('    1 | a: b\n      |    ^');
  });

  it('shows one caret past the end of the text', () => {
    expect(excerptOf('a:', { start: 2, end: 2 })).toBe('    1 | a:\n      |   ^');
    expect(excerptOf('', { start: 0, end: 1 })).toBe('    1 | \n      | ^');
  });

  it('shows a part of a very long line', () => {
    const excerpt = excerptOf(`${'x'.repeat(5000)}bad${'y'.repeat(5000)}`, {
      start: 5000,
      end: 5003,
    });
    const [line, carets] = excerpt.split('\n');
    expect(excerpt.length).toBeLessThan(400);
    expect(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('bad');
  });
});
