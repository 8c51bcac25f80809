import { chillingShare } from '../../metrics/chilling-share.js';
import type { MeasureName } from '../../model/measures.js';
import type { MeasuredEvidence } from './evidence.js';
import { namesIn, totalOf, weightOf } from './totals.js';

/** Of the lawful speech, association and belief that people wished for, how much fear left undone. */
export const speechLeftUndone: MeasuredEvidence = {
  kind: 'measured',
  name: 'lawful speech, association and belief left undone out of fear',
  unit: 'share',
  basis: 'simulated acts wished for',
  how: 'acts left undone out of fear, of those wished for, over lawful protected conduct (chilling share); fear follows Daymude, Axelrod and Forrest (2025)',
  measure(run) {
    const guarded = namesIn(run).conduct.filter((each) => each.lawful && each.protected);
    const over = (measure: MeasureName): number =>
      guarded.reduce((sum, { name }) => sum + totalOf(run, measure, name), 0);
    const [silenced, acts] = [over('silenced'), over('acts')];
    return { value: chillingShare(silenced, acts), n: (silenced + acts) / weightOf(run) };
  },
};
