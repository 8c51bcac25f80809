import { measureIn } from '../figures.js';
import type { MeasuredEvidence } from './evidence.js';

/** Of the months of restriction, how many are borne by the household of somebody listed. */
export const borneByTheFamily: MeasuredEvidence = {
  kind: 'measured',
  name: 'loss borne by members of the household',
  unit: 'share',
  basis: 'simulated adults who were ever restricted',
  how: 'family share: of the person-months of restriction, those of adults who are on blacklists through the household alone and of children on whom a closed domain falls',
  measure(run) {
    const found = measureIn(run, {}).find(({ metric }) => metric === 'family share');
    if (found === undefined) throw new Error('no family share was measured');
    return { value: found.value, n: found.n };
  },
};
