import type { MeasureName } from '../../model/measures.js';
import type { Domain } from '../../regime/regime.js';
import { sourcesOf } from '../sources-of-loss.js';
import type { Evidence } from '../figures/figure.js';
import type { Series, Where } from '../result.js';
import { type Closing, closingsOf, type Stretch } from './in-force.js';

/** What a list or a grade took from people in one part of life. */
export interface Taken {
  readonly closing: Closing;
  readonly domain: Domain;
  /** Person-months of the country × how often people ask for the domain. */
  readonly amount: number;
  /** Which part of it goes back to which kind of conduct; what is left over has no conduct behind it. */
  readonly from: readonly number[];
}

/**
 * Everything that was closed to people in a run, by the rule that closed it, each in the places and months in which it did.
 * What two rules close at once counts for both. It is traced back to kinds of conduct as `sources-of-loss.ts` does.
 *
 * @param where of whom: everybody, or a group or a jurisdiction
 */
export function takenFrom(
  { regime, series }: Pick<Evidence, 'regime' | 'series'>,
  where: Where = {},
): Taken[] {
  const sources = new Map<Stretch, ReturnType<typeof sourcesOf>>();
  return closingsOf({ regime, months: series.months }).flatMap((closing) => {
    const { stretch, source, closes } = closing;
    const { rules, jurisdiction } = stretch;
    if (where.jurisdiction !== undefined && where.jurisdiction !== jurisdiction) return [];
    const here = { ...where, jurisdiction };
    const months = borne(series, closing, here);
    if (months === 0) return [];
    const found = sources.get(stretch) ?? sourcesOf(rules, series, here);
    sources.set(stretch, found);
    const { ofLists, ofScores } = found;
    const from =
      source.kind === 'list'
        ? (ofLists[rules.lists.indexOf(source.list)] ?? [])
        : (ofScores[rules.scores.indexOf(source.score)]?.below ?? []);
    return closes.flatMap((index) => {
      const domain = rules.domains[index];
      if (domain === undefined) return [];
      return [{ closing, domain, amount: months * domain.demand, from }];
    });
  });
}

/** On how many people a list or a grade was, added up over the months of its stretch. */
function borne(series: Series, { stretch, source }: Closing, where: Where): number {
  const [measure, key]: [MeasureName, string] =
    source.kind === 'list'
      ? ['members', source.list.name]
      : ['grade', `${source.score.name}/${source.grade.name}`];
  let sum = 0;
  for (let month = stretch.from; month < stretch.end; month++)
    sum += series.value(month, measure, key, where);
  return sum;
}
