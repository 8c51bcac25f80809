import * as fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Engine, EngineRequest, SavedStates } from '../../src/engine/engine.js';
import { createKernelEngine } from '../../src/engine/kernel-engine.js';
import { loadKernel } from '../../src/engine/kernel/load-kernel.js';
import { createReferenceEngine } from '../../src/engine/reference-engine.js';
import { findCheckpoint } from '../../src/experiment/checkpoint/find-checkpoint.js';
import type { CheckpointAbout } from '../../src/experiment/checkpoint/format.js';
import {
  type CheckpointSaver,
  saveCheckpoints,
} from '../../src/experiment/checkpoint/save-checkpoints.js';
import type { Progress, RunRequest, RunResult } from '../../src/experiment/result.js';
import { runRegime } from '../../src/experiment/run.js';
import type { Regime } from '../../src/regime/regime.js';
import type { State } from '../../src/model/state.js';
import { arbitraryRegime, arbitrarySeed } from '../helpers/arbitrary-regime.js';
import {
  checkAsyncProperty,
  checkProperty,
  PROPERTY_TIMEOUT_MS,
} from '../helpers/check-property.js';
import { aboutRun } from '../helpers/make-memory.js';
import { engineOf, runAll, snapshotOf } from '../helpers/run-engine.js';
import { savedStatesOf } from '../helpers/saved-states.js';

const kernel = loadKernel();
const ENGINES: readonly [string, (regime: Regime, request: EngineRequest) => Engine][] = [
  ['reference', createReferenceEngine],
  ['kernel', (regime, request) => createKernelEngine(regime, request, kernel)],
];

describe('an engine that goes on from saved states', { timeout: PROPERTY_TIMEOUT_MS }, () => {
  it.each(ENGINES)(
    'gives the months that were left, bit for bit, whenever it was stopped: %s',
    (_, engineOfKind) => {
      checkProperty(
        fc.property(arbitraryRegime(), arbitrarySeed, (regime, seed) => {
          const months: string[] = [];
          const whole = engineOfKind(regime, { seed, people: regime.population.people });
          const saved: SavedStates[] = [savedStatesOf(whole)];
          runAll(regime, whole, () => {
            months.push(snapshotOf(whole));
            saved.push(savedStatesOf(whole));
          });
          for (const from of saved) {
            const rest: string[] = [];
            const resumed = engineOfKind(regime, { seed, people: regime.population.people, from });
            expect(resumed.monthsDone).toBe(from.monthsDone);
            runAll(regime, resumed, () => rest.push(snapshotOf(resumed)));
            expect(rest).toEqual(months.slice(from.monthsDone));
            expect(resumed.stateHash()).toBe(whole.stateHash());
            expect(headerOf(resumed.people.state.buffer)).toEqual(
              headerOf(whole.people.state.buffer),
            );
          }
        }),
        40,
      );
    },
  );

  it('gives the blocks of later months too, and the lives from then on', () => {
    checkProperty(
      fc.property(
        arbitraryRegime({ peopleMax: 300 }),
        arbitrarySeed,
        fc.nat({ max: 7 }),
        (regime, seed, some) => {
          const stop = some % regime.calendar.months;
          const byBlock = { people: [0, 1], firms: [0] };
          const everybody = Array.from({ length: regime.population.people }, (_, at) => at);
          const whole = engineOf(regime, { seed, byBlock, watch: everybody });
          let from = savedStatesOf(whole);
          runAll(regime, whole, (month) => {
            if (month + 1 === stop) from = savedStatesOf(whole);
          });
          const resumed = engineOf(regime, { seed, byBlock, watch: everybody, from });
          runAll(regime, resumed);
          expect(resumed.people.byBlock).toEqual(whole.people.byBlock);
          expect(resumed.firms?.byBlock).toEqual(whole.firms?.byBlock);
          expect(resumed.lives()).toEqual(
            whole.lives().map((life) => ({ ...life, months: life.months.slice(stop) })),
          );
        },
      ),
      15,
    );
  });
});

describe('a run that goes on from a checkpoint', { timeout: PROPERTY_TIMEOUT_MS }, () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'glasshouse-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('has the results of one that was never stopped, whenever it was', async () => {
    await checkAsyncProperty(
      fc.asyncProperty(arbitraryRegime({ peopleMax: 900 }), arbitrarySeed, async (regime, seed) => {
        const request = { regime, regimeHash: 'abc', file: 'random.yaml', seed, lives: true };
        const whole = resultsOf(await runRegime(request));
        for (let stop = 1; stop <= regime.calendar.months; stop++) {
          const { save } = saveCheckpoints(folder, aboutOf(regime, seed), null);
          const stopped = runRegime({ ...request, ...stoppedAfter(stop, save) });
          const [{ status }] = await Promise.allSettled([stopped]);
          // After its last month a run that finds no life worth telling is over.
          expect(status === 'rejected' || stop === regime.calendar.months).toBe(true);
          const { saved } = findCheckpoint(folder);
          expect(saved.monthsDone).toBe(stop);
          const months: number[] = [];
          const onProgress = ({ monthsDone }: Progress): number => months.push(monthsDone);
          expect(resultsOf(await runRegime({ ...request, from: saved, onProgress }))).toEqual(
            whole,
          );
          expect([months[0], months.at(-1)]).toEqual([stop, regime.calendar.months]);
        }
      }),
      12,
    );
  });
});

/** What stops a run after a month, saved. */
function stoppedAfter(stop: number, save: CheckpointSaver['save']): Partial<RunRequest> {
  const controller = new AbortController();
  return {
    signal: controller.signal,
    async afterMonth(memory) {
      if (memory.monthsDone !== stop) return;
      await save(memory);
      controller.abort(new Error('stopped'));
    },
  };
}

/** Everything that a run found out, but how long it took. */
function resultsOf({ series, ...rest }: RunResult): object {
  return { ...rest, timing: null, series: [...series.rows()], months: series.months };
}

function aboutOf(regime: Regime, seed: string): CheckpointAbout {
  const { people } = regime.population;
  const file = { ...aboutRun().regime, hash: 'abc' };
  return aboutRun({ regime: file, seed, people, until: regime.calendar.until });
}

/** The version, the number of slots and the months done. */
function headerOf(buffer: State['buffer']): Uint8Array {
  return new Uint8Array(buffer, 0, 20).slice();
}
