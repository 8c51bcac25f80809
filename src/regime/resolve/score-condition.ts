import type { Score } from '../regime.js';
import type { ScoreCondition } from '../sentences/score-condition.js';
import type { Part } from '../sentences/sentence.js';
import type { Span } from '../text/span.js';
import { suggest } from '../text/suggest.js';
import type { Context } from './context.js';
import { lookUp } from './names.js';

/** A condition on a score with its names looked up: the score is below a value, or at least at it. */
export interface ResolvedCondition {
  readonly score: number;
  readonly compare: 'below' | 'from';
  readonly value: number;
}

/** Looks up the score and the grade of a condition; null, and reported, where there is no such thing. */
export function resolveScoreCondition(
  condition: ScoreCondition,
  place: (part: Part) => Span,
  scores: readonly (Score | null)[],
  context: Context,
): ResolvedCondition | null {
  const index = lookUp(
    context.own.scores,
    condition.score.text,
    place(condition.score),
    context.report,
  );
  if (index === null) return null;
  const score = scores[index];
  const broken = score === undefined || score === null || context.brokenScores.has(score.name);
  if (condition.kind === 'grade')
    return broken ? null : atGrade(condition, index, score, place, context);
  const hasRange = !broken && score.max > score.min;
  if (hasRange && (condition.value <= score.min || condition.value > score.max)) {
    context.report.error(place(condition.valuePart), {
      found: `${condition.value} does not divide the range of "${score.name}", ${score.min} to ${score.max}`,
      accepted: `a whole number from ${score.min + 1} to ${score.max}`,
    });
  }
  return { score: index, compare: condition.compare, value: condition.value };
}

function atGrade(
  { grade, side }: Extract<ScoreCondition, { kind: 'grade' }>,
  index: number,
  score: Score,
  place: (part: Part) => Span,
  context: Context,
): ResolvedCondition | null {
  const rank = score.grades.findIndex((each) => each.name === grade.text);
  const found = score.grades[rank];
  if (found === undefined) {
    const names = score.grades.map((each) => each.name);
    context.report.error(place(grade), {
      found: `"${grade.text}" is not a grade of "${score.name}"`,
      accepted: names.length === 0 ? `nothing: "${score.name}" has no grades` : names.join(', '),
      suggestion: suggest(grade.text, names),
    });
    return null;
  }
  if (side === 'above') return { score: index, compare: 'from', value: found.from };
  // Below the next better grade; nobody is above the best one.
  return { score: index, compare: 'below', value: score.grades[rank - 1]?.from ?? score.max + 1 };
}
