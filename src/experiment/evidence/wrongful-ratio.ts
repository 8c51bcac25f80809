import type { MeasuredEvidence } from './evidence.js';
import { groupsCompared } from './groups-compared.js';

/** How many times as often the worst-off group is restricted wrongly as the best-off. */
export const wrongfulRatio: MeasuredEvidence = {
  kind: 'measured',
  name: 'ratio of wrongful restriction rates of groups',
  unit: 'times',
  basis: 'simulated adults of the smallest group',
  how: 'rate of adults to whom something is wrongly closed, highest over lowest of the groups, in person-months; no answer where a group has none',
  measure(run) {
    const { impact, n } = groupsCompared(run, 'restricted wrongly');
    return { value: impact?.harmRatio ?? null, n };
  },
};
