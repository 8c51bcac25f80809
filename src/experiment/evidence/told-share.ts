import { shareTold } from '../../metrics/share-told.js';
import { ENTRY_CAUSES } from '../../model/measures.js';
import type { MeasuredEvidence } from './evidence.js';
import { entriesOf, totalOf, weightOf } from './totals.js';

/** Of those put on a blacklist, how many were told. */
export const toldShare: MeasuredEvidence = {
  kind: 'measured',
  name: 'listed people who were told',
  unit: 'share',
  basis: 'simulated listings',
  how: 'people given notice of a new listing in its month, of the listings on blacklists since the calendar began; who knows already is not told again',
  measure(run) {
    const entered = entriesOf(
      run,
      ENTRY_CAUSES.filter((cause) => cause !== 'start'),
    );
    return { value: shareTold(totalOf(run, 'told'), entered), n: entered / weightOf(run) };
  },
};
