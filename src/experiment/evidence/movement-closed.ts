import { closedFor } from './closed-uses.js';
import type { RuleEvidence } from './evidence.js';

/** Is a way to move about closed? */
export const movementClosed: RuleEvidence = {
  kind: 'rules',
  name: 'a way to travel is closed',
  unit: 'yes or no',
  how: 'read from the rules: a closed domain `serves: movement`; no answer where none does and some closed domain does not say what it serves',
  read: (ground) => closedFor(ground, 'movement'),
};
