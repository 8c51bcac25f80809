import { parseRegime } from '../../src/regime/parse.js';
import type { Regime } from '../../src/regime/regime.js';

/** Sections of a small regime, in YAML; what is left out is as in {@link auditText}. */
export interface AuditParts {
  readonly channels?: string;
  readonly conduct?: string;
  readonly domains?: string;
  readonly scores?: string;
  readonly lists?: string;
  readonly redress?: string;
  readonly more?: string;
}

const PARTS = {
  channels: 'cameras: {coverage: 100%}',
  conduct: `theft: {seen-by: cameras, domain: shops, rate: 5%/month, gravity: 0.5}
  protest: {seen-by: cameras, domain: speech, rate: 10%/month, protected: true}`,
  domains: `shops: {demand: 1/month, serves: other}
  speech: {demand: 1/month, serves: expression}
  trains: {demand: 1/month, context: travel, serves: movement}
  jobs: {demand: 1/month, costs-means: 1%/month, context: work, serves: livelihood}
  school: {demand: 1/month, falls-on: children, serves: education}`,
  scores: '',
  lists: '',
  redress: 'none',
};

/** A small regime in which nothing is closed to anybody, but for what the parts say. */
export function auditText(parts: AuditParts = {}): string {
  const { channels, conduct, domains, scores, lists, redress } = { ...PARTS, ...parts };
  const section = (name: string, body: string): string =>
    body === '' ? '' : `${name}:\n  ${body}\n`;
  return `regime: A regime to audit
from: 2020-01
until: 2021-06
population:
  people: 1000
  groups: {many: 60%, few: 40%}
${section('channels', channels)}${section('conduct', conduct)}${section('domains', domains)}${section('scores', scores)}${section('lists', lists)}redress: ${redress}
adaptation: none
${parts.more ?? ''}`;
}

/** The same, read. What is declared and unused is a warning and no fault. */
export function auditRegimeOf(parts: AuditParts = {}): Regime {
  const { regime, problems } = parseRegime(auditText(parts), 'audit.yaml');
  if (regime === null) throw new Error(problems.map(({ message }) => message).join('; '));
  return regime;
}

/** A list that thieves come onto, with what is said of it. */
export function thieves(rest: string, leaves = 'after 6 months'): string {
  return `thieves: {enters: record of theft, leaves: ${leaves}${rest === '' ? '' : `, ${rest}`}}`;
}

/** A score of theft and protest, with what is said of it. */
export function score(rest = ''): string {
  return `town: {range: 0 to 100, start: 100, points: {theft: -20}${rest === '' ? '' : `, ${rest}`}}`;
}
