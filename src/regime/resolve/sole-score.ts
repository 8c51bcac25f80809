import { scalarsAt } from '../text/scalars.js';
import type { MapTree } from '../text/tree.js';
import type { Context } from './context.js';
import { lookUp } from './names.js';

/**
 * The index of the score that a rule names, or of the only one where it names none; null, and reported, where neither is to
 * be had.
 */
export function soleScore(rule: MapTree, context: Context): number | null {
  const { scores } = context.names.people;
  const [named] = scalarsAt(rule, 'score');
  if (named !== undefined) return lookUp(scores, String(named.value), named.span, context.report);
  if (scores.names.length === 1) return 0;
  if (!scores.readable || context.partial.has(rule.span.start)) return null;
  const none = 'a score, which the file has to declare';
  context.report.error(rule.span, {
    found: `it does not say which score, and there are ${scores.names.length}`,
    accepted: scores.names.length === 0 ? none : `score: ${scores.names.join(', ')}`,
  });
  return null;
}
