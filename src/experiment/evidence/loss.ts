import type { MeasureName } from '../../model/measures.js';
import type { List, Score } from '../../regime/regime.js';
import { conductBehindList, conductBehindScore } from './conduct-behind.js';
import type { AuditRun } from './evidence.js';
import { type Closing, closingsOf, type Stretch } from './in-force.js';

/** What a list or a grade took from people: months of one closed part of life, added up over people of the country. */
export interface Loss {
  readonly closing: Closing;
  /** Index of the domain that was closed. */
  readonly domain: number;
  readonly personMonths: number;
  /** Which part of it goes back to which kind of conduct of the person's own; what is left over goes back to none. */
  readonly conduct: ReadonlyMap<number, number>;
}

/**
 * Everything that was closed to people in a run, by the rule that closed it. What two rules close at once counts for both.
 * A loss goes back to kinds of conduct in proportion to their records, or to the points that these cost; what somebody
 * else's conduct or an audit led to goes back to none.
 */
export function lossesOf(run: AuditRun): Loss[] {
  return closingsOf({ regime: run.regime, months: run.series.months }).flatMap((closing) => {
    const personMonths = borne(run, closing);
    if (personMonths === 0) return [];
    const { stretch, source } = closing;
    const conduct =
      source.kind === 'list'
        ? behindList(run, stretch, source.list, new Set())
        : behindScore(run, stretch, source.score);
    return closing.closes.map((domain) => ({ closing, domain, personMonths, conduct }));
  });
}

/** On how many people a list or a grade was, added up over the months of its stretch. */
function borne({ series }: AuditRun, { stretch, source }: Closing): number {
  const [measure, key]: [MeasureName, string] =
    source.kind === 'list'
      ? ['members', source.list.name]
      : ['grade', `${source.score.name}/${source.grade.name}`];
  let sum = 0;
  for (let month = stretch.from; month < stretch.end; month++)
    sum += series.value(month, measure, key, { jurisdiction: stretch.jurisdiction });
  return sum;
}

/** How often a kind of conduct was recorded of people in a place, rightly or not. */
export function recordsOf({ series }: AuditRun, { jurisdiction }: Stretch, name: string): number {
  return (['true records', 'mistaken records', 'false alarms'] as const).reduce(
    (sum, measure) => sum + total(series.line(measure, name, { jurisdiction })),
    0,
  );
}

type Weights = Map<number, number>;

function behindScore(run: AuditRun, stretch: Stretch, score: Score): Weights {
  return shared(
    conductBehindScore(score).map((conduct) => [
      conduct,
      recordsOf(run, stretch, nameOf(stretch, conduct)) * Math.abs(score.points[conduct] ?? 0),
    ]),
  );
}

function behindRecords(run: AuditRun, stretch: Stretch, list: List): Weights {
  const named = list.enters.flatMap((rule) => (rule.kind === 'records' ? rule.conduct : []));
  const conduct = named.length > 0 ? new Set(named) : conductBehindList(stretch, list);
  return shared([...conduct].map((each) => [each, recordsOf(run, stretch, nameOf(stretch, each))]));
}

/** By what its members came onto it; a list that is on its own way is not followed round again. */
function behindList(
  run: AuditRun,
  stretch: Stretch,
  list: List,
  above: ReadonlySet<string>,
): Weights {
  const on = new Set([...above, list.name]);
  const { jurisdiction } = stretch;
  const entered = (cause: string): number =>
    total(run.series.line('entered', `${list.name}/${cause}`, { jurisdiction }));
  const sum: Weights = new Map();
  let all = entered('household') + entered('audit');
  const add = (entries: number, weights: Weights): void => {
    all += entries;
    for (const [conduct, part] of weights)
      sum.set(conduct, (sum.get(conduct) ?? 0) + entries * part);
  };
  add(
    ['record', 'mistaken record', 'false alarm', 'start', 'false listing']
      .map(entered)
      .reduce((a, b) => a + b, 0),
    behindRecords(run, stretch, list),
  );
  const scores = list.enters.flatMap((rule) => (rule.kind === 'score' ? [rule.score] : []));
  for (const score of scores) {
    const found = stretch.rules.scores[score];
    if (found !== undefined)
      add(entered('score') / scores.length, behindScore(run, stretch, found));
  }
  const others = list.enters.flatMap((rule) => (rule.kind === 'member' ? [rule.list] : []));
  for (const other of others) {
    const found = stretch.rules.lists[other];
    if (found !== undefined && !on.has(found.name))
      add(entered('other list') / others.length, behindList(run, stretch, found, on));
  }
  for (const [conduct, entries] of sum) sum.set(conduct, all === 0 ? 0 : entries / all);
  return sum;
}

/** Weights as parts of their sum; where all are 0, each the same. */
function shared(weights: readonly (readonly [number, number])[]): Weights {
  const sum = weights.reduce((before, [, weight]) => before + weight, 0);
  return new Map(
    weights.map(([conduct, weight]) => [conduct, sum > 0 ? weight / sum : 1 / weights.length]),
  );
}

function nameOf(stretch: Stretch, conduct: number): string {
  return stretch.rules.conduct[conduct]?.name ?? '';
}

function total(line: readonly number[]): number {
  return line.reduce((sum, value) => sum + value, 0);
}
