import type { Span } from '../text/span.js';
import type { Context } from './context.js';
import { lookUp } from './names.js';

/** The index of the score that is named, or of the only one where none is; null, and reported, where neither is to be had. */
export function soleScore(name: string | undefined, span: Span, context: Context): number | null {
  const { scores } = context.names.people;
  if (name !== undefined) return lookUp(scores, name, span, context.report);
  if (scores.names.length === 1) return 0;
  if (!scores.readable) return null;
  context.report.error(span, {
    found: `it does not say which score, and there are ${scores.names.length}`,
    accepted:
      scores.names.length === 0
        ? 'a score, which the file has to declare'
        : `score: ${scores.names.join(', ')}`,
  });
  return null;
}
