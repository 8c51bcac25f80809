import { monthsToRedress as median } from '../../metrics/months-to-redress.js';
import { spellsIn } from '../../metrics/survival.js';
import type { MeasuredEvidence } from './evidence.js';
import { wrongsOf } from './wrongs.js';

/** After how many months half of the wrongful restrictions are over. */
export const monthsToRedress: MeasuredEvidence = {
  kind: 'measured',
  name: 'months until half of the wrongful restrictions are over',
  unit: 'months',
  basis: 'simulated spells of wrongful restriction',
  how: 'months to redress: median time from the beginning of a wrongful restriction until nothing is closed any more, for whatever reason (Kaplan and Meier 1958; spells that were going on at the end count for as long as they were seen); no answer where fewer than half ended',
  measure(run) {
    const wrongs = wrongsOf(run);
    return { value: median(wrongs), n: spellsIn(wrongs) };
  },
};
