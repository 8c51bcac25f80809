import { createShown } from '../model/shown.js';
import { createState } from '../model/state.js';
import { measureTable } from '../model/measures.js';
import type { Watch } from '../model/watch.js';
import { createScratch, type Society, type World } from '../model/world.js';
import { createTies, employersOf } from './tmp-stub.js';
import { type Households, makeHouseholds } from '../population/households.js';
import { assignJurisdictions } from '../population/jurisdictions.js';
import { assignPlaces } from '../population/places.js';
import { BUILDING, type Shape, shapeOf } from '../population/shape.js';
import { synthesise } from '../population/synthesise.js';
import type { Luck } from '../random/luck.js';
import type { Structure } from '../regime/compile/structure.js';
import type { Regime } from '../regime/regime.js';

/** The people of a regime, before their first month. `firms` are their employers. */
export function createPeople(
  regime: Regime,
  structure: Structure,
  people: number,
  luck: Luck,
  firms: World | null,
  watch: Watch | null,
): World {
  const shape = shapeOf(people);
  const households = makeHouseholds(regime.population.households, shape, luck);
  const traits = synthesise(regime.population, shape, luck, households);
  const world = createWorld({
    structure,
    shape,
    luck,
    regime,
    watch,
    society: createSociety(regime, shape, luck, households, traits, firms),
    place: assignPlaces(regime.places.map((place) => place.share), shape, luck),
    jurisdiction: assignJurisdictions(regime.jurisdictions.map((place) => place.share), shape),
  });
  world.state.traits.set(traits);
  return world;
}

/** The firms of a regime: subjects without ties, households, scores or places. */
export function createFirms(regime: Regime, structure: Structure, firms: number, luck: Luck): World {
  const shape = shapeOf(firms);
  const none = new Uint8Array(shape.buildings);
  return createWorld({ structure, shape, luck, regime, watch: null, society: null, place: none, jurisdiction: none });
}

type Given = Pick<World, 'structure' | 'shape' | 'luck' | 'watch' | 'society' | 'place' | 'jurisdiction'> & {
  readonly regime: Regime;
};

function createWorld(given: Given): World {
  const { regime, ...rest } = given;
  const { structure, shape } = rest;
  const measures = measureTable(regime, structure.subject);
  const pulled = structure.scores.map((score) => score.pulled);
  return {
    ...rest,
    measures,
    state: createState(structure, shape.slots),
    totals: new Float64Array(structure.jurisdictions * structure.groups * measures.rows.length),
    recordsAt: new Float64Array(structure.conduct * structure.places),
    scratch: createScratch(structure, shape.blockSize),
    next: {
      seen: new Uint8Array(shape.slots),
      seenScore: pulled.map((needed) => (needed ? new Uint8Array(shape.slots) : null)),
    },
    shown: createShown(shape.slots, structure.peers, pulled),
    month: 0,
  };
}

function createSociety(
  regime: Regime,
  shape: Shape,
  luck: Luck,
  households: Households,
  traits: Uint16Array,
  firms: World | null,
): Society {
  const { first, size, pattern } = households;
  const inBuilding = (person: number): number => pattern[Math.floor(person / BUILDING)] * BUILDING + (person % BUILDING);
  const black = firms === null ? 0 : blacklists(regime);
  const employer = firms === null ? null : employersOf(shape, luck, firms.shape.people);
  return {
    ties: createTies(regime.population, shape, luck, households, traits),
    householdFirst: (person) => person - (person % BUILDING) + first[inBuilding(person)],
    householdSize: (person) => size[inBuilding(person)],
    employerListed:
      firms === null || employer === null ? null : (person) => (firms.state.lists[employer(person)] & black) !== 0,
  };
}

function blacklists(regime: Regime): number {
  const lists = regime.firms?.phases[0]?.rules.lists ?? [];
  return lists.reduce((bits, list, index) => (list.kind === 'black' ? bits | (1 << index) : bits), 0);
}
