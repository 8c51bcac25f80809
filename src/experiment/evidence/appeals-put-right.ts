import { readAppeals } from './appeals.js';
import type { RuleEvidence } from './evidence.js';

/** Of the wrongly listed who appeal, how many are taken off, at least? */
export const appealsPutRight: RuleEvidence = {
  kind: 'rules',
  name: 'wrongly listed people whom an appeal takes off',
  unit: 'share',
  how: 'read from the rules: `right` of the appeal, the lowest of all places and months',
  read: (ground) =>
    readAppeals(ground, (appeals) => ({
      value: Math.min(...appeals.map(({ right }) => right)),
      found: 'of those who appeal and are wrongly listed, so many are taken off',
    })),
};
