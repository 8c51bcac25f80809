import { canShare, sharedBuffer } from '../platform/shared-buffer.js';
import { recordLives } from '../model/life-recorder.js';
import { firmsStructure, peopleStructure } from '../regime/compile/structure.js';
import type { Regime } from '../regime/regime.js';
import { shapeOf } from '../population/shape.js';
import { parseSeed } from '../random/draws.js';
import { blacklists, createFirms, createPeopleForKernel, type Employers } from './create-world.js';
import type { Engine, EngineRequest } from './engine.js';
import { advance, type KernelRunner, startKernelRunner } from './kernel/kernel-runner.js';
import { createReplay } from './kernel/replay.js';
import { startThreads, type Threads } from './kernel/threads.js';
import { checkCalendar, firmsInProportion, luckOfFirms, subjectsOf } from './reference-engine.js';
import { thisMachine } from '../platform/machine.js';
import { monthsBefore } from './restore.js';
import { hashStates } from './state-hash.js';

/**
 * The kernel engine: the same months, done by WebAssembly (assembly/) block by block. It gives the same states and the
 * same totals as the reference engine, bit for bit.
 */
export function createKernelEngine(
  regime: Regime,
  request: EngineRequest,
  module: WebAssembly.Module,
): Engine {
  const threads = canShare() ? (request.threads ?? threadsFor(request.people)) : 1;
  let monthsDone = monthsBefore(request.from, regime.calendar.months);
  const firms = startFirms(regime, request, module, monthsDone);
  const world = createPeopleForKernel(
    regime,
    peopleStructure(regime),
    request.people,
    request.seed,
    firms === null ? null : employersOf(firms),
  );
  const watched = request.watch ?? [];
  const recorder = watched.length === 0 ? null : recordLives(regime, watched);
  const people = startKernelRunner(module, {
    world,
    monthsDone,
    population: regime.population,
    jurisdictions: regime.jurisdictions.map((place) => place.phases),
    interventions: regime.interventions,
    layoffs: regime.firms?.layoffs ?? 0,
    byBlock: request.byBlock?.people ?? [],
    firmsListed: firms?.shared.blacklist?.bits ?? null,
    blacklist: null,
    replay:
      recorder === null
        ? null
        : (columns) => createReplay(regime, world, columns, recorder, watched),
    from: request.from,
  });
  // Firms first: people look at which of them are listed.
  const runners = firms === null ? [people] : [firms, people];
  let others: Threads | null = null;
  return {
    name: 'kernel',
    get monthsDone() {
      return monthsDone;
    },
    people: subjectsOf(people),
    firms: firms === null ? null : subjectsOf(firms),
    step() {
      checkCalendar(regime, monthsDone);
      for (const runner of runners) runner.step(monthsDone);
      monthsDone++;
    },
    async advance(meanwhile) {
      checkCalendar(regime, monthsDone);
      others ??= startThreads(
        module,
        runners.map(({ shared }) => shared),
        runners.map(({ hand }) => hand),
        Math.min(threads, people.world.shape.blocks) - 1,
      );
      await advance(runners, others, monthsDone, meanwhile);
      monthsDone++;
    },
    async close() {
      await others?.close();
      others = null;
    },
    stateHash: () => hashStates([people.columns, ...(firms === null ? [] : [firms.columns])]),
    lives: () => people.replay?.lives() ?? [],
  };
}

/** A small population is done before another thread has started. */
function threadsFor(people: number): number {
  return shapeOf(people).blocks < 16 ? 1 : thisMachine().cores;
}

function startFirms(
  regime: Regime,
  request: EngineRequest,
  module: WebAssembly.Module,
  monthsDone: number,
): KernelRunner | null {
  if (regime.firms === null) return null;
  const world = createFirms(
    regime,
    firmsStructure(regime, regime.firms),
    firmsInProportion(regime, request.people),
    luckOfFirms(parseSeed(request.seed)),
    true,
  );
  const bits = new Uint8Array(sharedBuffer(Math.ceil(world.shape.people / 8)));
  return startKernelRunner(module, {
    world,
    monthsDone,
    population: null,
    jurisdictions: [regime.firms.phases],
    interventions: [],
    layoffs: 0,
    byBlock: request.byBlock?.firms ?? [],
    firmsListed: null,
    blacklist: { bits, black: blacklists(regime) },
    replay: null,
    from: request.from,
  });
}

/** The firms as employers: which of them are on a blacklist, since the month that was done last. */
function employersOf({ world, shared }: KernelRunner): Employers {
  const bits = shared.blacklist?.bits ?? new Uint8Array(0);
  return {
    firms: world.shape.people,
    isListed: (firm) => ((bits[firm >>> 3] >> (firm & 7)) & 1) !== 0,
  };
}
