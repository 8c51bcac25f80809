import { ratio } from '../../metrics/ratio.js';
import type { MeasuredEvidence } from './evidence.js';
import { isHarmless } from './is-harmless.js';
import { lossesOf } from './loss.js';
import { weightOf } from './totals.js';

/** Of what was closed to people, the part that goes back to lawful conduct without harm. */
export const lossForHarmlessConduct: MeasuredEvidence = {
  kind: 'measured',
  name: 'loss that goes back to lawful conduct without harm',
  unit: 'share',
  basis: 'simulated person-months of a closed part of life',
  how: 'person-months of closed domains, by the list or grade that closes them; each goes back to kinds of conduct in proportion to their records and points, of which those of gravity 0 that the regime calls lawful count here',
  measure(run) {
    let all = 0;
    let harmless = 0;
    for (const { closing, personMonths, conduct } of lossesOf(run)) {
      all += personMonths;
      for (const [index, part] of conduct) {
        const kind = closing.stretch.rules.conduct[index];
        if (kind !== undefined && isHarmless(kind)) harmless += personMonths * part;
      }
    }
    return { value: ratio(harmless, all), n: all / weightOf(run) };
  },
};
