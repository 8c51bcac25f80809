import type { Progress } from '../result.js';
import type { EngineName } from '../../engine/engine.js';
import type { PatchAbout } from '../../regime/patch/patch.js';
import type { Intervention, Regime } from '../../regime/regime.js';
import { EVIDENCE } from '../evidence/all-evidence.js';
import type { Evidence, Measurement, MeasuredEvidence, Unit } from '../evidence/evidence.js';
import { spareHarmless } from '../evidence/spare-harmless.js';
import { regimeKey } from '../mechanisms/regime-key.js';
import { monthText } from '../month-text.js';
import { monthsOf } from '../run-length.js';
import { simulateWorld } from '../simulate-world.js';
import type { Standard } from '../standards/standard.js';
import { tellOfAll } from '../tell-of-all.js';
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
  const disputed = firstDisputed(regime, months);
  const looks = disputed === null ? [months] : [disputed.at, months];
  const runs: { seed: string; stateHash: string; engine: string; looked: Measurement[][] }[] = [];
  const spared = measured.some(({ compares }) => compares === true) ? sparedOf(regime) : null;
  const simulations = request.seeds.length * (spared === null ? 1 : 2);
  const tell = tellOfAll(request, { people, months, simulations });
  for (const seed of request.seeds) {
    const world = { seed, people, engine: request.engine, threads: request.threads };
    const { seen, engine } = await simulateWorld({ ...world, regime }, looks, tell);
    const beside =
      spared === null
        ? null
        : (await simulateWorld({ ...world, regime: spared }, looks, tell)).seen;
    runs.push({
      seed,
      engine,
      stateHash: seen.at(-1)?.stateHash ?? '',
      looked: seen.map((run, look) =>
        measured.map((each) => each.measure({ ...run, spared: beside?.[look] ?? null })),
      ),
    });
  }
  const judged = looks.map((until, look) => {
    const found = new Map(
      wanted.map((each) => {
        const at = measured.findIndex(({ name }) => name === each.name);
        const over = runs.flatMap(({ looked }) => looked[look]?.[at] ?? []);
        return [each.name, findingOf(each, { regime, months: until }, over)];
      }),
    );
    return standards.map((standard) => judge(standard, found));
  });
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
    standards: judged.at(-1) ?? [],
    beforeDisputed:
      disputed === null
        ? null
        : {
            month: monthText(regime.calendar.from + disputed.at),
            what: disputed.text,
            note: disputed.provenance.note,
            standards: judged[0] ?? [],
          },
  };
}

/** The first of what happens on a date, after the first month and before the last one looked at, that the file disputes. */
function firstDisputed(regime: Regime, months: number): Intervention | null {
  const [first] = regime.interventions
    .filter(({ at, provenance }) => provenance.status === 'disputed' && at > 0 && at < months)
    .toSorted((one, other) => one.at - other.at);
  return first ?? null;
}

/** The regime in which harmless conduct counts for nothing; null where it does so anyway. */
function sparedOf(regime: Regime): Regime | null {
  const spared = spareHarmless(regime);
  return regimeKey(spared) === regimeKey(regime) ? null : spared;
}

/** Between which bounds a number of a unit can be. */
const RANGES: Readonly<Record<Unit, readonly [number, number]>> = {
  'yes or no': [0, 1],
  share: [0, 1],
  'part that falls away': [-Infinity, 1],
  'lowest over highest rate': [0, 1],
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
    evidence.fromCounts,
    countsPeople(evidence),
  );
  const { basis } = evidence;
  return { name, kind, unit, how, value, interval, found: null, n, basis, seeds, rests: [] };
}

/** Kinds of conduct are few and all of them are counted; people and events are a sample. */
function countsPeople({ unit }: MeasuredEvidence): boolean {
  return unit !== 'correlation';
}
