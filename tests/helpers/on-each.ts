import type { BlockKernel } from '../../src/engine/kernel/block-kernel.js';
import type { OnStretch } from '../../src/engine/kernel/kernel-exports.js';
import type { Place } from '../../src/engine/stretches.js';

/** One part of a month by itself: on every stretch of the block that is loaded, each under its own rules. */
export function onEach(kernel: BlockKernel, places: readonly Place[], pass: OnStretch): void {
  for (const { base, first, end, drawn, jurisdiction } of places) {
    kernel.use(jurisdiction);
    pass(first - base, end - base, drawn);
  }
}
