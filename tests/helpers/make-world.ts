import { createPeople } from '../../src/engine/create-world.js';
import { stretchesOf } from '../../src/engine/stretches.js';
import { behave } from '../../src/model/behave.js';
import type { LifeEvent } from '../../src/model/life.js';
import { ENTRY_CAUSES, EXIT_WAYS, type MeasureName } from '../../src/model/measures.js';
import { gather, observe } from '../../src/model/observe.js';
import { findScored } from '../../src/model/scored.js';
import { show } from '../../src/model/show.js';
import { startBeliefs, startScore } from '../../src/model/start.js';
import { type MonthTables, monthTables } from '../../src/model/tables.js';
import type { ScoreParts, Watch } from '../../src/model/watch.js';
import type { Stretch, World } from '../../src/model/world.js';
import { peopleStructure } from '../../src/regime/compile/structure.js';
import type { PopulationRules, Regime, Rules } from '../../src/regime/regime.js';
import { makePopulation, makeRegime } from './make-regime.js';

/**
 * A tiny world whose stages a test calls one by one, on acts and records that the test hands out itself. One
 * jurisdiction, one block; unless a test says otherwise 64 adults of one group who live alone and know nobody.
 */
export interface TinyWorld {
  readonly regime: Regime;
  readonly world: World;
  /** What the stages told of the people, if they were watched. */
  readonly told: Told[];
  /** The stretch of all people under the rules of the current month. */
  readonly stretch: Stretch;
  /**
   * Begins a month: its tables, who is scored, what shows; nobody has done or been seen doing anything yet. `changes`
   * alter the tables.
   */
  begin(month: number, changes?: Partial<MonthTables>): Stretch;
  /** Puts a record on a person this month, and keeps what records follow from it. */
  record(person: number, kind: number, sort?: 'true' | 'mistaken' | 'false' | 'escaped'): void;
  total(measure: MeasureName, key?: number): number;
  entered(list: number, cause: (typeof ENTRY_CAUSES)[number]): number;
  left(list: number, way: (typeof EXIT_WAYS)[number]): number;
}

type Told =
  | { readonly person: number; readonly event: LifeEvent }
  | {
      readonly person: number;
      readonly list: number;
      readonly cause: string;
      readonly wrongful: boolean;
    }
  | { readonly person: number; readonly list: number; readonly way: string }
  | {
      readonly person: number;
      readonly score: number;
      readonly before: number;
      readonly after: number;
      readonly earned: number;
      readonly parts: ScoreParts;
    };

/** 64 adults of one group and one income band, who live alone and know nobody. */
export function loners(changes: Partial<PopulationRules> = {}): PopulationRules {
  return makePopulation({
    people: 64,
    standingFor: 64,
    groups: [{ name: 'everyone', share: 1 }],
    segregation: 0,
    ages: [{ name: 'adults', share: 1, minor: false }],
    incomes: [{ name: 'all', share: 1 }],
    households: [1],
    ties: [0, 0, 0, 0, 0],
    ...changes,
  });
}

export function makeWorld(
  rules: Rules,
  changes: Partial<Regime> = {},
  options: { readonly watched?: boolean; readonly seed?: string } = {},
): TinyWorld {
  const regime = makeRegime(rules, { population: loners(), ...changes }, 600);
  const told: Told[] = [];
  const watch: Watch = {
    has: () => true,
    event: (person, event) => told.push({ person, event }),
    entered: (person, list, cause, wrongful) => told.push({ person, list, cause, wrongful }),
    left: (person, list, way) => told.push({ person, list, way }),
    scored: (person, score, before, after, earned, parts) =>
      told.push({ person, score, before, after, earned, parts }),
  };
  const structure = peopleStructure(regime);
  const world = createPeople(
    regime,
    structure,
    regime.population.people,
    options.seed ?? '1',
    null,
    options.watched === true ? watch : null,
  );
  const [[place]] = stretchesOf(world.shape, world.jurisdiction);
  const tablesOf = (month: number): MonthTables =>
    monthTables({
      rules,
      structure,
      population: regime.population,
      classed: regime.population,
      month,
      active: regime.interventions.filter(
        (event) => month >= event.at && month < event.at + ('months' in event ? event.months : 1),
      ),
      attention: null,
      layoffs: regime.firms?.layoffs ?? 0,
    });
  const tiny = {
    regime,
    world,
    told,
    stretch: { ...place, tables: tablesOf(0) },
    begin(month: number, altered: Partial<MonthTables> = {}): Stretch {
      world.month = month;
      const tables = { ...tablesOf(month), ...altered };
      tiny.stretch = { ...place, tables };
      world.totals.fill(0);
      world.recordsAt.fill(0);
      const { scratch } = world;
      findScored(world, tiny.stretch);
      show(world, tiny.stretch);
      scratch.partner.fill(-1);
      behave(world, tiny.stretch);
      for (const mask of [scratch.acts, scratch.silenced, scratch.performed]) mask.fill(0);
      for (const luck of scratch.actLuck) luck.fill(0x80000000);
      observe(world, tiny.stretch);
      gather(world, tiny.stretch);
      for (const mask of [scratch.seenActs, scratch.away, scratch.mistaken, scratch.falseAlarms])
        mask.fill(0);
      scratch.records.fill(0);
      scratch.closed.fill(0);
      scratch.earnedClosed.fill(0);
      scratch.entered.fill(0);
      scratch.rating.fill(0);
      return tiny.stretch;
    },
    record(person: number, kind: number, sort: string = 'true'): void {
      const { scratch } = world;
      const bit = 1 << kind;
      if (sort === 'true' || sort === 'escaped') scratch.seenActs[person] |= bit;
      if (sort === 'escaped') scratch.away[person] |= bit;
      if (sort === 'mistaken') scratch.mistaken[person] |= bit;
      if (sort === 'false') scratch.falseAlarms[person] |= bit;
      scratch.records[person] =
        (scratch.seenActs[person] & ~scratch.away[person]) |
        scratch.mistaken[person] |
        scratch.falseAlarms[person];
    },
    total(measure: MeasureName, key = 0): number {
      const row = world.measures.first(measure) + key;
      let sum = 0;
      for (let at = row; at < world.totals.length; at += world.measures.rows.length)
        sum += world.totals[at];
      return sum;
    },
    entered: (list: number, cause: (typeof ENTRY_CAUSES)[number]): number =>
      tiny.total('entered', list * ENTRY_CAUSES.length + ENTRY_CAUSES.indexOf(cause)),
    left: (list: number, way: (typeof EXIT_WAYS)[number]): number =>
      tiny.total('left', list * EXIT_WAYS.length + EXIT_WAYS.indexOf(way)),
  };
  // As the runner begins the first month, but for the lists: a test puts people there itself.
  startBeliefs(world, tiny.stretch);
  rules.scores.forEach((_, score) => startScore(world, tiny.stretch, score));
  return tiny;
}

/** The people who have some bit of a column, by their numbers. */
export function whoHas(cells: ArrayLike<number>, bit = 1): number[] {
  return Array.from(cells, (cell, person) => ((cell & bit) === 0 ? -1 : person)).filter(
    (person) => person >= 0,
  );
}
