import type { LifeMonth } from 'glasshouse';
import { number } from '../../text/text.ts';
import { namesOf, say } from '../say.ts';
import type { Rules } from '../rules/values.ts';

type Grade = Rules['scores'][number]['grades'][number];

/** What a grade of a score closed or opened this month that was otherwise the month before. */
export function gradeLines(
  month: LifeMonth,
  before: LifeMonth | undefined,
  rules: Rules,
): string[] {
  const without = (these: readonly number[], those: readonly number[] = []): number[] =>
    these.filter((domain) => !those.includes(domain));
  const closed = without(month.closed, before?.closed);
  const opened = without(month.opened, before?.opened);
  const freed = without(before?.closed ?? [], month.closed);
  const lost = without(before?.opened ?? [], month.opened);
  return month.scores.flatMap(({ score, after }) => {
    const { name = '', grades = [] } = rules.scores[score] ?? {};
    const then = before?.scores.find((one) => one.score === score)?.after;
    const now = gradeOf(grades, after);
    const left = then === undefined ? undefined : gradeOf(grades, then);
    const line = (
      what: 'closes' | 'opens' | 'no-longer-closed' | 'no-longer-opened',
      grade: Grade | undefined,
      of: readonly number[] | undefined,
      among: readonly number[],
    ): string[] => {
      const domains = (of ?? []).filter((domain) => among.includes(domain));
      return grade === undefined || domains.length === 0
        ? []
        : [
            say(`told-grade-${what}`, {
              grade: grade.name,
              score: name,
              points: number(after),
              domains: namesOf(rules.domains, domains),
            }),
          ];
    };
    return [
      ...line('closes', now, now?.closes, closed),
      ...line('opens', now, now?.opens, opened),
      ...(left === now
        ? []
        : [
            ...line('no-longer-closed', left, left?.closes, freed),
            ...line('no-longer-opened', left, left?.opens, lost),
          ]),
    ];
  });
}

/** The grade of a score; they go from the best to the worst, each from its lowest score on. */
function gradeOf(grades: readonly Grade[], value: number): Grade | undefined {
  return grades.find(({ from }) => value >= from) ?? grades.at(-1);
}
