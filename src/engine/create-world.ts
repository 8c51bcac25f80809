import { createShown } from '../model/shown.js';
import { createState } from '../model/state.js';
import { measureTable } from '../model/measures.js';
import type { Watch } from '../model/watch.js';
import { createScratch, type Society, type World } from '../model/world.js';
import { employerOf } from '../population/employers.js';
import { householdFirst, householdSize } from '../population/households.js';
import { makeIdentitySwap } from '../population/identity-swap.js';
import { makePopulation, type Population } from '../population/population.js';
import { shapeOf } from '../population/shape.js';
import type { Luck } from '../random/draws.js';
import type { Structure } from '../regime/compile/structure.js';
import type { Regime } from '../regime/regime.js';

/** The people of a regime, before their first month. `firms` are their employers. */
export function createPeople(
  regime: Regime,
  structure: Structure,
  people: number,
  seed: string,
  firms: World | null,
  watch: Watch | null,
  forKernel = false,
): World {
  const population = makePopulation(
    { ...regime, population: { ...regime.population, people } },
    seed,
  );
  const { shape, luck, place, jurisdiction, identitySwap } = population;
  const society = createSociety(regime, population, firms);
  const world = createWorld({
    structure,
    shape,
    luck,
    regime,
    watch,
    society,
    place,
    jurisdiction,
    identitySwap,
    forKernel,
  });
  world.state.traits.set(population.traits);
  return world;
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
    forKernel: false,
  });
}

type Given = Pick<
  World,
  'structure' | 'shape' | 'luck' | 'watch' | 'society' | 'place' | 'jurisdiction' | 'identitySwap'
> & {
  readonly regime: Regime;
  /** The kernel keeps what shows by itself, and its state may be shared between threads. */
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
    state: createState(structure, shape.slots, forKernel),
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

function createSociety(regime: Regime, population: Population, firms: World | null): Society {
  const { households, shape, colleagues, ties } = population;
  const black = firms === null ? 0 : blacklists(regime);
  return {
    ties,
    households,
    colleagues,
    firms: firms?.shape.people ?? 0,
    householdFirst: (person) => householdFirst(households, person),
    householdSize: (person) => householdSize(households, shape, person),
    employerListed:
      firms === null
        ? null
        : (person) =>
            (firms.state.lists[employerOf(colleagues, shape, person, firms.shape.people)] &
              black) !==
            0,
  };
}

/** The blacklists of firms, as bits. */
export function blacklists(regime: Regime): number {
  const lists = regime.firms?.phases[0]?.rules.lists ?? [];
  return lists.reduce(
    (bits, list, index) => (list.kind === 'black' ? bits | (1 << index) : bits),
    0,
  );
}
