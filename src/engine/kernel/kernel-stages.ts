import type { BlockKernel } from './block-kernel.js';
import { Stage } from './fields.js';

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
