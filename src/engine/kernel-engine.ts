import { recordLives } from '../model/life-recorder.js';
import type { World } from '../model/world.js';
import { firmsStructure, peopleStructure } from '../regime/compile/structure.js';
import type { Regime } from '../regime/regime.js';
import { parseSeed } from '../random/draws.js';
import { blacklists, createFirms, createPeople } from './create-world.js';
import type { Engine, EngineRequest } from './engine.js';
import { startKernelRunner } from './kernel/kernel-runner.js';
import { createReplay } from './kernel/replay.js';
import { checkCalendar, firmsInProportion, luckOfFirms, subjectsOf } from './reference-engine.js';
import { monthsBefore, restore } from './restore.js';
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
  const luck = parseSeed(request.seed);
  const threads = request.threads ?? 1;
  let monthsDone = monthsBefore(request.from, regime.calendar.months);
  const worldOfFirms =
    regime.firms === null
      ? null
      : createFirms(
          regime,
          firmsStructure(regime, regime.firms),
          firmsInProportion(regime, request.people),
          luckOfFirms(luck),
          true,
        );
  if (worldOfFirms !== null) restore(worldOfFirms.state, 'firms', request.from);
  const firms =
    regime.firms === null || worldOfFirms === null
      ? null
      : startKernelRunner(
          module,
          {
            world: worldOfFirms,
            monthsDone,
            population: null,
            jurisdictions: [regime.firms.phases],
            interventions: [],
            layoffs: 0,
            byBlock: request.byBlock?.firms ?? [],
          },
          threads,
          null,
          null,
        );
  const world = createPeople(
    regime,
    peopleStructure(regime),
    request.people,
    request.seed,
    firms?.world ?? null,
    null,
    true,
  );
  restore(world.state, 'people', request.from);
  const watched = request.watch ?? [];
  const recorder = watched.length === 0 ? null : recordLives(regime, watched);
  const people = startKernelRunner(
    module,
    {
      world,
      monthsDone,
      population: regime.population,
      jurisdictions: regime.jurisdictions.map((place) => place.phases),
      interventions: regime.interventions,
      layoffs: regime.firms?.layoffs ?? 0,
      byBlock: request.byBlock?.people ?? [],
    },
    threads,
    firms === null ? null : () => listedFirms(firms.world, blacklists(regime)),
    recorder === null ? null : createReplay(regime, world, recorder, watched),
  );
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
    stateHash: () => hashStates([world.state, ...(firms === null ? [] : [firms.world.state])]),
    lives: () => recorder?.lives(world) ?? [],
  };
}

/** A bit for each firm that is on a blacklist. */
function listedFirms({ state, shape }: World, black: number): Uint8Array {
  const bits = new Uint8Array(Math.ceil(shape.people / 8));
  for (let firm = 0; firm < shape.people; firm++)
    if ((state.lists[firm] & black) !== 0) bits[firm >>> 3] |= 1 << (firm & 7);
  return bits;
}
