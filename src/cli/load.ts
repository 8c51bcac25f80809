import type { EngineName } from '../engine/engine.js';
import type { RunRequest } from '../experiment/result.js';
import { formatProblem } from '../regime/format-problem.js';
import type { PatchAbout } from '../regime/patch/patch.js';
import type { Regime } from '../regime/regime.js';
import { writeMonth } from '../regime/units/read-month.js';
import { and } from '../report/text/lists.js';
import { filesAtFault, notValid } from './at-fault.js';
import { Failure, usage } from './failure.js';
import type { Io } from './io.js';
import type { Tools } from './tools.js';

/** What the options of a simulation say. */
export interface SimulationOptions {
  readonly people?: number;
  readonly until?: number;
  readonly seed: string;
  readonly engine?: EngineName;
  readonly threads?: number;
  /** Patch files, in order. */
  readonly with?: readonly string[];
  /** Whether the paired worlds are simulated too. */
  readonly paired?: true;
}

/** A regime that can be simulated. */
export interface Loaded {
  readonly regime: Regime;
  readonly hash: string;
  readonly text: string;
  /** The patches that were applied to it. */
  readonly patches: readonly PatchAbout[];
}

/** Loads a regime that will be used; its warnings are printed, its errors are a {@link Failure}. */
export async function loadOrFail(
  file: string,
  tools: Tools,
  io: Io,
  patchFiles: readonly string[] = [],
): Promise<Loaded> {
  const loaded =
    patchFiles.length === 0 ? tools.loadRegime(file) : tools.loadRegime(file, patchFiles);
  const { regime, problems, hash, text, patches = [] } = await loaded;
  const told = problems.map((problem) => `${formatProblem(problem)}\n`).join('');
  if (told !== '') io.err(told);
  if (regime === null) {
    // What has no line to show is not in the file, but the file itself.
    if (problems.every(({ excerpt }) => excerpt === ''))
      throw new Failure({
        what: `${problems[0]?.file ?? file} was not read, for what is told above`,
      });
    const options = patchFiles.map((patch) => ` --with ${patch}`).join('');
    throw new Failure({
      what: notValid(file, problems),
      todo: `mend ${and(filesAtFault(file, problems))}, then see whether all is valid: glasshouse check ${file}${options}`,
    });
  }
  return { regime, hash, text, patches };
}

/** The request that a command line makes of a regime; a month outside the calendar is wrong usage. */
export function requestOf(
  file: string,
  { regime, hash, patches }: Pick<Loaded, 'regime' | 'hash' | 'patches'>,
  { people, until, seed, engine, threads, paired }: SimulationOptions,
): RunRequest {
  const { from, until: last } = regime.calendar;
  if (until !== undefined && (until < from || until > last)) {
    throw usage(
      `--until ${writeMonth(until)} is outside the calendar of ${file}`,
      `a month from ${writeMonth(from)} to ${writeMonth(last)}`,
    );
  }
  return {
    regime,
    regimeHash: hash,
    file,
    seed,
    lives: false,
    ...(patches.length === 0 ? {} : { patches }),
    ...(people === undefined ? {} : { people }),
    ...(until === undefined ? {} : { until }),
    ...(engine === undefined ? {} : { engine }),
    ...(threads === undefined ? {} : { threads }),
    ...(paired === undefined ? {} : { paired }),
  };
}
