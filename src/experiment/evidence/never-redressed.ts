import { shareNeverRedressed } from '../../metrics/share-never-redressed.js';
import { spellsIn } from '../../metrics/survival.js';
import type { MeasuredEvidence } from './evidence.js';
import { wrongsOf } from './wrongs.js';

/** How many wrongful restrictions were never put right while it was simulated. */
export const neverRedressed: MeasuredEvidence = {
  kind: 'measured',
  name: 'wrongful restrictions never put right',
  unit: 'share',
  basis: 'simulated spells of wrongful restriction',
  how: 'share never redressed: of the wrongful restrictions, those that did not end in freedom while it was simulated; some of them had only just begun',
  measure(run) {
    const wrongs = wrongsOf(run);
    return { value: shareNeverRedressed(wrongs), n: spellsIn(wrongs) };
  },
};
