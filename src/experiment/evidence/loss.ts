import type { MeasureName } from '../../model/measures.js';
import type { Domain } from '../../regime/regime.js';
import { sourcesOf } from '../sources-of-loss.js';
import type { AuditRun } from './evidence.js';
import { type Closing, closingsOf } from './in-force.js';

/** What a list or a grade took from people in one part of life. */
export interface Taken {
  readonly closing: Closing;
  readonly domain: Domain;
  /** Person-months of the country × how often people ask for the domain. */
  readonly amount: number;
  /** Which part of it goes back to which kind of conduct; what is left over has no conduct behind it. */
  readonly from: readonly number[];
  /** Records of each kind of conduct in the place, right or wrong, over the whole run. */
  readonly records: readonly number[];
}

/**
 * Everything that was closed to people in a run, by the rule that closed it, each in the places and months in which it did.
 * What two rules close at once counts for both. It is traced back to kinds of conduct as `sources-of-loss.ts` does.
 */
export function takenFrom(run: AuditRun): Taken[] {
  const { regime, series } = run;
  return closingsOf({ regime, months: series.months }).flatMap((closing) => {
    const { stretch, source, closes } = closing;
    const months = borne(run, closing);
    if (months === 0) return [];
    const { rules, jurisdiction } = stretch;
    const { ofLists, ofScores, records } = sourcesOf(rules, series, { jurisdiction });
    const from =
      source.kind === 'list'
        ? (ofLists[rules.lists.indexOf(source.list)] ?? [])
        : (ofScores[rules.scores.indexOf(source.score)]?.below ?? []);
    return closes.flatMap((index) => {
      const domain = rules.domains[index];
      if (domain === undefined) return [];
      return [{ closing, domain, amount: months * domain.demand, from, records }];
    });
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
