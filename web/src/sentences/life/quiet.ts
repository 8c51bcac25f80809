import type { LifeMonth } from 'glasshouse';
import { number } from '../../text/text.ts';
import { inRow, named, namesOf, say, timesOver } from '../say.ts';
import type { Rules } from '../rules/values.ts';
import { scoreCauses } from './causes.ts';

/** What went on in months in which nothing new happened, added up. */
export function quietLines(months: readonly LifeMonth[], rules: Rules): string[] {
  const all = <Of>(of: (month: LifeMonth) => readonly Of[]): Of[] => months.flatMap(of);
  const refusals = all(({ refusals: of }) =>
    of.flatMap(({ domain, times }) => Array<number>(times).fill(domain)),
  );
  return [
    ...tally(
      'told-quiet-did',
      all(({ acts }) => acts),
      rules.conduct,
    ),
    ...tally(
      'told-quiet-recorded',
      all(({ records }) => records.map((one) => one.conduct)),
      rules.conduct,
    ),
    ...tally(
      'told-quiet-silenced',
      all(({ silenced }) => silenced),
      rules.conduct,
    ),
    ...tally('told-quiet-refused', refusals, rules.domains),
    ...scoreLines(months, rules),
  ];
}

/** `Did: jaywalking (3 times), charity (once).`; empty where there is nothing. */
function tally(
  key: `told-quiet-${'did' | 'recorded' | 'silenced' | 'refused'}`,
  indices: readonly number[],
  items: readonly { readonly name: string }[],
): string[] {
  const counts = new Map<number, number>();
  for (const index of indices) counts.set(index, (counts.get(index) ?? 0) + 1);
  if (counts.size === 0) return [];
  const what = [...counts].map(([index, times]) =>
    say('how-often', { name: named(items, [index]).join(''), times: timesOver(times) }),
  );
  return [say(key, { what: inRow(what) })];
}

function scoreLines(months: readonly LifeMonth[], rules: Rules): string[] {
  const last = months.at(-1)?.scores ?? [];
  return last.flatMap(({ score, after }) => {
    const of = months.flatMap(({ scores }) => scores.filter((one) => one.score === score));
    const before = months[0]?.scores.find((one) => one.score === score)?.before;
    if (before === undefined || before === after) return [];
    return [
      say('told-score', {
        score: namesOf(rules.scores, [score]),
        before: number(before),
        after: number(after),
        causes: scoreCauses(of.flatMap(({ parts }) => parts)),
      }),
    ];
  });
}
