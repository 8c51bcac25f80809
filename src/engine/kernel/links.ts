import type { Views } from './block-state.js';
import type { KernelExports } from './kernel-exports.js';

/** Ties of one of the two kinds of network. */
export interface Links {
  beginMonth(memory: Views): void;
  load(block: number, memory: Views): void;
  showRaters(
    kernel: KernelExports,
    block: number,
    farAway: boolean,
    use: (jurisdiction: number) => void,
  ): void;
}
