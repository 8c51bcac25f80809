import { ratio } from '../../metrics/ratio.js';
import type { MeasureName } from '../../model/measures.js';
import type { AuditRun, Measurement } from './evidence.js';
import { totalOf, weightOf } from './totals.js';

/**
 * How a harm falls on groups over the whole time, as counts that add up over simulations: adult-months and harmed adult-months
 * of each group in turn, in numbers of simulated people.
 */
export function countsByGroup(run: AuditRun, harm: MeasureName): number[] {
  return run.series.groups.flatMap((group) => [
    totalOf(run, 'adults', '', { group }) / weightOf(run),
    totalOf(run, harm, '', { group }) / weightOf(run),
  ]);
}

/** Simulated adults of the smallest group. */
export function smallestGroup(run: AuditRun, counts: readonly number[]): number {
  return Math.min(...inPairs(counts).map(([adults]) => adults)) / run.series.months;
}

/** Of so many people or spells that were harmed, how many would be of the smallest group if the harm fell on all alike. */
export function expectedInSmallest(counts: readonly number[], harmed: number): number {
  const adults = inPairs(counts).map(([many]) => many);
  const all = adults.reduce((sum, many) => sum + many, 0);
  return all === 0 ? 0 : harmed * (Math.min(...adults) / all);
}

/** What a measurement of counts comes to in one simulation. */
export function measured(
  counts: readonly number[],
  n: number,
  fromCounts: (counts: readonly number[]) => number | null,
): Measurement {
  return { value: fromCounts(counts), counts, n };
}

/**
 * The lowest rate of harm over the highest: 1 where all groups are harmed alike, or none at all; 0 where a group is not harmed
 * and another is. Null with fewer than two groups that have people.
 */
export function alikeness(counts: readonly number[]): number | null {
  const rates = ratesOf(counts);
  if (rates.length < 2) return null;
  const most = Math.max(...rates);
  return most === 0 ? 1 : Math.min(...rates) / most;
}

/** The same of being spared; null where nobody is spared in any group. */
export function alikenessOfSpared(counts: readonly number[]): number | null {
  const rates = ratesOf(counts).map((rate) => 1 - rate);
  return rates.length < 2 ? null : ratio(Math.min(...rates), Math.max(...rates));
}

function ratesOf(counts: readonly number[]): number[] {
  return inPairs(counts).flatMap(([adults, harmed]) => ratio(harmed, adults) ?? []);
}

function inPairs(counts: readonly number[]): (readonly [number, number])[] {
  return Array.from({ length: counts.length / 2 }, (_, group) => [
    counts[2 * group] ?? 0,
    counts[2 * group + 1] ?? 0,
  ]);
}
