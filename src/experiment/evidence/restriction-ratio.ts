import { mergeGroups } from '../census/merge-groups.js';
import type { MeasuredEvidence } from './evidence.js';
import { alikeness, countsByGroup, expectedInSmallest, measured } from './groups-compared.js';
import { censusOf } from './wrongs.js';

/** How often the best-off group is restricted, seen from the worst-off. */
export const restrictionRatio: MeasuredEvidence = {
  kind: 'measured',
  name: 'ratio of restriction rates of groups',
  unit: 'lowest over highest rate',
  basis: 'simulated people restricted whom the smallest group would have, were all groups alike',
  how: 'rate of adults to whom something is closed, lowest over highest of the groups, in person-months of all simulations together; 0: some group has none, and another has',
  measure(run) {
    const counts = countsByGroup(run, 'restricted');
    const [, ...restricted] = mergeGroups(censusOf(run)).byMonths;
    const people = restricted.reduce((sum, many) => sum + many, 0);
    return measured(counts, expectedInSmallest(counts, people), alikeness);
  },
  fromCounts: alikeness,
};
