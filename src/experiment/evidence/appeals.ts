import type { Redress } from '../../regime/regime.js';
import type { Rested, RuleFinding, RulesInForce } from './evidence.js';
import { stretchesOf } from './in-force.js';

type Appeal = NonNullable<Redress['appeal']>;

/** What is found of the appeals of all places and phases; where there is none, that. */
export function readAppeals(
  ground: RulesInForce,
  read: (appeals: readonly Appeal[]) => Pick<RuleFinding, 'value' | 'found'>,
): RuleFinding {
  const appeals: Appeal[] = [];
  const rests: Rested[] = [];
  for (const { rules } of stretchesOf(ground)) {
    const { appeal, provenance } = rules.redress;
    if (appeal === null) continue;
    appeals.push(appeal);
    rests.push({ rule: 'redress', provenance });
  }
  if (appeals.length === 0) return { value: null, found: 'there is no appeal', rests: [] };
  return { ...read(appeals), rests: rests.slice(0, 1) };
}
