import type { MeasureName } from '../../model/measures.js';
import type { Domain, Rules } from '../../regime/regime.js';
import { sourcesOf } from '../sources-of-loss.js';
import type { Evidence } from '../figures/figure.js';
import type { Series, Where } from '../result.js';
import { type Closing, closingsOf, type Stretch } from './in-force.js';
import { type LedByScore, ledByScore } from './led-by-score.js';

/** What a list or a grade took from people in one part of life. */
export interface Taken {
  readonly closing: Closing;
  readonly domain: Domain;
  /** Person-months of the country × how often people ask for the domain. */
  readonly amount: number;
  /** How much of the amount goes back to which kind of conduct; what is left over has no conduct behind it. */
  readonly from: readonly number[];
}

/**
/**
 * By which way people lost it. `score`: by a grade, or by a list as far as a score led onto it, directly or through other lists.
 * `no score`: by lists, as far as none did.
 */
export type Way = 'any' | 'score' | 'no score';

/** Of which losses: of whom (everybody, a group or a jurisdiction), and by which way; of all, if it is left out. */
export interface Which extends Where {
  readonly way?: Way;
}

/**
 * Everything that was closed to people in a run, by the rule that closed it, each in the places and months in which it did.
 * What two rules close at once counts for both. It is traced back to kinds of conduct as `sources-of-loss.ts` does, and to
 * scores as `led-by-score.ts` does.
 */
export function takenFrom(
  { regime, series }: Pick<Evidence, 'regime' | 'series'>,
  { way = 'any', ...where }: Which = {},
): Taken[] {
  const sources = new Map<Stretch, Sources>();
  return closingsOf({ regime, months: series.months }).flatMap((closing) => {
    const { stretch, closes } = closing;
    const { rules, jurisdiction } = stretch;
    if (where.jurisdiction !== undefined && where.jurisdiction !== jurisdiction) return [];
    const here = { ...where, jurisdiction };
    const months = borne(series, closing, here);
    if (months === 0) return [];
    const found = sources.get(stretch) ?? sourcesIn(rules, series, here);
    sources.set(stretch, found);
    const { part, from } = tracedBack(found, closing, way);
    if (part === 0) return [];
    return closes.flatMap((index) => {
      const domain = stretch.rules.domains[index];
      if (domain === undefined) return [];
      const all = months * domain.demand;
      return [{ closing, domain, amount: all * part, from: from.map((each) => all * each) }];
    });
  });
}

/** The loss as one amount. */
export function amountOf(taken: readonly Taken[]): number {
  return taken.reduce((sum, { amount }) => sum + amount, 0);
}

/** What led to scores and onto lists in a stretch, and how much of the latter by way of a score. */
interface Sources extends ReturnType<typeof sourcesOf> {
  readonly led: () => readonly LedByScore[];
}

function sourcesIn(rules: Rules, series: Series, where: Where): Sources {
  const sources = sourcesOf(rules, series, where);
  let led: readonly LedByScore[] | null = null;
  // Only those who ask which way people lost it need to know.
  return { ...sources, led: () => (led ??= ledByScore(rules, series, where, sources.ofScores)) };
}

/** Which part of what a rule took was lost by a way, and which part of it all goes back to which kind of conduct. */
function tracedBack(
  { ofLists, ofScores, led }: Sources,
  { stretch: { rules }, source }: Closing,
  way: Way,
): LedByScore {
  if (source.kind === 'grade') {
    const { below = [] } = ofScores[rules.scores.indexOf(source.score)] ?? {};
    return way === 'no score' ? { part: 0, from: [] } : { part: 1, from: below };
  }
  const at = rules.lists.indexOf(source.list);
  const whole = { part: 1, from: ofLists[at] ?? [] };
  if (way === 'any') return whole;
  const byScore = led()[at] ?? { part: 0, from: [] };
  if (way === 'score') return byScore;
  return {
    part: 1 - byScore.part,
    from: whole.from.map((each, kind) => Math.max(0, each - (byScore.from[kind] ?? 0))),
  };
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
