import { createShown } from '../model/shown.js';
import { createState, type State } from '../model/state.js';
import { measureTable } from '../model/measures.js';
import type { Watch } from '../model/watch.js';
import { createScratch, type Society, type World } from '../model/world.js';
import { employerOf } from '../population/employers.js';
import { householdFirst, householdSize } from '../population/households.js';
import { makeIdentitySwap } from '../population/identity-swap.js';
import {
  makeNeighbourhoods,
  makePopulation,
  type Neighbourhoods,
} from '../population/population.js';
import { shapeOf } from '../population/shape.js';
import { looseState } from './loose-state.js';
import type { Luck } from '../random/draws.js';
import type { Structure } from '../regime/compile/structure.js';
import type { Regime } from '../regime/regime.js';

/** The firms that people work for. */
export interface Employers {
  readonly firms: number;
  /** Whether a firm is on a blacklist this month. */
  isListed(firm: number): boolean;
}

/** The people of a regime, before their first month. */
export function createPeople(
  regime: Regime,
  structure: Structure,
  people: number,
  seed: string,
  employers: Employers | null,
  watch: Watch | null,
): World {
  const population = makePopulation(withPeople(regime, people), seed);
  const world = settle(regime, structure, population, employers, watch, false);
  world.state.traits.set(population.traits);
  return world;
}

/** The same for the kernel, which keeps their state and makes them by itself. */
export function createPeopleForKernel(
  regime: Regime,
  structure: Structure,
  people: number,
  seed: string,
  employers: Employers | null,
): World {
  const neighbourhoods = makeNeighbourhoods(withPeople(regime, people), seed);
  return settle(regime, structure, neighbourhoods, employers, null, true);
}

function withPeople(regime: Regime, people: number): Regime {
  return { ...regime, population: { ...regime.population, people } };
}

function settle(
  regime: Regime,
  structure: Structure,
  neighbourhoods: Neighbourhoods,
  employers: Employers | null,
  watch: Watch | null,
  forKernel: boolean,
): World {
  const { shape, luck, place, jurisdiction, identitySwap } = neighbourhoods;
  return createWorld({
    structure,
    shape,
    luck,
    regime,
    watch,
    society: createSociety(neighbourhoods, employers),
    place,
    jurisdiction,
    identitySwap,
    state: createState,
    forKernel,
  });
}

/** The firms of a regime: subjects without ties, households, scores or places. */
export function createFirms(
  regime: Regime,
  structure: Structure,
  firms: number,
  luck: Luck,
  forKernel = false,
): World {
  const shape = shapeOf(firms);
  const none = new Uint8Array(shape.buildings);
  const identitySwap = makeIdentitySwap(shape, luck);
  return createWorld({
    structure,
    shape,
    luck,
    regime,
    watch: null,
    society: null,
    place: none,
    jurisdiction: none,
    identitySwap,
    state: createState,
    forKernel,
  });
}

/**
 * A world of the same people with a state of its own, empty but for what never changes. Memory that is not written to is
 * not taken from the machine, so one of which only a few blocks are used costs those blocks.
 */
export function createTwin(regime: Regime, world: World, watch: Watch): World {
  const { structure, shape, luck, society, place, jurisdiction, identitySwap } = world;
  return createWorld({
    structure,
    shape,
    luck,
    regime,
    watch,
    society,
    place,
    jurisdiction,
    identitySwap,
    state: looseState,
    forKernel: false,
  });
}

type Given = Pick<
  World,
  'structure' | 'shape' | 'luck' | 'watch' | 'society' | 'place' | 'jurisdiction' | 'identitySwap'
> & {
  readonly regime: Regime;
  readonly state: (structure: Structure, slots: number) => State;
  /** The kernel keeps the columns and what shows by itself. */
  readonly forKernel: boolean;
};

/** Field by field, so that people and firms have one hidden shape and the stages stay fast for both. */
function createWorld(given: Given): World {
  const { regime, structure, shape, forKernel } = given;
  const slots = forKernel ? 0 : shape.slots;
  const measures = measureTable(regime, structure.subject);
  const pulled = structure.scores.map((score) => score.pulled);
  return {
    structure,
    shape,
    luck: given.luck,
    state: given.state(structure, forKernel ? 0 : shape.slots),
    society: given.society,
    measures,
    totals: new Float64Array(structure.jurisdictions * structure.groups * measures.rows.length),
    recordsAt: new Float64Array(structure.conduct * structure.places),
    place: given.place,
    jurisdiction: given.jurisdiction,
    identitySwap: given.identitySwap,
    scratch: createScratch(structure, shape.blockSize),
    next: {
      seen: new Uint8Array(slots),
      seenScore: pulled.map((needed) => (needed ? new Uint8Array(slots) : null)),
    },
    watch: given.watch,
    shown: createShown(slots, structure.peers, pulled),
    month: 0,
  };
}

function createSociety(
  { households, shape, colleagues, ties }: Neighbourhoods,
  employers: Employers | null,
): Society {
  return {
    ties,
    households,
    colleagues,
    firms: employers?.firms ?? 0,
    householdFirst: (person) => householdFirst(households, person),
    householdSize: (person) => householdSize(households, shape, person),
    employerListed:
      employers === null
        ? null
        : (person) => employers.isListed(employerOf(colleagues, shape, person, employers.firms)),
  };
}

/** The firms of a world as employers. */
export function employersOf(regime: Regime, { state, shape }: World): Employers {
  const black = blacklists(regime);
  return { firms: shape.people, isListed: (firm) => (state.lists[firm] & black) !== 0 };
}

/** The blacklists of firms, as bits. */
export function blacklists(regime: Regime): number {
  const lists = regime.firms?.phases[0]?.rules.lists ?? [];
  return lists.reduce(
    (bits, list, index) => (list.kind === 'black' ? bits | (1 << index) : bits),
    0,
  );
}
