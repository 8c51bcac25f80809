import { canShare, sharedBuffer } from '../platform/shared-buffer.js';
import { recordLives } from '../model/life-recorder.js';
import { firmsStructure, peopleStructure } from '../regime/compile/structure.js';
import type { Regime } from '../regime/regime.js';
import { shapeOf } from '../population/shape.js';
import { parseSeed } from '../random/draws.js';
import { blacklists, createFirms, createPeopleForKernel, type Employers } from './create-world.js';
import type { Engine, EngineRequest } from './engine.js';
import { type KernelRunner, startKernelRunner } from './kernel/kernel-runner.js';
import { createReplay } from './kernel/replay.js';
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
  const firms = startFirms(regime, request, module, monthsDone, threads);
  const listed = firms === null ? null : listedFirms(firms, blacklists(regime));
  const world = createPeopleForKernel(
    regime,
    peopleStructure(regime),
    request.people,
    request.seed,
    listed,
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
    threads,
    firmsListed: listed?.find ?? null,
    replay:
      recorder === null
        ? null
        : (columns) => createReplay(regime, world, columns, recorder, watched),
    from: request.from,
  });
  return {
    name: 'kernel',
    get monthsDone() {
      return monthsDone;
    },
    people: subjectsOf(people),
    firms: firms === null ? null : subjectsOf(firms),
    step() {
      checkCalendar(regime, monthsDone);
      firms?.step(monthsDone);
      people.step(monthsDone);
      monthsDone++;
    },
    async advance() {
      checkCalendar(regime, monthsDone);
      await firms?.advance(monthsDone);
      await people.advance(monthsDone);
      monthsDone++;
    },
    async close() {
      await firms?.close();
      await people.close();
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
  threads: number,
): KernelRunner | null {
  if (regime.firms === null) return null;
  const world = createFirms(
    regime,
    firmsStructure(regime, regime.firms),
    firmsInProportion(regime, request.people),
    luckOfFirms(parseSeed(request.seed)),
    true,
  );
  return startKernelRunner(module, {
    world,
    monthsDone,
    population: null,
    jurisdictions: [regime.firms.phases],
    interventions: [],
    layoffs: 0,
    byBlock: request.byBlock?.firms ?? [],
    threads,
    firmsListed: null,
    replay: null,
    from: request.from,
  });
}

/** The firms as employers: which of them are on a blacklist, as when it was last found out. */
function listedFirms(
  { world, columns }: KernelRunner,
  black: number,
): Employers & { readonly find: () => Uint8Array } {
  const { people: firms, blockSize } = world.shape;
  const bits = new Uint8Array(sharedBuffer(Math.ceil(firms / 8)));
  const lists = columns.find(({ name }) => name === 'lists');
  return {
    firms,
    isListed: (firm) => ((bits[firm >>> 3] >> (firm & 7)) & 1) !== 0,
    find() {
      bits.fill(0);
      if (lists === undefined) return bits;
      for (let first = 0; first < firms; first += blockSize) {
        // The other thread waits for this: a loop, for a callback takes six times as long.
        const on = lists.read(first / blockSize);
        for (let at = 0; at < on.length; at++)
          if ((on[at] & black) !== 0) bits[(first + at) >>> 3] |= 1 << (at & 7);
      }
      return bits;
    },
  };
}
