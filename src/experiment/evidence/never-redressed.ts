import { ratio } from '../../metrics/ratio.js';
import type { MeasuredEvidence } from './evidence.js';
import { spellsIn } from './watch-spells.js';

/** How many wrongful restrictions were never put right while it was simulated. */
export const neverRedressed: MeasuredEvidence = {
  kind: 'measured',
  name: 'wrongful restrictions never put right',
  unit: 'share',
  basis: 'simulated spells of wrongful restriction',
  how: 'of the spells of wrongful restriction, those still going on when the simulation ended; some of these had only just begun',
  measure({ wrongful }) {
    const open = wrongful.open.reduce((sum, count) => sum + count, 0);
    return { value: ratio(open, spellsIn(wrongful)), n: spellsIn(wrongful) };
  },
};
