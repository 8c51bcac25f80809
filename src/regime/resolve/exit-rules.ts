import type { ExitRule, Score } from '../regime.js';
import { readExit } from '../sentences/exit.js';
import type { ExitSentence } from '../sentences/exit.js';
import { isSentenceFault } from '../sentences/sentence.js';
import type { Part } from '../sentences/sentence.js';
import { scalarsAt } from '../text/scalars.js';
import type { Span } from '../text/span.js';
import { spanInside } from '../text/tree.js';
import type { ScalarTree, Tree } from '../text/tree.js';
import type { Context } from './context.js';
import { resolveScoreCondition } from './score-condition.js';

/** The rules under `leaves`, those that cannot be read reported and left out. Empty: never. */
export function resolveExitRules(
  tree: Tree,
  scores: readonly (Score | null)[],
  context: Context,
): readonly ExitRule[] {
  const scalars = scalarsAt(tree, 'leaves');
  const rules: ExitRule[] = [];
  for (const scalar of scalars) {
    const sentence = readExit(String(scalar.value).trim());
    if (isSentenceFault(sentence)) {
      context.report.error(
        spanInside(scalar, sentence.part.from, sentence.part.to),
        sentence.fault,
      );
      continue;
    }
    if (sentence.value.kind === 'never' && scalars.length > 1) {
      context.report.error(scalar.span, {
        found: '"never" stands beside another way to leave',
        accepted: '"never" alone, or the other ways',
      });
      continue;
    }
    const rule = resolveExit(sentence.value, scalar, scores, context);
    if (rule === null) continue;
    if (isTimed(rule) && rules.some(isTimed)) {
      context.report.error(scalar.span, {
        found: 'a second term in one list',
        accepted: 'at most one of "after … months" and "repair after … months without a record"',
      });
    }
    rules.push(rule);
  }
  return rules;
}

function isTimed(rule: ExitRule): boolean {
  return rule.kind === 'term' || rule.kind === 'repair';
}

function resolveExit(
  sentence: ExitSentence,
  scalar: ScalarTree,
  scores: readonly (Score | null)[],
  context: Context,
): ExitRule | null {
  if (sentence.kind === 'never') return null;
  if (sentence.kind !== 'score' && sentence.kind !== 'grade') return sentence;
  const place = (part: Part): Span => spanInside(scalar, part.from, part.to);
  const resolved = resolveScoreCondition(sentence, place, scores, context);
  return resolved === null ? null : { kind: 'score', ...resolved };
}
