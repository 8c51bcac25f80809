import type { LifeMonth } from '../../model/life.js';
import type { Rules } from '../../regime/regime.js';
import type { Detail } from './fold.js';
import { named } from '../text/lists.js';
import { full, timesOver } from '../text/numbers.js';
import { scoreCauses } from './score-causes.js';

/** What went on in months in which nothing new happened, added up; everyday acts only in a full telling. */
export function quietLines(months: readonly LifeMonth[], rules: Rules, detail: Detail): string[] {
  const everyday = detail === 'full' ? months : [];
  const records = everyday.flatMap((month) => month.records);
  return [
    tally(
      'Did',
      everyday.flatMap((month) => month.acts),
      rules.conduct,
    ),
    tally(
      'Recorded',
      records.map((record) => record.conduct),
      rules.conduct,
    ),
    tally(
      'Did not dare',
      months.flatMap((month) => month.silenced),
      rules.conduct,
    ),
    tally(
      'Was refused',
      months.flatMap((month) =>
        month.refusals.flatMap(({ domain, times }) => Array<number>(times).fill(domain)),
      ),
      rules.domains,
    ),
    ...scoreLines(months, rules),
  ].filter((line) => line !== '');
}

/** `Did: jaywalking (3 times), charity (once).`; empty where there is nothing. */
function tally(
  verb: string,
  indices: readonly number[],
  items: readonly { readonly name: string }[],
): string {
  const counts = new Map<number, number>();
  for (const index of indices) counts.set(index, (counts.get(index) ?? 0) + 1);
  if (counts.size === 0) return '';
  const said = [...counts].map(
    ([index, times]) => `${named(items, [index])[0] ?? ''} (${timesOver(times)})`,
  );
  return `${verb}: ${said.join(', ')}.`;
}

function scoreLines(months: readonly LifeMonth[], rules: Rules): string[] {
  const last = months.at(-1)?.scores ?? [];
  return last.flatMap((end) => {
    const start = months[0]?.scores.find((score) => score.score === end.score);
    if (start === undefined || start.before === end.after) return [];
    const [name] = named(rules.scores, [end.score]);
    const parts = months.flatMap((month) =>
      month.scores.filter(({ score }) => score === end.score).flatMap((score) => score.parts),
    );
    return [
      `The score "${name ?? ''}" went from ${full(start.before, 1)} to ${full(end.after, 1)}${scoreCauses(parts)}.`,
    ];
  });
}
