import type { Regime } from '../regime/regime.js';
import { parseSeed, type Luck } from '../random/draws.js';
import { makeCircle, type Circle } from './circle.js';
import { makeExplicitTies } from './explicit-graph.js';
import { makeHouseholds, type Households } from './households.js';
import { makeIdentitySwap, type IdentitySwap } from './identity-swap.js';
import { assignJurisdictions } from './jurisdictions.js';
import { assignPlaces } from './places.js';
import { makeProceduralTies } from './procedural-ties.js';
import { shapeOf, type Shape } from './shape.js';
import { synthesise } from './synthesise.js';
import { COLLEAGUES } from './tie-kinds.js';
import type { Ties } from './ties.js';

/** The synthetic people of one regime and one seed: all of them that never changes. */
export interface Population extends Neighbourhoods {
  /** For every slot, the traits in 16 bits: see traits.ts. */
  readonly traits: Uint16Array;
}

/** Where people live, with whom, and whom they know; but not who they are. */
export interface Neighbourhoods {
  readonly luck: Luck;
  readonly shape: Shape;
  readonly households: Households;
  /** For every building, the index of its place and of its jurisdiction. */
  readonly place: Uint8Array;
  readonly jurisdiction: Uint8Array;
  readonly ties: Ties;
  /** The order of colleagues, for {@link employerOf}. */
  readonly colleagues: Circle;
  readonly identitySwap: IdentitySwap;
}

type Declared = Pick<Regime, 'population' | 'places' | 'jurisdictions'>;

/** Makes the people that a regime declares, from a seed (see {@link parseSeed}). */
export function makePopulation(regime: Declared, seed: number | bigint | string): Population {
  let traits: Uint16Array | null = null;
  const neighbourhoods = settle(regime, seed, (...given) => (traits ??= synthesise(...given)));
  const { shape, luck, households } = neighbourhoods;
  return {
    ...neighbourhoods,
    traits: traits ?? synthesise(regime.population, shape, luck, households),
  };
}

/** Makes the same, but for the people: for an engine that makes them by itself, block by block. */
export function makeNeighbourhoods(
  regime: Declared,
  seed: number | bigint | string,
): Neighbourhoods {
  return settle(regime, seed, synthesise);
}

/** `synthesised` makes people, if it matters to somebody's ties who they are. */
function settle(
  regime: Declared,
  seed: number | bigint | string,
  synthesised: typeof synthesise,
): Neighbourhoods {
  const rules = regime.population;
  const luck = parseSeed(seed);
  const shape = shapeOf(rules.people);
  const households = makeHouseholds(rules.households, shape, luck);
  const shares = (parts: readonly { readonly share: number }[]): number[] =>
    parts.map((part) => part.share);
  const { network } = rules;
  const ties =
    network.kind === 'procedural'
      ? makeProceduralTies(rules.ties, shape, households, luck)
      : makeExplicitTies(
          network,
          synthesised(rules, shape, luck, households),
          shape,
          households,
          luck,
        );
  return {
    luck,
    shape,
    households,
    place: assignPlaces(shares(regime.places), shape, luck),
    jurisdiction: assignJurisdictions(shares(regime.jurisdictions), shape),
    ties,
    // Only the order is needed here, not the groups: with an explicit graph nobody has colleagues, yet all work for firms.
    colleagues: makeCircle(COLLEAGUES, 0, shape, luck),
    identitySwap: makeIdentitySwap(shape, luck),
  };
}
