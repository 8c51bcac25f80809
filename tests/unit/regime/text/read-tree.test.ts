import { describe, expect, it } from 'vitest';
import { listProblems } from '../../../../src/regime/problem.js';
import { deepestNesting } from '../../../../src/regime/text/nesting.js';
import { readTree } from '../../../../src/regime/text/read-tree.js';
import { plain, treeAt } from '../../../../src/regime/text/tree.js';

function read(text: string): { value: unknown; told: readonly string[] } {
  const list = listProblems('test.yaml', text);
  const tree = readTree(text, list);
  const told = list.problems().map(({ line, column, message }) => `${line}:${column} ${message}`);
  return { value: tree === null ? null : JSON.parse(JSON.stringify(plain(tree))), told };
}

describe('reading YAML', () => {
  it('follows YAML 1.2', () => {
    const text = 'a: +5\nb: yes\nc: true\nd: 0o17\ne: 1_000\nf: 2014-01\ng: 012\nh: ~\ni: 1e3';
    expect(read(text).value).toEqual({
      a: 5,
      b: 'yes',
      c: true,
      d: 15,
      e: '1_000',
      f: '2014-01',
      g: 12,
      h: null,
      i: 1000,
    });
  });

  it('keeps the place of every value and key', () => {
    const text = 'channels:\n  cameras: {coverage: "5%"}\n';
    const tree = readTree(text, listProblems('test.yaml', text));
    const coverage = treeAt(tree ?? undefined, ['channels', 'cameras', 'coverage']);
    expect(text.slice(coverage?.span.start, coverage?.span.end)).toBe('"5%"');
    expect(coverage).toMatchObject({ source: '"5%"', value: '5%' });
  });

  it('keeps keys as they are written', () => {
    expect(read('007: a\n1.0: b\ntrue: c\n"quoted": d').value).toEqual({
      '007': 'a',
      '1.0': 'b',
      true: 'c',
      quoted: 'd',
    });
  });

  it('takes a byte order mark and Windows line ends', () => {
    expect(read('\uFEFFa: 1\r\nb: [2, 3]\r\n').value).toEqual({ a: 1, b: [2, 3] });
  });

  it('makes maps without a prototype', () => {
    const tree = readTree('toString: 1', listProblems('test.yaml', ''));
    const value = tree === null ? {} : (plain(tree) as object);
    expect(Object.getPrototypeOf(value)).toBeNull();
    expect(Object.keys(value)).toEqual(['toString']);
  });

  it.each([
    ['', ['1:1 the file is empty']],
    ['# nothing but this\n', ['1:1 the file is empty']],
    ['a: 1\na: 2', ['2:1 "a" is said twice here']],
    ['a: {b: 1, b: 2, b: 3}', ['1:11 "b" is said twice here', '1:17 "b" is said twice here']],
    [
      '__proto__: {x: 1}',
      ['1:1 "__proto__" cannot be a key: it has a meaning of its own in JavaScript'],
    ],
    [
      'a: {prototype: 1}',
      ['1:5 "prototype" cannot be a key: it has a meaning of its own in JavaScript'],
    ],
    ['? [a, b]\n: c', ['1:3 a key that is a map or a list']],
    [': a', ['1:1 an empty key']],
    ['a: &x 1\nb: *x\nc: *x', ['2:4 the alias "*x" is not read']],
    ['a: *unknown', ['1:4 the alias "*unknown" is not read']],
    ['a: *', ['1:4 this alias names nothing']],
    ['a: !!str 5', ['1:10 the tag "tag:yaml.org,2002:str" is not read']],
    ['a: !mine {b: 1}', ['1:10 the tag "!mine" is not read']],
    ['a:\n\tb: 1', ['2:1 a tab is used to indent']],
    ['a: 1\n---\nb: 2', ['2:1 a second document begins here']],
  ])('%j', (text, told) => {
    expect(read(text).told).toEqual(told);
  });

  it('tells a syntax error in the first place only', () => {
    const { value, told } = read('a: [1, 2\nb: {c: ]\nd: "');
    expect(value).toBeNull();
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('a bracket [ is not closed');
  });

  it.each([
    ['a: [1, 2\nb: 3', 'a bracket [ is not closed, or its lines are indented no further'],
    ['a: {b: 1\nc: 3', 'a bracket { is not closed, or its lines are indented no further'],
    ['a: [1,\n2]', 'a bracket [ is not closed, or its lines are indented no further'],
    ['a\nb: 2', 'a key goes over several lines; often a : is missing in the line above'],
    ['a: 1\nb\nc: 2', 'a key without a value'],
    ['a: 1\nb', 'a key without a value'],
    ['a: b: c', 'a second key with a colon in one line'],
    ['a:\n  b: 1\n c: 2', 'this line is indented otherwise than the keys beside it'],
    ['a:\n  - 1\n - 2', 'this line is indented otherwise than the items beside it'],
    ['a: "b', 'text in quotes is not closed'],
    ["a: 'b", 'text in quotes is not closed'],
    ['a: ["b" "c"]', 'a comma is missing between two items in brackets'],
    ['a: "b"# c', 'a # stands right after other text'],
    ['a: [1, , 2]', 'a comma with nothing before it'],
    ['a: 1]', null],
    ['a: b\n]', 'a bracket is closed that was not opened'],
    ['a: %b', 'text begins with a sign that means something else here'],
    ['a: @b', 'text begins with a sign that means something else here'],
    ['a: "\\q"', 'a backslash in double quotes that means nothing'],
  ])('tells in plain words of %j', (text, words) => {
    const { told } = read(text);
    expect(told.join('')).toContain(words ?? '');
    expect(told).toHaveLength(words === null ? 0 : 1);
  });

  it('goes no deeper than a regime may be', () => {
    const nested = (depth: number): string => `a: ${'['.repeat(depth)}${']'.repeat(depth)}`;
    expect(read(nested(20)).told).toEqual([]);
    expect(read(nested(30)).told).toEqual(['1:27 nested more than 24 deep']);
  });
});

describe('hostile texts', () => {
  // The parser aborts the whole process on the first of these where it is let at them.
  it.each([
    ['brackets', '['.repeat(500_000)],
    ['braces', '{a: '.repeat(200_000)],
    ['dashes', '- '.repeat(500_000)],
    ['question marks', `a: 1\n${'? '.repeat(500_000)}`],
  ])('%s are refused', (_, text) => {
    expect(read(text).told).toEqual([expect.stringContaining('nested more than 24 deep')]);
  });

  it('an alias bomb is one error, and is not expanded', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 60; i += 1) {
      lines.push(`a${i}: &a${i} [${Array.from({ length: 9 }, () => `*a${i - 1}`).join(', ')}]`);
    }
    const text = lines.join('\n');
    // Expanded, it would have 9 to the 60th items: a reader that expands it never comes to the end of this test.
    expect(read(text).told).toEqual(['2:10 the alias "*a0" is not read']);
  });

  it('nesting is counted as an upper bound', () => {
    expect(deepestNesting('a: [{b: [c]}]\nd: [e]')).toEqual({ depth: 5, offset: 8 });
    expect(deepestNesting(']]] [')).toEqual({ depth: 1, offset: 4 });
    expect(deepestNesting('a:\n- - - b')).toEqual({ depth: 3, offset: 7 });
    expect(deepestNesting('plain: text')).toEqual({ depth: 1, offset: 5 });
    expect(deepestNesting('')).toEqual({ depth: 0, offset: 0 });
  });
});
