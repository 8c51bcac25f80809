import type { Loss } from '../metrics/cross-context-share.js';
import type { Sanction } from '../metrics/proportionality.js';
import { isTooFew } from '../metrics/too-few.js';
import { contextOf } from './evidence/conduct-behind.js';
import { stretchesOf } from './evidence/in-force.js';
import { takenFrom, type Which } from './evidence/loss.js';
import type { Evidence } from './figures/figure.js';
import { recordsOf } from './sources-of-loss.js';

/** What a run took from people, for each list or grade and each domain that it closed, and from which contexts it came. */
export function lossesOf(evidence: Evidence, which: Which = {}): Loss[] {
  return takenFrom(evidence, which).map(({ closing, domain, amount, from }) => {
    const contexts = new Map<string, number>();
    from.forEach((part, conduct) => {
      if (part === 0) return;
      const context = contextOf(closing.stretch, conduct);
      contexts.set(context, (contexts.get(context) ?? 0) + part / amount);
    });
    return { amount, context: domain.context, from: contexts };
  });
}

/**
 * What each kind of conduct harms, and what a record of it cost: kinds that harm nobody and cost nothing are left out,
 * since that they go unpunished says nothing of how punishment is measured out, and so are kinds with too few records.
 */
export function sanctionsOf(evidence: Evidence, which: Which = {}): Sanction[] {
  const { regime, people, series } = evidence;
  const weight = regime.population.standingFor / people;
  const costs = new Map<string, number>();
  for (const { closing, from } of takenFrom(evidence, which))
    from.forEach((amount, index) => {
      const { name } = closing.stretch.rules.conduct[index] ?? {};
      if (name !== undefined) costs.set(name, (costs.get(name) ?? 0) + amount);
    });
  // Every phase names the same kinds of conduct, and none changes what one harms.
  const kinds = stretchesOf({ regime, months: series.months })[0]?.rules.conduct ?? [];
  return kinds.flatMap(({ name, gravity }) => {
    const cost = costs.get(name) ?? 0;
    const records = recordsOf(series, name, which);
    if (isTooFew(Math.round(records / weight)) || (gravity === 0 && cost === 0)) return [];
    return [{ gravity, loss: cost / records }];
  });
}
