import type { Engine } from '../../engine/engine.js';
import { readyKernel } from '../../engine/kernel/load-kernel.js';
import { FLAG, MARK, SEEN } from '../../model/flags.js';
import type { Regime } from '../../regime/regime.js';
import type { Evaluation } from '../figures.js';
import { earnedRestrictionsOf, harmsOf, type HarmValues } from '../harms.js';
import { startWorld } from '../world-run.js';

/** A whole simulation of which only what it comes to is wanted. */
export interface Job {
  readonly regime: Regime;
  readonly seed: string;
  readonly people: number;
  /** How many months of the calendar, from the first. */
  readonly months: number;
  /** Somebody whose restrictions are wanted month by month; null: nobody. */
  readonly person: number | null;
}

/** What a simulation came to. It can be sent between threads. */
export interface Outcome {
  readonly harms: HarmValues;
  /** Person-months of the restricted who have earned a restriction. */
  readonly earnedRestrictions: number;
  /** The months in which the person asked about was restricted, and wrongly, as indices from the first month. */
  readonly person: PersonMonths;
}
export interface PersonMonths {
  readonly restricted: readonly number[];
  readonly wrongly: readonly number[];
}

/** Carries out a simulation in this thread, from its first month to its last. */
export async function simulate(job: Job): Promise<Outcome> {
  // A thread of a browser begins without it.
  await readyKernel();
  const world = startWorld({ ...job, threads: 1, census: false });
  try {
    const restricted: number[] = [];
    const wrongly: number[] = [];
    for (let month = 0; month < job.months; month++) {
      await world.advance();
      if (job.person === null) continue;
      const now = standingOf(world.engine, job.person);
      if (now.restricted) restricted.push(month);
      if (now.wrongly) wrongly.push(month);
    }
    const evaluation: Evaluation = world.evaluate();
    return {
      harms: harmsOf(evaluation),
      earnedRestrictions: earnedRestrictionsOf(evaluation),
      person: { restricted, wrongly },
    };
  } finally {
    await world.close();
  }
}

function standingOf(
  { people: { columns, shape } }: Engine,
  person: number,
): { readonly restricted: boolean; readonly wrongly: boolean } {
  const cell = (name: string): number => {
    const column = columns.find((one) => one.name === name);
    return column?.read(Math.floor(person / shape.blockSize))[person % shape.blockSize] ?? 0;
  };
  const isHere = (cell('flags') & FLAG.exited) === 0;
  return {
    restricted: isHere && (cell('seen') & SEEN.restricted) !== 0,
    wrongly: isHere && (cell('marks') & MARK.wronglyNow) !== 0,
  };
}
