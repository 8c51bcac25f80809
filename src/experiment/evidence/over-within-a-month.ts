import { spellsIn } from '../../metrics/survival.js';
import type { MeasuredEvidence } from './evidence.js';
import { lastingLonger, wrongsOf } from './wrongs.js';

/** How many wrongful restrictions are over after a month. */
export const overWithinAMonth: MeasuredEvidence = {
  kind: 'measured',
  name: 'wrongful restrictions that are over within a month',
  unit: 'share',
  basis: 'simulated spells of wrongful restriction',
  how: 'part of the wrongful restrictions after which nothing is closed any more within a month, for whatever reason (Kaplan and Meier 1958)',
  measure(run) {
    const wrongs = wrongsOf(run);
    const longer = lastingLonger(wrongs, 1);
    return { value: longer === null ? null : 1 - longer, n: spellsIn(wrongs) };
  },
};
