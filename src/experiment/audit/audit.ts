import type { Progress } from '../result.js';
import type { EngineName } from '../../engine/engine.js';
import type { PatchAbout } from '../../regime/patch/patch.js';
import type { Regime } from '../../regime/regime.js';
import { EVIDENCE } from '../evidence/all-evidence.js';
import type {
  AuditRun,
  Evidence,
  Measurement,
  MeasuredEvidence,
  Unit,
} from '../evidence/evidence.js';
import { monthText } from '../month-text.js';
import { monthsOf } from '../run-length.js';
import { giveWay } from '../../platform/give-way.js';
import type { Standard } from '../standards/standard.js';
import { startWorld } from '../world-run.js';
import type { AuditCard, Found } from './card.js';
import { judge } from './judge.js';
import { overSeeds } from './over-seeds.js';

/** What an audit is asked to look at. */
export interface AuditRequest {
  readonly regime: Regime;
  readonly regimeHash: string;
  readonly file: string;
  readonly patches?: readonly PatchAbout[];
  /** Decimal texts of whole numbers from 0 to 2^64 - 1, one simulation each; at least one. */
  readonly seeds: readonly string[];
  readonly people?: number | undefined;
  /** The last month that is simulated, as in Calendar. */
  readonly until?: number | undefined;
  readonly engine?: EngineName | undefined;
  readonly threads?: number | undefined;
  readonly standards: readonly Standard[];
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** Simulates a regime with each seed, and sets what is found beside the elements of each standard. */
export async function auditRegime(request: AuditRequest): Promise<AuditCard> {
  const { regime, standards } = request;
  const people = request.people ?? regime.population.people;
  const months = monthsOf(regime, request.until);
  const named = new Set(
    standards.flatMap(({ elements }) => elements.flatMap(({ evidence }) => evidence)),
  );
  const wanted = EVIDENCE.filter(({ name }) => named.has(name));
  const measured = wanted.filter((each) => each.kind === 'measured');
  const runs: { seed: string; stateHash: string; engine: string; measurements: Measurement[] }[] =
    [];
  const tell = teller(request, people, months);
  for (const seed of request.seeds) {
    const { run, engine } = await simulate(request, seed, people, months, tell);
    runs.push({
      seed,
      engine,
      stateHash: run.stateHash,
      measurements: measured.map((each) => each.measure(run)),
    });
  }
  const found = new Map(
    wanted.map((each) => {
      const at = measured.findIndex(({ name }) => name === each.name);
      const over = runs.flatMap(({ measurements }) => measurements[at] ?? []);
      return [each.name, findingOf(each, { regime, months }, over)];
    }),
  );
  return {
    regime,
    regimeHash: request.regimeHash,
    file: request.file,
    ...(request.patches === undefined ? {} : { patches: request.patches }),
    people,
    from: monthText(regime.calendar.from),
    until: monthText(regime.calendar.from + months - 1),
    engine: runs[0]?.engine ?? '',
    runs: runs.map(({ seed, stateHash }) => ({ seed, stateHash })),
    standards: standards.map((standard) => judge(standard, found)),
  };
}

type Teller = (seconds: number) => void;

function teller(
  { onProgress, seeds, signal }: AuditRequest,
  people: number,
  months: number,
): Teller {
  let [monthsDone, seconds] = [0, 0];
  return (more) => {
    signal?.throwIfAborted();
    monthsDone += 1;
    seconds += more;
    const simulations = seeds.length;
    onProgress?.({ monthsDone, months: months * simulations, simulations, people, seconds });
  };
}

async function simulate(
  request: AuditRequest,
  seed: string,
  people: number,
  months: number,
  tell: Teller,
): Promise<{ readonly run: AuditRun; readonly engine: string }> {
  const { regime, engine, threads } = request;
  const world = startWorld({ regime, seed, people, engine, threads });
  try {
    while (world.engine.monthsDone < months) {
      const before = performance.now();
      await world.advance();
      tell((performance.now() - before) / 1000);
      await giveWay();
    }
    return { run: world.evaluate(), engine: world.engine.name };
  } finally {
    await world.close();
  }
}

/** Between which bounds a number of a unit can be. */
const RANGES: Readonly<Record<Unit, readonly [number, number]>> = {
  'yes or no': [0, 1],
  share: [0, 1],
  correlation: [-1, 1],
  months: [0, Infinity],
  times: [0, Infinity],
  'times a year': [0, Infinity],
};

function findingOf(
  evidence: Evidence,
  rules: { readonly regime: Regime; readonly months: number },
  measurements: readonly Measurement[],
): Found {
  const { name, kind, unit, how } = evidence;
  if (evidence.kind === 'rules') {
    const read = evidence.read(rules);
    return { name, kind, unit, how, ...read, interval: null, n: null, basis: null, seeds: 0 };
  }
  const { value, interval, n, seeds } = overSeeds(
    measurements,
    RANGES[unit],
    countsPeople(evidence),
  );
  const { basis } = evidence;
  return { name, kind, unit, how, value, interval, found: null, n, basis, seeds, rests: [] };
}

/** Kinds of conduct are few and all of them are counted; people and events are a sample. */
function countsPeople({ unit }: MeasuredEvidence): boolean {
  return unit !== 'correlation';
}
