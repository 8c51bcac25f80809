import { type Spells, survival } from '../../metrics/survival.js';
import { mergeGroups } from '../census/merge-groups.js';
import type { AuditRun } from './evidence.js';

/** How long wrongful restrictions lasted, of everybody: from their beginning until nothing is closed. */
export function wrongsOf({ census }: AuditRun): Spells {
  if (census === null) throw new Error('an audit needs a census of its runs');
  return mergeGroups(census).wrongs;
}

/**
 * The part of spells that last longer than so many months, after Kaplan and Meier.
 *
 * @returns null without spells
 */
export function lastingLonger(spells: Spells, months: number): number | null {
  const curve = survival(spells);
  return curve[months] ?? curve.at(-1) ?? null;
}
