import type { Subjects } from '../../engine/engine.js';
import type { Regime, Score } from '../../regime/regime.js';

/** By what people are sorted into classes. */
export interface Classes {
  readonly names: readonly string[];
  /** The score; null: restricted or free. */
  readonly score: {
    readonly name: string;
    readonly column: string;
    /** The lowest stored score of each class, the best class first. */
    readonly from: readonly number[];
    /** Points of a stored unit, and stored scores. */
    readonly unit: number;
    readonly levels: number;
  } | null;
}

/**
 * The classes of a regime: the grades, by the rules of the last phase, of the first score that everybody has and that
 * has two grades or more; else the restricted and the free.
 */
export function classesOf(regime: Regime, subjects: Subjects): Classes {
  const scores = regime.jurisdictions[0]?.phases.at(-1)?.rules.scores ?? [];
  const index = scores.findIndex(isOfEverybody);
  const [score, stored] = [scores[index], subjects.scores[index]];
  if (score === undefined || stored === undefined)
    return { names: ['free', 'restricted'], score: null };
  return {
    names: score.grades.map(({ name }) => name),
    score: {
      name: score.name,
      column: `score.${index}`,
      from: score.grades.map(({ from }) => Math.ceil((from - stored.min) / stored.unit)),
      unit: stored.unit,
      levels: stored.levels,
    },
  };
}

function isOfEverybody(score: Score): boolean {
  return score.enrolment === null && score.grades.length > 1;
}
