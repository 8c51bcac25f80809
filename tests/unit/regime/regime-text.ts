import { formatProblem } from '../../../src/regime/format-problem.js';
import { parseRegime } from '../../../src/regime/parse.js';
import type { Problem } from '../../../src/regime/problem.js';
import type { Regime, Rules } from '../../../src/regime/regime.js';

/** A small valid regime, with other text in place of some of its sections. */
const SECTIONS = {
  regime: 'regime: Small',
  from: 'from: 2014-01',
  until: 'until: 2014-12',
  channels: 'channels:\n  cameras: {coverage: 30%}',
  conduct: 'conduct:\n  jaywalking: {seen-by: cameras, domain: traffic, rate: 0.5/month}',
  domains: 'domains:\n  traffic: {}\n  flights: {demand: 0.05/month}',
  lists:
    'lists:\n  offenders: {enters: record of jaywalking, leaves: after 12 months, closes: flights}',
};

/** The text of a small regime; keys of `instead` that it has not are added at the end. */
export function regimeText(instead: Readonly<Record<string, string>> = {}): string {
  return Object.values({ ...SECTIONS, ...instead })
    .filter((section) => section !== '')
    .map((section) => `${section}\n`)
    .join('');
}

/** The regime that a text makes; throws its problems where it has any error. */
export function regimeOf(text: string): Regime {
  const { regime, problems } = parseRegime(text, 'test.yaml');
  if (regime === null) throw new Error(problems.map(formatProblem).join('\n'));
  return regime;
}

/** The rules in force in the first month, outside the pilots. */
export function rulesOf(text: string): Rules {
  return regimeOf(text).jurisdictions[0].phases[0].rules;
}

/** The problems of a text. */
export function problemsOf(text: string): readonly Problem[] {
  return parseRegime(text, 'test.yaml').problems;
}

/** The problems of a text as `line:column message`. */
export function toldOf(text: string): readonly string[] {
  return problemsOf(text).map(({ line, column, message }) => `${line}:${column} ${message}`);
}
