import { spellsIn } from '../../metrics/survival.js';
import type { MeasuredEvidence } from './evidence.js';
import { lastingLonger, wrongsOf } from './wrongs.js';

const YEAR = 12;

/** How many wrongful restrictions last for more than a year. */
export const lastingOverAYear: MeasuredEvidence = {
  kind: 'measured',
  name: 'wrongful restrictions that last over a year',
  unit: 'share',
  basis: 'simulated spells of wrongful restriction',
  how: 'part of the wrongful restrictions after which something is still closed after 12 months (Kaplan and Meier 1958); no answer where fewer months were simulated',
  measure(run) {
    const wrongs = wrongsOf(run);
    const value = run.series.months > YEAR ? lastingLonger(wrongs, YEAR) : null;
    return { value, n: spellsIn(wrongs) };
  },
};
