import type { Place } from '../stretches.js';
import type { KernelExports } from './kernel-exports.js';
import type { Published } from './published.js';

/** Ties of one of the two kinds of network. */
export interface Links {
  beginMonth(bytes: Uint8Array, published: Published): void;
  load(block: number, bytes: Uint8Array, published: Published): void;
  showRaters(
    kernel: KernelExports,
    block: number,
    places: readonly (readonly Place[])[],
    farAway: boolean,
    use: (jurisdiction: number) => void,
  ): void;
}
