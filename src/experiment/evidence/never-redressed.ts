import { shareNeverRedressed } from '../../metrics/share-never-redressed.js';
import type { MeasuredEvidence } from './evidence.js';
import { measureSpells, spellsOf, wrongsOf } from './wrongs.js';

/** How many wrongful restrictions were never put right while it was simulated. */
export const neverRedressed: MeasuredEvidence = {
  kind: 'measured',
  name: 'wrongful restrictions never put right',
  unit: 'share',
  basis: 'simulated spells of wrongful restriction',
  how: 'share never redressed: of the wrongful restrictions, those that did not end in freedom while it was simulated; some of them had only just begun',
  measure: (run) => measureSpells(wrongsOf(run), neverRight),
  fromCounts: neverRight,
};

function neverRight(counts: readonly number[]): number | null {
  return shareNeverRedressed(spellsOf(counts));
}
