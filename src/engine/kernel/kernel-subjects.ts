import type { MeasureTable } from '../../model/measures.js';
import type { World } from '../../model/world.js';
import type { IdentitySwap } from '../../population/identity-swap.js';
import type { Households } from '../../population/households.js';
import type { Shape } from '../../population/shape.js';
import type { Network } from '../../population/ties.js';
import { type TraitTables, traitTables } from '../../population/synthesise.js';
import type { Luck } from '../../random/draws.js';
import type { Structure } from '../../regime/compile/structure.js';
import type { PopulationRules } from '../../regime/regime.js';
import type { KeptState } from './kept-state.js';
import { measureRows } from './measure-rows.js';

/**
 * The subjects of a world as an instance of the kernel needs them: data alone, so that it can be sent to another thread.
 * What is in shared memory stays one and the same there.
 */
export interface KernelSubjects {
  readonly structure: Structure;
  readonly shape: Shape;
  readonly luck: Luck;
  readonly kept: KeptState;
  readonly place: Uint8Array;
  readonly jurisdiction: Uint8Array;
  readonly identitySwap: IdentitySwap;
  /** The first row of each measure that the kernel counts, and how many rows there are. */
  readonly measures: { readonly firsts: Uint32Array; readonly rows: number };
  /** How many totals there are, and numbers of records by kind and place. */
  readonly totals: number;
  readonly records: number;
  /** Null for firms. */
  readonly society: KernelSociety | null;
}

/** What only people have. */
export interface KernelSociety {
  readonly households: Households;
  /** The order of colleagues and the key of each block, by which people have employers. */
  readonly colleagues: { readonly place: Uint16Array; readonly keys: Uint16Array };
  readonly firms: number;
  readonly network: Network;
  /** What people are made from; null where they are there already. */
  readonly made: TraitTables | null;
}

/** The subjects of a world whose state is kept by blocks, for the kernel; by `rules` it can make people. */
export function kernelSubjects(
  world: World,
  kept: KeptState,
  rules: PopulationRules | null = null,
): KernelSubjects {
  const { structure, shape, luck, place, jurisdiction, identitySwap, society } = world;
  return {
    structure,
    shape,
    luck,
    kept,
    place,
    jurisdiction,
    identitySwap,
    measures: rowsOf(world.measures),
    totals: world.totals.length,
    records: world.recordsAt.length,
    society:
      society === null
        ? null
        : {
            households: society.households,
            colleagues: {
              place: society.colleagues.permutation.place,
              keys: society.colleagues.keys,
            },
            firms: society.firms,
            network: society.ties.network,
            made: rules === null ? null : traitTables(rules, luck, society.households),
          },
  };
}

function rowsOf(measures: MeasureTable): KernelSubjects['measures'] {
  return { firsts: measureRows(measures), rows: measures.rows.length };
}
