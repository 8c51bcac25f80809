import type { Place } from '../stretches.js';
import type { BlockKernel } from './block-kernel.js';
import { Stage } from './fields.js';
import type { OnStretch } from './kernel-exports.js';

/** A stage as the kernel does it. */
export interface KernelStage {
  readonly name: string;
  readonly run: (kernel: BlockKernel) => void;
}

/** A month of the block that is loaded, in the order of src/model/stages.ts. */
export const KERNEL_STAGES: readonly KernelStage[] = Object.values(Stage).flatMap((stage) =>
  typeof stage === 'string'
    ? []
    : [
        {
          name: Stage[stage],
          run(kernel): void {
            kernel.exports.run(stage);
          },
        },
      ],
);

/** Does something on every stretch of the block that is loaded, each under its own rules. */
export function onEach(kernel: BlockKernel, places: readonly Place[], pass: OnStretch): void {
  for (const { base, first, end, drawn, jurisdiction } of places) {
    kernel.use(jurisdiction);
    pass(first - base, end - base, drawn);
  }
}
