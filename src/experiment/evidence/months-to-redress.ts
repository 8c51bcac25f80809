import { monthsToRedress as median } from '../../metrics/months-to-redress.js';
import type { MeasuredEvidence } from './evidence.js';
import { measureSpells, spellsOf, wrongsOf } from './wrongs.js';

/** After how many months half of the wrongful restrictions are over. */
export const monthsToRedress: MeasuredEvidence = {
  kind: 'measured',
  name: 'months until half of the wrongful restrictions are over',
  unit: 'months',
  basis: 'simulated spells of wrongful restriction',
  how: 'months to redress: median time from the beginning of a wrongful restriction until nothing is closed any more, for whatever reason (Kaplan and Meier 1958; spells that were going on at the end count for as long as they were seen); no answer where fewer than half ended',
  measure: (run) => measureSpells(wrongsOf(run), medianOf),
  fromCounts: medianOf,
};

function medianOf(counts: readonly number[]): number | null {
  return median(spellsOf(counts));
}
