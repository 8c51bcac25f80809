import { type Spells, spellsIn, survival } from '../../metrics/survival.js';
import type { Census } from '../census/census.js';
import { mergeGroups } from '../census/merge-groups.js';
import type { AuditRun, Measurement } from './evidence.js';

/** The census of a run. Throws where none was taken. */
export function censusOf({ census }: AuditRun): Census {
  if (census === null) throw new Error('an audit needs a census of its runs');
  return census;
}

/** How long wrongful restrictions lasted, of everybody: from their beginning until nothing is closed. */
export function wrongsOf(run: AuditRun): Spells {
  return mergeGroups(censusOf(run)).wrongs;
}

/** Spells as counts that add up over simulations: those that ended, then those that were censored, month by month. */
export function measureSpells(
  spells: Spells,
  fromCounts: (counts: readonly number[]) => number | null,
): Measurement {
  const counts = [...Array.from(spells.ended), ...Array.from(spells.censored)];
  return { value: fromCounts(counts), counts, n: spellsIn(spells) };
}

/** The spells that were made into counts. */
export function spellsOf(counts: readonly number[]): Spells {
  const half = counts.length / 2;
  return { ended: counts.slice(0, half), censored: counts.slice(half) };
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
