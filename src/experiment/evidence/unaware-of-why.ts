import { unawareShare } from '../../metrics/unaware-share.js';
import type { MeasuredEvidence } from './evidence.js';
import { totalOf, weightOf } from './totals.js';

/** Of the wrongly restricted, how many do not know why. */
export const unawareOfWhy: MeasuredEvidence = {
  kind: 'measured',
  name: 'wrongly restricted people who do not know why',
  unit: 'share',
  basis: 'simulated person-months of wrongful restriction',
  how: 'of the person-months of wrongful restriction, those in which the person was not told, had not found out by a refusal, and could not see it in a published score',
  measure(run) {
    const wrongly = totalOf(run, 'restricted wrongly');
    return {
      value: unawareShare(totalOf(run, 'restricted wrongly and untold'), wrongly),
      n: wrongly / weightOf(run),
    };
  },
};
