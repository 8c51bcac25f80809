import { TIE_KINDS } from '../regime.js';
import type { Enrolment, Score } from '../regime.js';
import { scoreChange } from '../schema/scores.js';
import type { ScoreText } from '../schema/scores.js';
import { keySpanAt, keysOf, mapAt, spanAt } from '../text/tree.js';
import { suggest } from '../text/suggest.js';
import type { Tree } from '../text/tree.js';
import type { Context } from './context.js';
import { resolveGrades } from './grades.js';
import { resolveTimeline, resolveWindow } from './months.js';
import { lookUp } from './names.js';
import { resolveProvenance } from './provenance.js';
import { readRule } from './read-rule.js';
import { perName } from './references.js';

/** A score, what it is like included. Null where it cannot be read. */
export function resolveScore(name: string, tree: Tree, context: Context): Score | null {
  const text = readRule(scoreChange, tree, context);
  if (text === null) return null;
  const broken = context.brokenScores.has(name);
  if (!broken) checkSaid(name, text, context);
  const [min, max] = text.range ?? [0, 0];
  const start = text.start ?? min;
  if (text.range !== undefined) checkRange(text.range, start, tree, context);
  return {
    name,
    keptBy: text['kept-by'] ?? name,
    ...resolveWindow(text, tree, context),
    min,
    max,
    start,
    grades: resolveGrades(text, tree, broken || min === max, context),
    points: perName(tree, 'points', text.points, context.own.conduct, 0, context),
    drift: text.drift ?? 0,
    decay: text.decay ?? 0,
    ties: resolveTies(text.ties, tree, context),
    peers: resolvePeerPoints(text.peers, tree, context),
    published: text.published ?? false,
    enrolment: resolveEnrolment(text.enrolment, tree, context),
    provenance: resolveProvenance(text, tree, context),
  };
}

/** A score that lacks what each must say may be a slip for another, such as one of the file that this one extends. */
function checkSaid(name: string, text: ScoreText, context: Context): void {
  const others = context.own.scores.names.filter((other) => other !== name);
  const said = { range: text.range, start: text.start };
  const examples = {
    range: 'two whole numbers, like 0 to 1300',
    start: 'the score that everybody begins with, a whole number',
  };
  for (const key of ['range', 'start'] as const) {
    if (said[key] !== undefined) continue;
    context.report.error(context.keySpan('scores', name), {
      found: `"${name}" does not say its "${key}"`,
      accepted: `${examples[key]}, or another score that it is \`like:\``,
      suggestion: suggest(name, others),
    });
  }
}

function checkRange(
  [min, max]: readonly [number, number],
  start: number,
  tree: Tree,
  context: Context,
): void {
  if (min === max) {
    context.report.error(spanAt(tree, ['range']), {
      found: `the range is the one value ${min}`,
      accepted: 'a lowest and a higher value, like 0 to 1300',
    });
  } else if (start < min || start > max) {
    context.report.error(spanAt(tree, ['start']), {
      found: `it starts at ${start}, outside its range`,
      accepted: `a whole number from ${min} to ${max}`,
    });
  }
}

/** A pull of all kinds together is shared evenly between the kinds of tie that the population has. */
function resolveTies(ties: ScoreText['ties'], tree: Tree, context: Context): readonly number[] {
  if (ties === undefined) return TIE_KINDS.map(() => 0);
  if (typeof ties === 'number') {
    const kinds = context.tied.filter(Boolean).length;
    return context.tied.map((tied) => (tied ? ties / kinds : 0));
  }
  const pulls = TIE_KINDS.map((kind) => ties[kind] ?? 0);
  if (pulls.reduce((sum, pull) => sum + pull, 0) > 1 + 1e-9) {
    context.report.error(keySpanAt(tree, ['ties']), {
      found: 'ties pull by more than 100% together',
      accepted: 'shares that are at most 100% together',
    });
  }
  return pulls;
}

function resolvePeerPoints(
  peers: ScoreText['peers'],
  tree: Tree,
  context: Context,
): Score['peers'] {
  if (peers === undefined || peers === 'none') return null;
  const { points, 'at-most': atMost } = peers;
  if (points === undefined || atMost === undefined) {
    const missing = points === undefined ? 'points' : 'at-most';
    if (lostAPart(tree, 'peers', context)) return null;
    context.report.error(keySpanAt(tree, ['peers']), {
      found: `"peers" does not say its "${missing}"`,
      accepted: '{points: 1, at-most: 5}',
    });
    return null;
  }
  return { points, atMost };
}

function resolveEnrolment(
  enrolment: ScoreText['enrolment'],
  tree: Tree,
  context: Context,
): Enrolment | null {
  if (enrolment === undefined || enrolment === 'everyone') return null;
  if (enrolment.share === undefined && !lostAPart(tree, 'enrolment', context)) {
    context.report.error(keySpanAt(tree, ['enrolment']), {
      found: '"enrolment" does not say its "share"',
      accepted: '{by: choice, share: 35%}, or everyone',
    });
  }
  const map = mapAt(tree, ['enrolment', 'enticements']);
  const enticements = keysOf(map).flatMap((domain) => {
    const index = lookUp(context.names.domains, domain, keySpanAt(map, [domain]), context.report);
    return index === null ? [] : [{ domain: index, raises: enrolment.enticements?.[domain] ?? 0 }];
  });
  return { share: resolveTimeline(enrolment.share ?? [], context), enticements };
}

/** Was a part of what stands under this key faulty? Then what it does not say was perhaps said there. */
function lostAPart(tree: Tree, key: string, context: Context): boolean {
  return context.partial.has(mapAt(tree, [key]).span.start);
}
