import { ratio } from '../../metrics/ratio.js';
import type { MeasuredEvidence } from './evidence.js';
import { isHarmless } from './is-harmless.js';
import { takenFrom } from './loss.js';
import { totalOf, weightOf } from './totals.js';

/** Of what was closed to people, the part that goes back to lawful conduct without harm. */
export const lossForHarmlessConduct: MeasuredEvidence = {
  kind: 'measured',
  name: 'loss that goes back to lawful conduct without harm',
  unit: 'share',
  basis: 'simulated person-months of restriction',
  how: 'of the loss (as for the cross-context share), the part that goes back to conduct of gravity 0 that the regime calls lawful',
  measure(run) {
    let all = 0;
    let harmless = 0;
    for (const { closing, amount, from } of takenFrom(run)) {
      all += amount;
      from.forEach((part, index) => {
        const kind = closing.stretch.rules.conduct[index];
        if (kind !== undefined && isHarmless(kind)) harmless += amount * part;
      });
    }
    return { value: ratio(harmless, all), n: totalOf(run, 'restricted') / weightOf(run) };
  },
};
