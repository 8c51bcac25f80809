import { type Recorder, recordLives } from '../model/life-recorder.js';
import { type Luck, parseSeed, STATIC } from '../random/draws.js';
import { firmsStructure, peopleStructure } from '../regime/compile/structure.js';
import type { Regime } from '../regime/regime.js';
import type { World } from '../model/world.js';
import { columnsOf } from './columns.js';
import { createPeople, createFirms, employersOf } from './create-world.js';
import type { Engine, EngineRequest, SavedStates, Subjects } from './engine.js';
import { monthsBefore, restore } from './restore.js';
import { type Runner, startRunner } from './runner.js';
import { hashStates } from './state-hash.js';
import { wholeState } from './whole-state.js';

/** Firms draw from a stream of their own: the seed with its high half turned over. */
export function luckOfFirms(luck: Luck): Luck {
  return { seed0: luck.seed0, seed1: (luck.seed1 ^ STATIC) >>> 0 };
}

/**
 * The reference engine: the stages of `model/`, block after block, in one thread. Firms take their month before
 * people do, so that a listed firm can lay off.
 */
export function createReferenceEngine(regime: Regime, request: EngineRequest): Engine {
  const luck = parseSeed(request.seed);
  let monthsDone = monthsBefore(request.from, regime.calendar.months);
  const firms = startFirms(regime, request, luckOfFirms(luck), monthsDone);
  const recorder: Recorder | null =
    request.watch === undefined || request.watch.length === 0
      ? null
      : recordLives(regime, request.watch);
  const structure = peopleStructure(regime);
  const world = createPeople(
    regime,
    structure,
    request.people,
    request.seed,
    firms === null ? null : employersOf(regime, firms.world),
    recorder,
  );
  restoreWorld(world, 'people', request.from);
  const people = startRunner({
    world,
    monthsDone,
    population: regime.population,
    jurisdictions: regime.jurisdictions.map((place) => place.phases),
    interventions: regime.interventions,
    layoffs: regime.firms?.layoffs ?? 0,
    recorder,
    byBlock: request.byBlock?.people ?? [],
  });
  const step = (): void => {
    checkCalendar(regime, monthsDone);
    firms?.step(monthsDone);
    people.step(monthsDone);
    monthsDone++;
  };
  return {
    name: 'reference',
    get monthsDone() {
      return monthsDone;
    },
    people: subjectsOf(people),
    firms: firms === null ? null : subjectsOf(firms),
    step,
    advance: async (meanwhile) => {
      meanwhile?.();
      step();
    },
    close: async () => {
      // Nothing was opened.
    },
    stateHash: () => hashStates([people.columns, ...(firms === null ? [] : [firms.columns])]),
    lives: () => recorder?.lives(people.world) ?? [],
  };
}

/** How many firms are simulated among so many people: in proportion, and never more than they stand for. */
export function firmsInProportion({ firms, population }: Regime, people: number): number {
  if (firms === null) return 1;
  const inProportion = Math.max(1, Math.round((firms.count * people) / population.people));
  return Math.min(inProportion, firms.standingFor);
}

function restoreWorld(
  { state, shape }: World,
  subject: 'people' | 'firms',
  from: SavedStates | undefined,
): void {
  restore(state, columnsOf(state, shape.blockSize), subject, from);
}

function startFirms(
  regime: Regime,
  request: EngineRequest,
  luck: Luck,
  monthsDone: number,
): Runner | null {
  if (regime.firms === null) return null;
  const structure = firmsStructure(regime, regime.firms);
  const world = createFirms(regime, structure, firmsInProportion(regime, request.people), luck);
  restoreWorld(world, 'firms', request.from);
  return startRunner({
    world,
    monthsDone,
    population: null,
    jurisdictions: [regime.firms.phases],
    interventions: [],
    layoffs: 0,
    recorder: null,
    byBlock: request.byBlock?.firms ?? [],
  });
}

/** Throws when no month is left. */
export function checkCalendar(regime: Regime, monthsDone: number): void {
  if (monthsDone >= regime.calendar.months)
    throw new Error('the calendar of the regime is over: no month is left to simulate');
}

/** What an engine tells of one kind of subject. */
export function subjectsOf(runner: Runner): Subjects {
  const { world, columns } = runner;
  return {
    shape: world.shape,
    columns,
    get state() {
      return wholeState(world, columns);
    },
    measures: world.measures,
    scores: world.structure.scores,
    cells: world.totals.length / world.measures.rows.length,
    totals: world.totals,
    byBlock: runner.byBlock,
  };
}
