import type { MeasuredEvidence } from './evidence.js';
import { lastingLonger, spellsIn } from './watch-spells.js';

const YEAR = 12;

/** How many wrongful restrictions last for more than a year. */
export const lastingOverAYear: MeasuredEvidence = {
  kind: 'measured',
  name: 'wrongful restrictions that last over a year',
  unit: 'share',
  basis: 'simulated spells of wrongful restriction',
  how: 'part of the spells of wrongful restriction that last more than 12 months (Kaplan and Meier 1958); no answer where fewer months were simulated',
  measure({ wrongful, series }) {
    const value = series.months > YEAR ? lastingLonger(wrongful, YEAR) : null;
    return { value, n: spellsIn(wrongful) };
  },
};
