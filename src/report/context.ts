import type { RunResult } from '../experiment/result.js';
import { changesOf } from './changes.js';
import type { Change } from './changes.js';
import { totalsOf } from './totals.js';
import type { Totals } from './totals.js';
import type { Html } from './html.js';

/** What every section of the report is made of. */
export interface ReportContext {
  readonly result: RunResult;
  readonly totals: Totals;
  /** The first and the last month that were simulated, counted from year 0. */
  readonly from: number;
  readonly until: number;
  /** How many people of the country each simulated person stands for. */
  readonly standsFor: number;
  /** What changed between the two months. */
  readonly changes: readonly Change[];
  readonly version: string;
  /** The command that makes this report again. */
  readonly command: string;
}

/** A section of the report; null where the regime has nothing that it could tell. */
export type Section = (context: ReportContext) => Html | null;

/** Gathers what the report is made of. */
export function reportContext(result: RunResult, version: string, command: string): ReportContext {
  const from = result.regime.calendar.from;
  const until = from + result.series.months - 1;
  return {
    result,
    totals: totalsOf(result),
    from,
    until,
    standsFor: result.standingFor / result.people,
    changes: changesOf(result.regime, until),
    version,
    command,
  };
}
