import type { AuditRun } from './evidence.js';
import { isMovement } from './movement-domains.js';
import { namesIn, totalOf } from './totals.js';

/** Expected refusals of ways to travel over the whole run: all, and those that own acts would not have led to. */
export function journeysOf(run: AuditRun): {
  readonly refused: number;
  readonly wrongly: number;
} {
  const ways = namesIn(run).domains.filter(isMovement);
  return {
    refused: ways.reduce((sum, { name }) => sum + totalOf(run, 'refusals', name), 0),
    wrongly: ways.reduce((sum, { name }) => sum + totalOf(run, 'refusals wrongly', name), 0),
  };
}
