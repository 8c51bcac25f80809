import type { EntryRule, Regime, Rules } from '../../regime/regime.js';
import { changeRules } from '../mechanisms/change-rules.js';
import { isHarmless } from './is-harmless.js';

/**
 * The same regime, but lawful conduct without harm costs no points and leads onto no blacklist, wherever and whenever. All
 * names stay, so that people meet the same luck. What such conduct earns people stays as well; so do the rules for firms.
 */
export function spareHarmless(regime: Regime): Regime {
  return { ...changeRules(regime, spare), firms: regime.firms };
}

function spare(rules: Rules): Rules {
  const harmless = new Set(rules.conduct.flatMap((kind, at) => (isHarmless(kind) ? [at] : [])));
  return {
    ...rules,
    scores: rules.scores.map((score) => ({
      ...score,
      points: score.points.map((points, at) => (harmless.has(at) ? Math.max(0, points) : points)),
    })),
    lists: rules.lists.map((list) =>
      list.kind === 'black'
        ? { ...list, enters: list.enters.map((rule) => blindTo(harmless, rule)) }
        : list,
    ),
  };
}

/** A rule of entry that does not count some conduct; it stays, so that those after it keep their places and their luck. */
function blindTo(harmless: ReadonlySet<number>, rule: EntryRule): EntryRule {
  if (rule.kind !== 'records') return rule;
  return { ...rule, conduct: rule.conduct.filter((at) => !harmless.has(at)) };
}
