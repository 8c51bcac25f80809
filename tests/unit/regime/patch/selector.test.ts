import { describe, expect, it } from 'vitest';
import { listProblems } from '../../../../src/regime/problem.js';
import {
  isNothing,
  isSelector,
  readSelector,
  selected,
} from '../../../../src/regime/patch/selector.js';
import { readTree } from '../../../../src/regime/text/read-tree.js';
import type { MapTree, Tree } from '../../../../src/regime/text/tree.js';
import { childOf } from '../../../../src/regime/text/tree.js';

function treeOf(text: string): Tree {
  const tree = readTree(text, listProblems('x', text));
  if (tree === null) throw new Error('no YAML');
  return tree;
}

const LISTS = treeOf(`
debtors: {closes: [loans], spills-to: household}
vain: {kind: black, closes: [], spills-to: nobody}
green lane: {kind: red, opens: [queue], spills-to: {household: 20%/month}}
slow: {spills-to: {household: 0%/month}, public: false}
`) as MapTree;

describe('a selector', () => {
  it.each([
    ['every', ['debtors', 'vain', 'green lane', 'slow']],
    ['every black', ['debtors', 'vain', 'slow']],
    ['every red', ['green lane']],
    ['every with spills-to', ['debtors', 'green lane']],
    ['every black with spills-to', ['debtors']],
    ['every with closes', ['debtors']],
    ['every with public', []],
  ])('%s means %j', (key, names) => {
    const selector = readSelector(key);
    if (selector === null) throw new Error('no selector');
    expect(selected(LISTS, selector)).toEqual(names);
  });

  it('is told apart from a name', () => {
    expect(['every', 'every black', 'every blue'].map(isSelector)).toEqual([true, true, true]);
    expect(['everybody', 'everyday acts', 'cameras'].map(isSelector)).toEqual([
      false,
      false,
      false,
    ]);
    expect(readSelector('every blue')).toBeNull();
    expect(readSelector('every with')).toBeNull();
  });
});

describe('what says nothing', () => {
  it.each([
    '0%',
    '0.0%',
    '0/month',
    '0 a month',
    '0%/month',
    'none',
    'nobody',
    'false',
    '0',
    '[]',
    '{}',
    '{a: 0%, b: none}',
  ])('is %s', (text) => {
    expect(isNothing(childOf(treeOf(`it: ${text}`), 'it') ?? LISTS)).toBe(true);
  });

  it.each([
    '5%',
    '0.5/month',
    'household',
    'true',
    '1',
    '[a]',
    '{a: 0%, b: 1%}',
    '0% in 2014 to 5% in 2015',
  ])('is not %s', (text) => {
    expect(isNothing(childOf(treeOf(`it: ${text}`), 'it') ?? LISTS)).toBe(false);
  });
});
