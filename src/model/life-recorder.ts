import { groupOf, ageOf, incomeOf, boldnessOf, desireOf } from '../population/traits.js';
import { draw } from '../random/draws.js';
import { PURPOSE } from '../random/purposes.js';
import { CLASSES } from '../regime/compile/classes.js';
import { DEMAND_UNIT } from '../regime/compile/domain-tables.js';
import type { Regime } from '../regime/regime.js';
import { bandValue } from './adaptation-table.js';
import { openedDomains } from './closed-domains.js';
import { FLAG, TRAIT } from './flags.js';
import type { Life, LifeEvent, LifeMonth, LifeRecord, LifeScore } from './life.js';
import type { EntryCause, ExitWay } from './measures.js';
import type { ScoreParts, Watch } from './watch.js';
import type { Stretch, World } from './world.js';

/** A watch that writes lives down. */
export interface Recorder extends Watch {
  /** Called when the month of a stretch is over, with the scratch as the stages left it. */
  endOfMonth(world: World, stretch: Stretch): void;
  lives(world: World): Life[];
}

interface Notes {
  events: LifeEvent[];
  entered: { list: number; cause: EntryCause; wrongful: boolean }[];
  left: { list: number; how: ExitWay }[];
  scores: LifeScore[];
}

/** Follows the lives of some people. */
export function recordLives(regime: Regime, people: readonly number[]): Recorder {
  const months = new Map<number, LifeMonth[]>(people.map((person) => [person, []]));
  const notes = new Map<number, Notes>(people.map((person) => [person, blank()]));
  const of = (person: number): Notes => {
    const found = notes.get(person);
    if (found === undefined) throw new Error(`person ${person} is not watched`);
    return found;
  };
  return {
    has: (person) => notes.has(person),
    event: (person, event) => of(person).events.push(event),
    entered: (person, list, cause, wrongful) => of(person).entered.push({ list, cause, wrongful }),
    left: (person, list, how) => of(person).left.push({ list, how }),
    scored: (person, score, before, after, earned, parts) => {
      of(person).scores.push({ score, before, after, earned, parts: listParts(parts) });
    },
    endOfMonth(world, stretch) {
      for (const [person, life] of months) {
        if (person < stretch.first || person >= stretch.end) continue;
        life.push(monthOf(world, stretch, person, of(person)));
        notes.set(person, blank());
      }
    },
    lives: (world) =>
      [...months].map(([person, life]) => ({
        person,
        subject: 'people' as const,
        traits: traitsOf(world, regime, person),
        months: life,
      })),
  };
}

function blank(): Notes {
  return { events: [], entered: [], left: [], scores: [] };
}

function listParts(parts: ScoreParts): LifeScore['parts'] {
  const causes = Object.keys(parts) as (keyof ScoreParts)[];
  return causes.flatMap((cause) => {
    const points = parts[cause] ?? 0;
    return points === 0 ? [] : [{ cause, points }];
  });
}

function monthOf(world: World, stretch: Stretch, person: number, notes: Notes): LifeMonth {
  const { scratch, state, structure } = world;
  const at = person - stretch.base;
  const flags = state.flags[person];
  const believes = state.surveillance.length > 0;
  return {
    month: world.month,
    acts: indicesOf(scratch.acts[at]),
    silenced: indicesOf(scratch.silenced[at]),
    performed: indicesOf(scratch.performed[at]),
    records: recordsOf(world, stretch, at),
    escaped: indicesOf(scratch.away[at]).map((conduct) => ({
      conduct,
      on: stretch.base + scratch.partner[at],
    })),
    scores: notes.scores.map((change) => inPoints(change, structure.scores[change.score])),
    entered: notes.entered,
    left: notes.left,
    lists: indicesOf(state.lists[person]),
    earnedLists: indicesOf(state.earnedLists[person]),
    closed: indicesOf(scratch.closed[at]),
    earnedClosed: indicesOf(scratch.earnedClosed[at]),
    opened: indicesOf((flags & FLAG.exited) === 0 ? openedDomains(world, stretch, person) : 0),
    refusals: refusalsOf(world, stretch, person),
    events: notes.events,
    fear: believes ? state.surveillance[person] / 255 : 0,
    severity: believes ? state.severity[person] / 255 : 0,
    hardship: (flags & FLAG.hardship) !== 0,
    exited: (flags & FLAG.exited) !== 0,
  };
}

function recordsOf(world: World, stretch: Stretch, at: number): LifeRecord[] {
  const { seenActs, away, mistaken, falseAlarms, partner } = world.scratch;
  const whose = stretch.base + partner[at];
  return [
    ...indicesOf(seenActs[at] & ~away[at]).map((conduct) => ({
      conduct,
      kind: 'true' as const,
      whose: null,
    })),
    ...indicesOf(mistaken[at]).map((conduct) => ({ conduct, kind: 'mistaken' as const, whose })),
    ...indicesOf(falseAlarms[at]).map((conduct) => ({
      conduct,
      kind: 'false' as const,
      whose: null,
    })),
  ];
}

function inPoints(change: LifeScore, storage: World['structure']['scores'][number]): LifeScore {
  const { min, unit } = storage;
  return {
    score: change.score,
    before: min + change.before * unit,
    after: min + change.after * unit,
    earned: min + change.earned * unit,
    parts: change.parts.map((part) => ({ cause: part.cause, points: part.points * unit })),
  };
}

/** Refusals are counted as expected numbers; for a life that is told, a draw makes a whole number of them. */
function refusalsOf(world: World, stretch: Stretch, person: number): LifeMonth['refusals'] {
  const { domains } = stretch.tables;
  const closed = world.scratch.closed[person - stretch.base] & ~domains.onChildren;
  const index = world.state.traits[person] & TRAIT.classMask;
  return indicesOf(closed).flatMap((domain) => {
    const demand = domains.demand[domain * CLASSES + index] / DEMAND_UNIT;
    const luck =
      draw(
        world.luck,
        person,
        world.month,
        PURPOSE.tracedRefusals,
        world.structure.streams.domains[domain],
      ) / 4_294_967_296;
    const times = Math.floor(demand + luck);
    return times > 0 ? [{ domain, times }] : [];
  });
}

function traitsOf(world: World, regime: Regime, person: number): Life['traits'] {
  const traits = world.state.traits[person];
  const first = world.society?.householdFirst(person) ?? person;
  const size = world.society?.householdSize(person) ?? 1;
  const household = Array.from({ length: size }, (_, at) => first + at).filter(
    (member) => member < world.shape.people,
  );
  const isMinor = (member: number): boolean =>
    regime.population.ages[ageOf(world.state.traits[member])]?.minor === true;
  const building = person >> 6;
  const jurisdiction = world.jurisdiction[building];
  const adaptation = regime.jurisdictions[jurisdiction]?.phases[0]?.rules.adaptation;
  return {
    group: groupOf(traits),
    age: ageOf(traits),
    income: incomeOf(traits),
    place: world.place[building],
    jurisdiction,
    exempt: (traits & TRAIT.exempt) !== 0,
    household,
    children: household.filter(isMinor),
    desire: bandValue(adaptation?.desire ?? [0, 1], desireOf(traits)),
    boldness: bandValue(adaptation?.boldness ?? [0, 1], boldnessOf(traits)),
  };
}

/** The indices of the bits that are set. */
function indicesOf(bits: number): number[] {
  const indices: number[] = [];
  let rest = bits;
  while (rest !== 0) {
    indices.push(31 - Math.clz32(rest & -rest));
    rest &= rest - 1;
  }
  return indices;
}
