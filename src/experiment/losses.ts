import type { Loss } from '../metrics/cross-context-share.js';
import type { Sanction } from '../metrics/proportionality.js';
import { isTooFew } from '../metrics/too-few.js';
import type { Rules } from '../regime/regime.js';
import { total } from './findings.js';
import type { Series, Where } from './result.js';
import { type Shares, sourcesOf } from './sources-of-loss.js';

/** What a run took from people, traced back to kinds of conduct. */
export interface Losses {
  /** For each list or grade and each domain that it closes. */
  readonly losses: readonly Loss[];
  /** One for each kind of conduct of which there were records enough. */
  readonly sanctions: readonly Sanction[];
}

/** Person-months in which a list or a grade closed some domains, and the kinds of conduct that led there. */
interface Taken {
  readonly closes: readonly number[];
  readonly months: number;
  readonly from: Shares;
}

/**
 * Traces losses back to kinds of conduct, by the rules of one phase. The loss of a domain is person-months × how often
 * people ask for it. It is done list by list and grade by grade, since totals do not tell who did what.
 *
 * @param weight how many of the country each simulated person stands for
 */
export function lossesOf(rules: Rules, series: Series, where: Where, weight: number): Losses {
  const costs = rules.conduct.map(() => 0);
  const sources = sourcesOf(rules, series, where);
  const losses = takenBy(rules, series, where, sources).flatMap(({ closes, months, from }) =>
    closes.flatMap((closed): Loss[] => {
      const domain = rules.domains[closed];
      if (domain === undefined || months === 0) return [];
      const amount = months * domain.demand;
      from.forEach((share, kind) => {
        costs[kind] = (costs[kind] ?? 0) + amount * share;
      });
      return [{ amount, context: domain.context, from: byContext(rules, from) }];
    }),
  );
  const sanctions = rules.conduct.flatMap(({ gravity }, kind) => {
    const records = sources.records[kind] ?? 0;
    return isTooFew(Math.round(records / weight))
      ? []
      : [{ gravity, loss: (costs[kind] ?? 0) / records }];
  });
  return { losses, sanctions };
}

function takenBy(
  rules: Rules,
  series: Series,
  where: Where,
  { ofLists, ofScores }: ReturnType<typeof sourcesOf>,
): Taken[] {
  const byLists = rules.lists.flatMap(({ name, kind, closes }, at): Taken[] =>
    kind === 'black' && closes.length > 0
      ? [{ closes, months: total(series, 'members', name, where), from: ofLists[at] ?? [] }]
      : [],
  );
  const byGrades = rules.scores.flatMap(({ name, grades }, at) =>
    grades.flatMap((grade): Taken[] =>
      grade.closes.length > 0
        ? [
            {
              closes: grade.closes,
              months: total(series, 'grade', `${name}/${grade.name}`, where),
              from: ofScores[at]?.below ?? [],
            },
          ]
        : [],
    ),
  );
  return [...byLists, ...byGrades];
}

/** Shares by the part of life in which the conduct happens. */
function byContext(rules: Rules, from: Shares): Map<string, number> {
  const found = new Map<string, number>();
  from.forEach((share, kind) => {
    const context = rules.domains[rules.conduct[kind]?.domain ?? -1]?.context;
    if (context !== undefined && share > 0) found.set(context, (found.get(context) ?? 0) + share);
  });
  return found;
}
