import { type Bounds, boundsOf } from '../experiment/compare/bounds.js';
import { contagionInterval } from '../experiment/figures/block-intervals.js';
import { type Figure, figuresOf } from '../experiment/figures.js';
import { monthText } from '../experiment/month-text.js';
import type {
  ExpectRow,
  InjectedCount,
  FiguresOverSeeds,
  RunResult,
} from '../experiment/result.js';
import { isTooFew } from '../metrics/too-few.js';
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
  readonly figures: readonly Figure[];
  /** Left out where one seed was simulated. */
  readonly overSeeds?: FiguresOverSeeds;
  /** Null where the paired worlds were not simulated, or the regime has no list for it. */
  readonly contagion: ContagionJson | null;
  readonly timing: RunResult['timing'];
}

/** What came of injected wrongful listings, in simulated people. */
interface ContagionJson extends InjectedCount {
  readonly list: string;
  readonly month: string;
  readonly interval: Bounds | null;
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
    figures: figuresOf(result),
    ...(result.overSeeds === undefined ? {} : { overSeeds: result.overSeeds }),
    contagion: contagionJson(result),
    timing: result.timing,
  };
}

function contagionJson({ paired, regime }: RunResult): ContagionJson | null {
  const contagion = paired?.contagion ?? null;
  if (contagion === null) return null;
  const { list, month, injected, gained, lost } = contagion;
  const interval = isTooFew(injected) ? null : contagionInterval(contagion);
  return {
    list,
    month: monthText(regime.calendar.from + month),
    injected,
    gained,
    lost,
    interval: interval === null ? null : boundsOf(interval),
  };
}
