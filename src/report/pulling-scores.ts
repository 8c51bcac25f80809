import type { Regime, Rules, Score } from '../regime/regime.js';
import { sum } from './findings.js';

/**
 * The scores that can restrict somebody, anywhere and at any time, and that ties pull; each with the share of the
 * distance to one's ties that a month takes, the greatest that it ever is. The pull moves who is restricted and who
 * is so wrongly, since the earned standing knows no ties.
 */
export function pullingScores({ jurisdictions }: Regime): { name: string; pull: number }[] {
  const pulls = new Map<string, number>();
  for (const { phases } of jurisdictions)
    for (const { rules } of phases)
      for (const score of rules.scores.filter((each, index) => restricts(each, index, rules))) {
        const pull = sum(score.ties);
        if (pull > 0) pulls.set(score.name, Math.max(pull, pulls.get(score.name) ?? 0));
      }
  return [...pulls].map(([name, pull]) => ({ name, pull }));
}

function restricts({ grades }: Score, index: number, { lists }: Rules): boolean {
  return (
    grades.some(({ closes }) => closes.length > 0) ||
    lists.some(
      ({ closes, enters }) =>
        closes.length > 0 && enters.some((rule) => rule.kind === 'score' && rule.score === index),
    )
  );
}
