import type { LifeMonth } from '../../model/life.js';
import type { Grade, Rules } from '../../regime/regime.js';
import { and, named } from '../text/lists.js';
import { full } from '../text/numbers.js';

/** What a grade of a score closed or opened this month that was otherwise the month before. */
export function gradeLines(
  month: LifeMonth,
  before: LifeMonth | undefined,
  rules: Rules,
): string[] {
  const fresh = (now: readonly number[], then: readonly number[] | undefined): number[] =>
    now.filter((domain) => then?.includes(domain) !== true);
  const closed = fresh(month.closed, before?.closed);
  const opened = fresh(month.opened, before?.opened);
  const freed = (before?.closed ?? []).filter((domain) => !month.closed.includes(domain));
  const lost = (before?.opened ?? []).filter((domain) => !month.opened.includes(domain));
  return month.scores.flatMap(({ score, after }) => {
    const rule = rules.scores[score];
    const grade = gradeOf(rule?.grades ?? [], after);
    const then = before?.scores.find((one) => one.score === score)?.after;
    const left = then === undefined ? undefined : gradeOf(rule?.grades ?? [], then);
    const at = `the score "${rule?.name ?? ''}", which stands at ${full(after, 1)}`;
    const now = grade === undefined ? '' : `The grade "${grade.name}" of ${at},`;
    const past = left === undefined ? '' : `With the grade "${left.name}" left behind in ${at},`;
    const both = (of: readonly number[] | undefined, among: readonly number[]): string =>
      and(
        named(
          rules.domains,
          (of ?? []).filter((domain) => among.includes(domain)),
        ),
      );
    return [
      said(now, 'closes', both(grade?.closes, closed)),
      said(now, 'opens', both(grade?.opens, opened)),
      ...(left === grade
        ? []
        : [
            said(past, 'these are no longer closed:', both(left?.closes, freed)),
            said(past, 'these are no longer opened to them:', both(left?.opens, lost)),
          ]),
    ].filter((line) => line !== '');
  });
}

function said(subject: string, what: string, domains: string): string {
  return subject === '' || domains === '' ? '' : `${subject} ${what} ${domains}.`;
}

/** The grade of a score; they go from the best to the worst, each from its lowest score on. */
function gradeOf(grades: readonly Grade[], value: number): Grade | undefined {
  return grades.find(({ from }) => value >= from) ?? grades.at(-1);
}
