import { describe, expect, it } from 'vitest';
import { overlay } from '../../../../src/regime/merge/overlay.js';
import { listProblems } from '../../../../src/regime/problem.js';
import { readTree } from '../../../../src/regime/text/read-tree.js';
import { EMPTY_MAP, mapAt, plain, treeAt } from '../../../../src/regime/text/tree.js';
import type { MapTree } from '../../../../src/regime/text/tree.js';

function mapOf(text: string): MapTree {
  return mapAt(readTree(text, listProblems('test.yaml', text)) ?? undefined, []);
}
function merged(base: string, over: string): unknown {
  return JSON.parse(JSON.stringify(plain(overlay(mapOf(base), mapOf(over)))));
}

describe('laying what differs over what it differs from', () => {
  it('merges maps key by key', () => {
    expect(
      merged(
        'scores: {state: {start: 1000, points: {a: 1, b: 2}}, other: {start: 5}}',
        'scores: {state: {points: {b: 3}}}',
      ),
    ).toEqual({ scores: { state: { start: 1000, points: { a: 1, b: 3 } }, other: { start: 5 } } });
  });

  it('replaces everything else', () => {
    expect(merged('closes: [a, b]', 'closes: [c]')).toEqual({ closes: ['c'] });
    expect(merged('coverage: {cities: 5%}', 'coverage: 80%')).toEqual({ coverage: '80%' });
    expect(merged('coverage: 80%', 'coverage: {cities: 5%}')).toEqual({
      coverage: { cities: '5%' },
    });
    expect(merged('adaptation: none', 'adaptation: {learning: 5%}')).toEqual({
      adaptation: { learning: '5%' },
    });
    expect(merged('ties: {household: 5%}', 'ties: [a]')).toEqual({ ties: ['a'] });
  });

  it('keeps the consequences of a grade whose threshold moves', () => {
    expect(
      merged('grades: {A: {from: 900, opens: [x]}, B: 0}', 'grades: {A: 950, B: {closes: [y]}}'),
    ).toEqual({ grades: { A: { from: 950, opens: ['x'] }, B: { closes: ['y'] } } });
  });

  it('leaves the order of the base', () => {
    expect(Object.keys(merged('b: 1\na: 2', 'a: 3\nc: 4') as object)).toEqual(['b', 'a', 'c']);
  });

  it('shares what does not differ, so that it is resolved once', () => {
    const base = mapOf('lists: {a: {closes: x}, b: {closes: y}}');
    const result = overlay(base, mapOf('lists: {b: {closes: z}}'));
    expect(treeAt(result, ['lists', 'a'])).toBe(treeAt(base, ['lists', 'a']));
    expect(treeAt(result, ['lists', 'b'])).not.toBe(treeAt(base, ['lists', 'b']));
    expect(overlay(base, EMPTY_MAP)).toBe(base);
  });

  it('points at the place that each value came from', () => {
    const over = mapOf('a: 1\nb: {c: 2}');
    const result = overlay(mapOf('b: {c: 1, d: 1}'), over);
    expect(treeAt(result, ['b', 'c'])?.span).toEqual(treeAt(over, ['b', 'c'])?.span);
    expect(overlay(EMPTY_MAP, over).span).toEqual(over.span);
  });
});
