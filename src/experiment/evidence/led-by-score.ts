import type { List, Rules } from '../../regime/regime.js';
import { entriesByCause } from '../findings.js';
import type { Series, Where } from '../result.js';
import type { Shares } from '../sources-of-loss.js';

/** What of the entries to a list a score led to. */
export interface LedByScore {
  /** The part of the entries, from 0 to 1. */
  readonly part: number;
  /** The part of the entries that goes back to each kind of conduct by way of a score; together at most `part`. */
  readonly from: Shares;
}

/** Lists lead to lists; the longest such chain of a regime is as long as it has lists. */
const LONGEST_CHAIN = 16;
const NOTHING: LedByScore = { part: 0, from: [] };

/**
 * For each list, how much of its entries a score led to: directly, or onto another list from which they came, or somebody of
 * the household. By entries by cause, as `sources-of-loss.ts` does; who was on it from the start came as the others did.
 *
 * @param ofScores for each score, what pulled it down and what pushed it up
 */
export function ledByScore(
  rules: Rules,
  series: Series,
  where: Where,
  ofScores: readonly { readonly below: Shares; readonly from: Shares }[],
): readonly LedByScore[] {
  const causes = rules.lists.map((list) => entriesByCause(series, list.name, where));
  let led: LedByScore[] = rules.lists.map(() => NOTHING);
  for (let round = 0; round < Math.min(LONGEST_CHAIN, rules.lists.length + 1); round++) {
    const before = led;
    led = rules.lists.map((list, at) => {
      const many = causes[at] ?? new Map<string, number>();
      const entries = [...many].reduce(
        (sum, [cause, count]) => (cause === 'start' ? sum : sum + count),
        0,
      );
      if (entries === 0) return NOTHING;
      const { score, others, household } = waysOnto(list, at, ofScores, before);
      return mixed([
        [(many.get('score') ?? 0) / entries, score],
        [(many.get('other list') ?? 0) / entries, others],
        [(many.get('household') ?? 0) / entries, household],
      ]);
    });
  }
  return led;
}

function waysOnto(
  list: List,
  index: number,
  ofScores: readonly { readonly below: Shares; readonly from: Shares }[],
  ofLists: readonly LedByScore[],
): Readonly<Record<'score' | 'others' | 'household', LedByScore>> {
  const scores: LedByScore[] = [];
  const others: LedByScore[] = [];
  const households = list.spillsToHousehold > 0 ? [ofLists[index] ?? NOTHING] : [];
  for (const rule of list.enters) {
    if (rule.kind === 'score')
      scores.push({ part: 1, from: ofScores[rule.score]?.[rule.compare] ?? [] });
    if (rule.kind === 'member') others.push(ofLists[rule.list] ?? NOTHING);
    if (rule.kind === 'household') households.push(ofLists[rule.list] ?? NOTHING);
  }
  const mean = (ways: readonly LedByScore[]): LedByScore =>
    mixed(ways.map((way) => [1 / ways.length, way]));
  return { score: mean(scores), others: mean(others), household: mean(households) };
}

/** Several ways, each with its weight. */
function mixed(ways: readonly (readonly [weight: number, way: LedByScore])[]): LedByScore {
  const kinds = Math.max(0, ...ways.map(([, { from }]) => from.length));
  return {
    part: ways.reduce((sum, [weight, { part }]) => sum + weight * part, 0),
    from: Array.from({ length: kinds }, (_, kind) =>
      ways.reduce((sum, [weight, { from }]) => sum + weight * (from[kind] ?? 0), 0),
    ),
  };
}
