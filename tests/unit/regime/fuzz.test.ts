import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../../src/regime/format-problem.js';
import { parseRegime } from '../../../src/regime/parse.js';

const everything = readFileSync(new URL('../../fixtures/everything.yaml', import.meta.url), 'utf8');

/** Whatever the text: an answer, and problems that can be shown. */
function read(text: string): void {
  const { regime, problems } = parseRegime(text, 'fuzz.yaml');
  const lines = text.split('\n');
  for (const problem of problems) {
    expect(problem.message).not.toBe('');
    expect(problem.line).toBeLessThanOrEqual(lines.length);
    expect(problem.column).toBeGreaterThanOrEqual(1);
    expect(formatProblem(problem)).toContain('^');
  }
  const errors = problems.filter((problem) => problem.severity === 'error');
  expect(regime === null).toBe(errors.length > 0);
}

/** Stretches of the text swapped for something else: what a slip of the hand, or a machine, does to a file. */
const mutation = fc.record({
  at: fc.nat({ max: everything.length }),
  length: fc.nat({ max: 40 }),
  instead: fc.oneof(
    fc.constantFrom(
      '',
      ' ',
      '\n',
      '\t',
      ':',
      '{',
      '}',
      '[',
      ']',
      '- ',
      '&a ',
      '*a',
      '!t ',
      '"',
      "'",
      '|',
      '%',
      '0',
      '-1',
      '.nan',
      '.inf',
      '1e999',
      'null',
      'none',
      'never',
      'true',
      '5%',
      '5%/month',
      '2 months',
      '2014-01',
      '__proto__',
      'toString',
      'hasOwnProperty',
      ' or ',
      ' within ',
      '\uFEFF',
      '\u0000',
      '\uD800',
    ),
    fc.string({ maxLength: 12 }),
    fc.nat({ max: everything.length - 60 }).map((from) => everything.slice(from, from + 60)),
  ),
});

function mutated(mutations: readonly { at: number; length: number; instead: string }[]): string {
  return mutations.reduce(
    (text, { at, length, instead }) => text.slice(0, at) + instead + text.slice(at + length),
    everything,
  );
}

/** Values of every shape under every key of the language. */
const KEYS = [...new Set(everything.match(/[a-z][a-z-]*(?=:)/gu) ?? [])];
const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<unknown>(
      null,
      true,
      0,
      -3,
      0.5,
      1e300,
      '5%',
      '5%/month',
      '2014-03',
      'none',
      'cameras',
      '1 to 2',
      '',
    ),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...KEYS, 'cameras', 'state', 'majority', '1'), tie('value'), {
      maxKeys: 5,
    }),
  ),
})).value;

describe('whatever the text', () => {
  it('arbitrary texts are read without an exception', { timeout: 60_000 }, () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), read), {
      numRuns: 500,
    });
  });

  it('mutated regimes are read without an exception', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) =>
        read(mutated(mutations)),
      ),
      { numRuns: 150 },
    );
  });

  it('values of any shape are read without an exception', { timeout: 120_000 }, () => {
    const sections = fc.dictionary(fc.constantFrom(...KEYS), value, { maxKeys: 8 });
    fc.assert(
      fc.property(sections, (file) => {
        // JSON is YAML.
        const whole = { regime: 'Fuzz', from: '2014-01', until: '2015-12', ...file };
        read(JSON.stringify(whole));
        read(JSON.stringify(whole, null, 2));
      }),
      { numRuns: 400 },
    );
  });

  it('one line left out is told in few errors: as many as there are uses of what it said', {
    timeout: 120_000,
  }, () => {
    const lines = everything.split('\n');
    const inner = lines.flatMap((line, i) => (/^ {4}[a-z-]+: /u.test(line) ? [i] : []));
    fc.assert(
      fc.property(fc.constantFrom(...inner), (i) => {
        const text = lines.toSpliced(i, 1).join('\n');
        const { problems } = parseRegime(text, 'fuzz.yaml');
        expect(problems.filter((each) => each.severity === 'error').length).toBeLessThanOrEqual(5);
      }),
      { numRuns: 60 },
    );
  });
});
