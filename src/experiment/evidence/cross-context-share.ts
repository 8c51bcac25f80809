import { ratio } from '../../metrics/ratio.js';
import { contextOf } from './conduct-behind.js';
import type { MeasuredEvidence } from './evidence.js';
import { lossesOf } from './loss.js';
import { weightOf } from './totals.js';

/** Of what was closed to people, the part that lies in another context than the conduct it goes back to. */
export const crossContextShare: MeasuredEvidence = {
  kind: 'measured',
  name: 'cross-context share of loss',
  unit: 'share',
  basis: 'simulated person-months of a closed part of life',
  how: 'person-months of closed domains, by the list or grade that closes them; each goes back to kinds of conduct in proportion to their records and points, and is cross-context where the domain has another context, or where no conduct of the person led to it',
  measure(run) {
    let all = 0;
    let crossing = 0;
    for (const { closing, domain, personMonths, conduct } of lossesOf(run)) {
      const context = closing.stretch.rules.domains[domain]?.context;
      let same = 0;
      for (const [each, part] of conduct)
        if (contextOf(closing.stretch, each) === context) same += part;
      all += personMonths;
      crossing += personMonths * (1 - same);
    }
    return { value: ratio(crossing, all), n: all / weightOf(run) };
  },
};
