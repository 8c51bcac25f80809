import type { Circle } from './circle.js';
import type { Distant } from './distant.js';
import type { Graph } from './graph.js';

/**
 * Ties between people, by kind. The model asks one question of them, and often: for every person of a block, what is
 * the sum of some number over the person's ties, and how many ties are there? Ties are symmetric, nobody is tied to
 * themselves, and a tie to a ghost slot does not exist. Two people may be tied by several kinds (a colleague may be a
 * neighbour too), but at most once by one kind.
 *
 * Kinds are those of TIE_KINDS (src/regime/regime.ts), by index.
 */
export interface Ties {
  /** How the ties are made, for an engine that computes them by itself. */
  readonly network: Network;

  /**
   * Adds, for every person of a block, the sum of `value` over their ties of one kind to `out[person - first]`, where
   * `first` is the block's first slot. How many ties there are is the sum of a value of 1.
   *
   * `value` and `leftCircles` have an entry for every slot of the population. Sums wrap at 2^32, so a value may hold
   * four counts of 8 bits that are added at once: nobody has over 15 ties of a kind (household: 7; friends in an
   * explicit graph: 240).
   *
   * `leftCircles` is the person's flags: {@link leftBit} of a kind is set when the person has left that circle. Then
   * they have no ties of that kind: they are not counted by the others and receive nothing. No one leaves a household.
   */
  addOverTies(
    kind: number,
    block: number,
    value: Uint8Array | Uint32Array,
    leftCircles: Uint8Array,
    out: Int32Array | Uint32Array,
  ): void;

  /**
   * The people whom one person is tied to by one kind, had nobody left any circle, in no particular order. Meant for
   * network statistics and traces; a hot loop uses {@link addOverTies}.
   */
  tiesOf(person: number, kind: number): number[];
}

/** Circles and distant ties that are computed where they are needed, or a graph of friends. */
export type Network =
  | { readonly kind: 'procedural'; readonly circles: readonly Circle[]; readonly distant: Distant }
  | { readonly kind: 'graph'; readonly graph: Graph };
