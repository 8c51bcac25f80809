import type { ExpectRow, RunResult } from '../experiment/result.js';
import { totalsOf } from './totals.js';
import type { Totals } from './totals.js';

/** The contract that docs/run-json.md documents. */
export interface RunJson {
  /** Version of Glasshouse. */
  readonly glasshouse: string;
  readonly regime: { readonly name: string; readonly hash: string };
  /** Titles of the patches that were applied to the regime, in order. */
  readonly patches: readonly string[];
  readonly seed: string;
  readonly people: number;
  readonly standingFor: number;
  readonly from: string;
  readonly until: string;
  readonly engine: string;
  readonly stateHash: string;
  readonly expect: readonly ExpectRow[];
  readonly totals: Totals;
  readonly timing: RunResult['timing'];
}

/**
 * The machine-readable account of a run.
 *
 * @param result the run
 * @param version the version of Glasshouse that made it
 */
export function runJson(result: RunResult, version: string): RunJson {
  return {
    glasshouse: version,
    regime: { name: result.regime.title, hash: result.regimeHash },
    patches: (result.patches ?? []).map(({ title }) => title),
    seed: result.seed,
    people: result.people,
    standingFor: result.standingFor,
    from: result.from,
    until: result.until,
    engine: result.engine,
    stateHash: result.stateHash,
    expect: result.expect,
    totals: totalsOf(result),
    timing: result.timing,
  };
}
