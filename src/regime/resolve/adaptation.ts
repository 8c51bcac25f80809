import type { Adaptation } from '../regime.js';
import { adaptationSchema } from '../schema/adaptation.js';
import type { AdaptationText } from '../schema/adaptation.js';
import { EMPTY_MAP, mapAt } from '../text/tree.js';
import type { MapTree, Tree } from '../text/tree.js';
import type { Context } from './context.js';
import { soleScore } from './sole-score.js';
import { resolveProvenance } from './provenance.js';
import { readRule } from './read-rule.js';

/** Adaptation under the key `adaptation` of some rules; null where it is switched off. */
export function resolveAdaptation(rules: MapTree, context: Context): Adaptation | null {
  const tree = rules.entries.get('adaptation')?.value ?? EMPTY_MAP;
  if (tree.kind !== 'map') return null;
  const text = readRule(adaptationSchema, tree, context);
  if (text === null) return null;
  return {
    tolerance: text.tolerance ?? 0.25,
    punishment: text.punishment ?? 'uniform',
    severity: text.severity ?? 1,
    learning: text.learning ?? 0.1,
    fromTies: text['from-ties'] ?? 0.5,
    startsAt: text['starts-at'] ?? 0.05,
    boldness: text.boldness ?? [0.25, 2],
    desire: text.desire ?? [0, 1],
    gaming: resolveGaming(text.gaming, tree, context),
    exit: text.exit ?? 0,
    provenance: resolveProvenance(text, tree, context),
  };
}

function resolveGaming(
  gaming: AdaptationText['gaming'],
  tree: Tree,
  context: Context,
): Adaptation['gaming'] {
  if (gaming === undefined || gaming === 'none') return { buys: null, secondIdentity: null };
  const buys = gaming.buys;
  const score = buys === undefined ? null : soleScore(mapAt(tree, ['gaming', 'buys']), context);
  return {
    buys:
      buys === undefined || score === null ? null : { score, rate: buys.rate, points: buys.points },
    secondIdentity: gaming['second-identity'] ?? null,
  };
}
