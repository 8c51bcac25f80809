import type { MeasuredEvidence } from './evidence.js';
import { lastingLonger, measureSpells, spellsOf, wrongsOf } from './wrongs.js';

const YEAR = 12;

/** How many wrongful restrictions last for more than a year. */
export const lastingOverAYear: MeasuredEvidence = {
  kind: 'measured',
  name: 'wrongful restrictions that last over a year',
  unit: 'share',
  basis: 'simulated spells of wrongful restriction',
  how: 'part of the wrongful restrictions after which something is still closed after 12 months (Kaplan and Meier 1958); no answer where fewer months were simulated',
  measure: (run) => measureSpells(wrongsOf(run), overAYear),
  fromCounts: overAYear,
};

/** Arrays of spells have a place for each month from 0 to the last. */
function overAYear(counts: readonly number[]): number | null {
  const spells = spellsOf(counts);
  return spells.ended.length > YEAR + 1 ? lastingLonger(spells, YEAR) : null;
}
