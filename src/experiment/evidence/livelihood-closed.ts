import { closedFor } from './closed-uses.js';
import type { RuleEvidence } from './evidence.js';

/** Is a part of life closed on which a living hangs? */
export const livelihoodClosed: RuleEvidence = {
  kind: 'rules',
  name: 'what is closed can cost people their means',
  unit: 'yes or no',
  how: 'read from the rules: a closed domain has `costs-means` or `serves: livelihood`; no answer where none does and some closed domain does not say what it serves',
  read: (ground) => closedFor(ground, 'livelihood', ({ costsMeans }) => costsMeans > 0),
};
