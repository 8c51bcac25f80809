import { measureIn } from '../figures.js';
import type { MeasuredEvidence } from './evidence.js';
import { totalOf, weightOf } from './totals.js';

/** Of the months of restriction, how many are borne by the household of somebody listed. */
export const borneByTheFamily: MeasuredEvidence = {
  kind: 'measured',
  name: 'months of restriction borne by members of the household',
  unit: 'share',
  basis: 'simulated person-months of restriction',
  how: 'family share: of the person-months of restriction of adults and children, however much a month of it loses them, those of adults who are on blacklists through the household alone and of children on whom a closed domain falls',
  measure(run) {
    const found = measureIn(run, {}).find(({ metric }) => metric === 'family share');
    if (found === undefined) throw new Error('no family share was measured');
    const months = totalOf(run, 'restricted') + totalOf(run, 'children restricted');
    return { value: found.value, n: months / weightOf(run) };
  },
};
