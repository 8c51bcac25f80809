import { readAppeals } from './appeals.js';
import type { RuleEvidence } from './evidence.js';

/** How long does it take to decide an appeal, at most? */
export const monthsToDecide: RuleEvidence = {
  kind: 'rules',
  name: 'months until an appeal is decided',
  unit: 'months',
  how: 'read from the rules: `decided-in`, the longest of all places and months; a month is the shortest time that the model knows',
  read: (ground) =>
    readAppeals(ground, (appeals) => {
      const value = Math.max(...appeals.map(({ decidedIn }) => decidedIn));
      return { value, found: value === 1 ? 'within a month' : `after ${value} months` };
    }),
};
