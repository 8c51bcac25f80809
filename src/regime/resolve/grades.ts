import type { Grade } from '../regime.js';
import type { ScoreText } from '../schema/scores.js';
import { keySpanAt, mapAt } from '../text/tree.js';
import type { Tree } from '../text/tree.js';
import type { Context } from './context.js';
import { indicesAt } from './references.js';

/** The grades of a score, the best first. Those that leave scores without a grade are reported. */
export function resolveGrades(
  text: ScoreText,
  tree: Tree,
  broken: boolean,
  context: Context,
): readonly Grade[] {
  const map = mapAt(tree, ['grades']);
  const grades = Object.entries(text.grades ?? {}).map(([name, grade]): Grade => {
    const rule = mapAt(map, [name]);
    const from = typeof grade === 'number' ? grade : grade.from;
    if (from === undefined) {
      context.report.error(keySpanAt(map, [name]), {
        found: `"${name}" does not say its "from"`,
        accepted: 'the lowest score that has the grade',
      });
    }
    const { domains } = context.names;
    return {
      name,
      from: from ?? 0,
      closes: indicesAt(rule, 'closes', domains, context),
      opens: indicesAt(rule, 'opens', domains, context),
    };
  });
  const sorted = grades.toSorted((a, b) => b.from - a.from);
  if (!broken && text.range !== undefined) checkLadder(sorted, text.range, tree, context);
  return sorted;
}

function checkLadder(
  sorted: readonly Grade[],
  [min, max]: readonly [number, number],
  tree: Tree,
  context: Context,
): void {
  const lowest = sorted.at(-1);
  if (lowest === undefined) return;
  const at = (grade: Grade): ReturnType<typeof keySpanAt> =>
    keySpanAt(tree, ['grades', grade.name]);
  sorted.forEach((grade, i) => {
    const better = sorted[i - 1];
    if (better !== undefined && better.from === grade.from) {
      context.report.error(at(grade), {
        found: `the grades ${better.name} and ${grade.name} both begin at ${grade.from}`,
        accepted: 'a lowest score of its own for each grade',
      });
    } else if (grade.from < min || grade.from > max) {
      context.report.error(at(grade), {
        found: `the grade ${grade.name} begins at ${grade.from}, outside the range`,
        accepted: `a whole number from ${min} to ${max}`,
      });
    }
  });
  if (lowest.from > min) {
    context.report.error(at(lowest), {
      found: `scores from ${min} to ${lowest.from - 1} have no grade`,
      accepted: `a lowest grade that begins at ${min}`,
    });
  }
}
