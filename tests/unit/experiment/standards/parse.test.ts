import { describe, expect, it } from 'vitest';
import { parseStandard } from '../../../../src/experiment/standards/parse.js';
import { formatProblem } from '../../../../src/regime/format-problem.js';

const HEAD = `standard: A test
of: nowhere
citation: none
kind: duty
scope: tests
all-met: kept
one-not-met: not kept
open: open
elements:
  notice:
    citation: Article 1
    asks: Is anybody told?
`;
const GOOD = `    evidence: [a score is kept, listed people who were told]
    verdicts:
      - if: {evidence: a score is kept, is: no}
        verdict: not assessable here
        because: no score
      - if: {evidence: listed people who were told, at-least: 95%}
        line: nearly all
        verdict: met
        because: told
      - verdict: depends
        because: some are
`;

/** What is wrong with a text, as `line:column what; accepted: …`. */
function told(body: string, head = HEAD): string[] {
  const { standard, problems } = parseStandard(head + body, 'test.yaml', 'test');
  expect(standard === null).toBe(problems.length > 0);
  return problems.map((problem) =>
    formatProblem(problem).replaceAll(/\n(?: *\d* \|.*\n?)*/gu, ' '),
  );
}

describe('reading a standard', () => {
  it('gives its elements and verdicts, with shares as numbers', () => {
    const { standard, problems } = parseStandard(HEAD + GOOD, 'test.yaml', 'test');
    expect(problems).toEqual([]);
    expect(standard?.key).toBe('test');
    const [element] = standard?.elements ?? [];
    expect(element?.id).toBe('notice');
    expect(element?.verdicts.map(({ verdict }) => verdict)).toEqual([
      'not assessable here',
      'met',
      'depends',
    ]);
    expect(element?.verdicts[1]?.conditions).toEqual([
      { evidence: 'listed people who were told', compare: 'at-least', value: 0.95 },
    ]);
    expect(element?.verdicts[1]?.line).toBe('nearly all');
  });

  it('names evidence that there is not, its place, and what was meant', () => {
    const [first] = told(GOOD.replace('[a score is kept,', '[a score is keptt,'));
    expect(first).toMatch(/^test\.yaml:13:16: error: .*"a score is keptt"/u);
    expect(first).toContain('did you mean "a score is kept"?');
  });

  it('names an unknown key and its place', () => {
    const unknown = told(GOOD.replace('because: told', 'becauze: told')).find((each) =>
      each.includes('becauze'),
    );
    expect(unknown).toMatch(/^test\.yaml:21:9: error: "becauze" is no key of a verdict/u);
    expect(unknown).toContain('did you mean "because"?');
  });

  it('names a missing key', () => {
    expect(told(GOOD, HEAD.replace('scope: tests\n', ''))[0]).toContain('does not say its "scope"');
  });

  it('refuses a verdict word that there is not', () => {
    expect(told(GOOD.replace('verdict: depends', 'verdict: guilty'))[0]).toContain('"guilty"');
  });

  it('demands a reason for every line, and no reason without one', () => {
    expect(told(GOOD.replace('        line: nearly all\n', ''))).toEqual([
      expect.stringMatching(/:18:.*draws a line and does not say why/u),
    ]);
    expect(told(`${GOOD}        line: none\n`)).toEqual([
      expect.stringContaining('says why a line is drawn and draws none'),
    ]);
  });

  it('demands a last verdict without a condition, and none before it', () => {
    const cut = GOOD.replace(/ {6}- verdict: depends\n.*\n/u, '');
    expect(told(cut)).toEqual([expect.stringContaining('no verdict of "notice" is left')]);
    const early = GOOD.replace(
      '      - if: {evidence: a score is kept, is: no}\n        verdict',
      '      - verdict',
    );
    expect(told(early)).toEqual([expect.stringContaining('which are never reached')]);
  });

  it('demands that a condition fits its evidence, asks one thing, and is shown', () => {
    expect(
      told(GOOD.replace('a score is kept, is: no', 'a score is kept, above: 1')).join(),
    ).toContain('is a matter of yes or no');
    expect(
      told(GOOD.replace('at-least: 95%', 'is: yes').replace('        line: nearly all\n', ''))[0],
    ).toContain('is a number');
    expect(told(GOOD.replace('at-least: 95%', 'at-least: 95%, below: 1'))[0]).toContain(
      'asks several things',
    );
    expect(told(GOOD.replace('is: no}', '}'))[0]).toContain('asks nothing');
    expect(told(GOOD.replace('[a score is kept, listed', '[listed'))[0]).toContain(
      'which the element does not name as its evidence',
    );
  });

  it('takes no text for a map', () => {
    expect(told('', 'only words')).toHaveLength(1);
    expect(told('', '[')).not.toHaveLength(0);
  });
});
