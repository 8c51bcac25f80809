import type { MeasuredEvidence } from './evidence.js';
import { lastingLonger, measureSpells, spellsOf, wrongsOf } from './wrongs.js';

/** How many wrongful restrictions are over after a month. */
export const overWithinAMonth: MeasuredEvidence = {
  kind: 'measured',
  name: 'wrongful restrictions that are over within a month',
  unit: 'share',
  basis: 'simulated spells of wrongful restriction',
  how: 'part of the wrongful restrictions after which nothing is closed any more within a month, for whatever reason (Kaplan and Meier 1958)',
  measure: (run) => measureSpells(wrongsOf(run), soonOver),
  fromCounts: soonOver,
};

function soonOver(counts: readonly number[]): number | null {
  const longer = lastingLonger(spellsOf(counts), 1);
  return longer === null ? null : 1 - longer;
}
