import { describe, expect, it } from 'vitest';
import { listProblems } from '../../../../src/regime/problem.js';
import { readTree } from '../../../../src/regime/text/read-tree.js';
import { scalarsAt } from '../../../../src/regime/text/scalars.js';
import {
  childOf,
  EMPTY_MAP,
  keySpanAt,
  keysOf,
  mapAt,
  plain,
  replaced,
  spanAt,
  spanInside,
  treeAt,
  withEntry,
  without,
} from '../../../../src/regime/text/tree.js';
import type { ScalarTree, Tree } from '../../../../src/regime/text/tree.js';

const TEXT = `lists:
  debtors: {enters: [record of debt, "audit of 1%/month"], closes: flights}
`;
const tree = treeOf(TEXT);

function treeOf(text: string): Tree {
  const read = readTree(text, listProblems('test.yaml', text));
  if (read === null) throw new Error('not a tree');
  return read;
}
const slice = ({ start, end }: { start: number; end: number }): string => TEXT.slice(start, end);

describe('a tree', () => {
  it('is walked by keys and indices', () => {
    expect(treeAt(tree, ['lists', 'debtors', 'enters', 1])).toMatchObject({
      value: 'audit of 1%/month',
    });
    expect(treeAt(tree, ['lists', 'nobody', 'enters'])).toBeUndefined();
    expect(childOf(treeAt(tree, ['lists', 'debtors', 'closes']), 'x')).toBeUndefined();
    expect(keysOf(mapAt(tree, ['lists', 'debtors']))).toEqual(['enters', 'closes']);
    expect(mapAt(tree, ['lists', 'debtors', 'closes'])).toBe(EMPTY_MAP);
  });

  it('knows where keys and values stand', () => {
    expect(slice(keySpanAt(tree, ['lists', 'debtors']))).toBe('debtors');
    expect(slice(keySpanAt(tree, ['lists', 'debtors', 'enters', 0]))).toBe('record of debt');
    expect(slice(spanAt(tree, ['lists', 'debtors', 'closes']))).toBe('flights');
    expect(spanAt(tree, [])).toEqual(tree.span);
    expect(keySpanAt(tree, [])).toEqual({ start: 0, end: 0 });
  });

  it('gives the surroundings of what is not there', () => {
    expect(slice(spanAt(tree, ['lists', 'debtors', 'leaves']))).toBe('debtors');
    expect(slice(spanAt(tree, ['lists', 'debtors', 'leaves', 0]))).toBe('debtors');
  });

  it('gives one or several values alike', () => {
    const list = mapAt(tree, ['lists', 'debtors']);
    expect(scalarsAt(list, 'closes').map((each) => each.value)).toEqual(['flights']);
    expect(scalarsAt(list, 'enters')).toHaveLength(2);
    expect(scalarsAt(list, 'leaves')).toEqual([]);
    expect(scalarsAt(tree, 'lists')).toEqual([]);
  });

  it('is copied without a value', () => {
    expect(plainOf(without(tree, ['lists', 'debtors', 'enters', 0]))).toEqual({
      lists: { debtors: { enters: ['audit of 1%/month'], closes: 'flights' } },
    });
    expect(plainOf(without(tree, ['lists', 'debtors', 'enters']))).toEqual({
      lists: { debtors: { closes: 'flights' } },
    });
    expect(without(tree, ['lists', 'nobody'])).toEqual(tree);
    expect(without(tree, [])).toBe(tree);
  });

  it('is copied with another value', () => {
    const other = treeAt(tree, ['lists', 'debtors', 'closes']);
    expect(plainOf(replaced(tree, ['lists', 'debtors', 'enters', 1], other))).toEqual({
      lists: { debtors: { enters: ['record of debt', 'flights'], closes: 'flights' } },
    });
    const added = withEntry(mapAt(tree, ['lists']), 'more', other);
    expect(keysOf(added)).toEqual(['debtors', 'more']);
  });

  it('points inside the text of a value, quoted or not', () => {
    const at = (path: (string | number)[]): ScalarTree => treeAt(tree, path) as ScalarTree;
    expect(slice(spanInside(at(['lists', 'debtors', 'enters', 0]), 10, 14))).toBe('debt');
    expect(slice(spanInside(at(['lists', 'debtors', 'enters', 1]), 9, 17))).toBe('1%/month');
    expect(slice(spanInside(at(['lists', 'debtors', 'enters', 0]), 10, 10))).toBe('d');
  });

  it('points at the whole value where the file writes it in another way', () => {
    const folded = treeOf('a: "record\\u0020of debt"\n');
    const scalar = treeAt(folded, ['a']) as ScalarTree;
    expect(spanInside(scalar, 10, 14)).toEqual(scalar.span);
  });
});

function plainOf(each: Tree): unknown {
  return JSON.parse(JSON.stringify(plain(each)));
}
