import type { MeasuredEvidence } from './evidence.js';
import { alikenessOfSpared, countsByGroup, measured, smallestGroup } from './groups-compared.js';

/** The four-fifths ratio: of being spared, the rate of the worst-off group over that of the best-off. */
export const favourableRatio: MeasuredEvidence = {
  kind: 'measured',
  name: 'favourable-rate ratio of groups',
  unit: 'times',
  basis: 'simulated adults of the smallest group',
  how: 'rate of adults to whom nothing is closed, lowest over highest of the groups, in person-months of all simulations together (29 CFR 1607.4(D))',
  measure(run) {
    const counts = countsByGroup(run, 'restricted');
    return measured(counts, smallestGroup(run, counts), alikenessOfSpared);
  },
  fromCounts: alikenessOfSpared,
};
