import { spellsIn } from '../../metrics/survival.js';
import type { MeasuredEvidence } from './evidence.js';
import { alikeness, countsByGroup, expectedInSmallest, measured } from './groups-compared.js';
import { wrongsOf } from './wrongs.js';

/** How often the best-off group is restricted wrongly, seen from the worst-off. */
export const wrongfulRatio: MeasuredEvidence = {
  kind: 'measured',
  name: 'ratio of wrongful restriction rates of groups',
  unit: 'lowest over highest rate',
  basis:
    'simulated spells of wrongful restriction that the smallest group would have, were all groups alike',
  how: 'rate of adults to whom something is wrongly closed, lowest over highest of the groups, in person-months of all simulations together; 0: some group has none, and another has',
  measure(run) {
    const counts = countsByGroup(run, 'restricted wrongly');
    return measured(counts, expectedInSmallest(counts, spellsIn(wrongsOf(run))), alikeness);
  },
  fromCounts: alikeness,
};
