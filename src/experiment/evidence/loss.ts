import type { MeasureName } from '../../model/measures.js';
import type { Domain } from '../../regime/regime.js';
import type { Evaluation } from '../figures.js';
import { sourcesOf } from '../sources-of-loss.js';
import { type Closing, closingsOf } from './in-force.js';
import { ledByScore } from './led-by-score.js';

/** What a list or a grade took from people in one part of life. */
export interface Taken {
  readonly closing: Closing;
  readonly domain: Domain;
  /** Person-months of the country × how often people ask for the domain. */
  readonly amount: number;
  /** How much of the amount goes back to which kind of conduct; what is left over has no conduct behind it. */
  readonly from: readonly number[];
  /** Records of each kind of conduct in the place, right or wrong, over the whole run. */
  readonly records: readonly number[];
}

/**
 * By which way people lost it. `score`: by a grade, or by a list as far as a score led onto it, directly or through other lists.
 * `no score`: by lists, as far as none did.
 */
export type Way = 'any' | 'score' | 'no score';

/**
 * Everything that was closed to people in a run, by the rule that closed it, each in the places and months in which it did.
 * What two rules close at once counts for both. It is traced back to kinds of conduct as `sources-of-loss.ts` does, and to
 * scores as `led-by-score.ts` does.
 */
export function takenFrom(run: Evaluation, way: Way = 'any'): Taken[] {
  const { regime, series } = run;
  return closingsOf({ regime, months: series.months }).flatMap((closing) => {
    const { stretch, closes } = closing;
    const months = borne(run, closing);
    if (months === 0) return [];
    const { part, from, records } = tracedBack(run, closing, way);
    if (part === 0) return [];
    return closes.flatMap((index) => {
      const domain = stretch.rules.domains[index];
      if (domain === undefined) return [];
      const all = months * domain.demand;
      return [
        { closing, domain, amount: all * part, from: from.map((each) => all * each), records },
      ];
    });
  });
}

/** The loss as one amount. */
export function amountOf(taken: readonly Taken[]): number {
  return taken.reduce((sum, { amount }) => sum + amount, 0);
}

/** Which part of what a rule took was lost by a way, and which part of it all goes back to which kind of conduct. */
function tracedBack(
  { series }: Evaluation,
  { stretch: { rules, jurisdiction }, source }: Closing,
  way: Way,
): Pick<Taken, 'from' | 'records'> & { readonly part: number } {
  const { ofLists, ofScores, records } = sourcesOf(rules, series, { jurisdiction });
  if (source.kind === 'grade') {
    const { below = [] } = ofScores[rules.scores.indexOf(source.score)] ?? {};
    return way === 'no score' ? { part: 0, from: [], records } : { part: 1, from: below, records };
  }
  const at = rules.lists.indexOf(source.list);
  const whole = { part: 1, from: ofLists[at] ?? [] };
  if (way === 'any') return { ...whole, records };
  const led = ledByScore(rules, series, { jurisdiction }, ofScores)[at] ?? { part: 0, from: [] };
  if (way === 'score') return { ...led, records };
  const from = whole.from.map((each, kind) => Math.max(0, each - (led.from[kind] ?? 0)));
  return { part: 1 - led.part, from, records };
}

/** On how many people a list or a grade was, added up over the months of its stretch. */
function borne({ series }: Evaluation, { stretch, source }: Closing): number {
  const [measure, key]: [MeasureName, string] =
    source.kind === 'list'
      ? ['members', source.list.name]
      : ['grade', `${source.score.name}/${source.grade.name}`];
  let sum = 0;
  for (let month = stretch.from; month < stretch.end; month++)
    sum += series.value(month, measure, key, { jurisdiction: stretch.jurisdiction });
  return sum;
}
