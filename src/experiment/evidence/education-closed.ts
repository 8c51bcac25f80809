import { closedFor } from './closed-uses.js';
import type { RuleEvidence } from './evidence.js';

/** Is a school or another way to learn closed, to people or to their children? */
export const educationClosed: RuleEvidence = {
  kind: 'rules',
  name: 'a way to learn is closed',
  unit: 'yes or no',
  how: 'read from the rules: a closed domain `serves: education`; no answer where none does and some closed domain does not say what it serves',
  read: (ground) => closedFor(ground, 'education'),
};
