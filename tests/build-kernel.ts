import { buildKernel } from '../scripts/build-kernel.mjs';

/** Before any test: the kernel that the tests run is the one that the source says. */
export async function setup(): Promise<void> {
  await buildKernel();
}
