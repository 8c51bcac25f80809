import { householdShare } from '../../metrics/household-share.js';
import { ENTRY_CAUSES } from '../../model/measures.js';
import type { MeasuredEvidence } from './evidence.js';
import { entriesOf, weightOf } from './totals.js';

/** Of the listings, how many fell on somebody only because of another member of the household. */
export const listedForTheHousehold: MeasuredEvidence = {
  kind: 'measured',
  name: 'listings because of somebody in the household',
  unit: 'share',
  basis: 'simulated listings',
  how: 'of the entries to blacklists, those whose cause is another member of the household',
  measure(run) {
    const entered = entriesOf(run, ENTRY_CAUSES);
    return {
      value: householdShare(entriesOf(run, ['household']), entered),
      n: entered / weightOf(run),
    };
  },
};
