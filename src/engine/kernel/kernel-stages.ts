import type { Place } from '../stretches.js';
import type { BlockKernel } from './block-kernel.js';
import type { KernelExports, OnStretch } from './kernel-exports.js';

/** A stage as the kernel does it. */
export interface KernelStage {
  readonly name: string;
  readonly run: (kernel: BlockKernel, places: readonly Place[]) => void;
}

type Pass = {
  [Name in keyof KernelExports]: KernelExports[Name] extends OnStretch ? Name : never;
}[keyof KernelExports];

/** A month of the block that is loaded, in the order of src/model/stages.ts. */
export const KERNEL_STAGES: readonly KernelStage[] = [
  stage('behave', 'behave'),
  {
    name: 'observe',
    run(kernel) {
      kernel.exports.handOver();
    },
  },
  stage('rate', 'rate'),
  stage('score', 'score'),
  stage('list', 'list'),
  stage('restrict', 'restrict'),
  stage('redress', 'redress'),
  {
    name: 'adapt',
    run(kernel, places) {
      onEach(kernel, places, kernel.exports.feel);
      onEach(kernel, places, kernel.exports.adapt);
    },
  },
];

function stage(name: string, pass: Pass): KernelStage {
  return {
    name,
    run(kernel, places) {
      onEach(kernel, places, kernel.exports[pass] as OnStretch);
    },
  };
}

/** Does something on every stretch of the block that is loaded, each under its own rules. */
export function onEach(kernel: BlockKernel, places: readonly Place[], pass: OnStretch): void {
  for (const { base, first, end, drawn, jurisdiction } of places) {
    kernel.use(jurisdiction);
    pass(first - base, end - base, drawn);
  }
}
