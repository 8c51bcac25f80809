import type { AuditRun } from './evidence.js';
import { movementClosed } from './movement-closed.js';
import { namesIn, totalOf } from './totals.js';

/**
 * Expected refusals of ways to travel over the whole run: all, and those that own acts would not have led to. Null where the
 * regime does not say which of its closed domains are ways to travel.
 */
export function journeysOf(
  run: AuditRun,
): { readonly refused: number; readonly wrongly: number } | null {
  const { regime, series } = run;
  if (movementClosed.read({ regime, months: series.months }).value === null) return null;
  const ways = namesIn(run).domains.filter(({ serves }) => serves?.includes('movement') === true);
  return {
    refused: ways.reduce((sum, { name }) => sum + totalOf(run, 'refusals', name), 0),
    wrongly: ways.reduce((sum, { name }) => sum + totalOf(run, 'refusals wrongly', name), 0),
  };
}
