import type { MeasuredEvidence } from './evidence.js';
import { lastingLonger, spellsIn } from './watch-spells.js';

/** How many wrongful restrictions are over after a month. */
export const overWithinAMonth: MeasuredEvidence = {
  kind: 'measured',
  name: 'wrongful restrictions that are over within a month',
  unit: 'share',
  basis: 'simulated spells of wrongful restriction',
  how: 'part of the spells of wrongful restriction that last one month, however they ended (Kaplan and Meier 1958)',
  measure({ wrongful }) {
    const longer = lastingLonger(wrongful, 1);
    return { value: longer === null ? null : 1 - longer, n: spellsIn(wrongful) };
  },
};
