import {
  fetchKernel,
  KERNEL_FILE,
  kernelBytes,
  kernelName,
  RUNS_ON,
} from '../../platform/kernel-file.js';

let known: WebAssembly.Module | null = null;

/**
 * Makes the kernel ready, so that engines can be made. To be waited for in a browser, where it has to be fetched; in Node it may
 * be left out. Rejects where it cannot be had or run.
 */
export async function readyKernel(): Promise<void> {
  await fetchKernel();
  loadKernel();
}

/** The compiled kernel that the package ships. Throws as {@link compileKernel} does. */
export function loadKernel(): WebAssembly.Module {
  known ??= compileKernel(KERNEL_FILE);
  return known;
}

/** The kernel in a file. Throws where it has not been built, or where this machine cannot run it. */
export function compileKernel(file: URL): WebAssembly.Module {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = kernelBytes(file);
  } catch (cause) {
    throw new Error(
      `there is no kernel in ${kernelName(file)}: npm run build makes it; --engine reference does without it`,
      { cause },
    );
  }
  try {
    return new WebAssembly.Module(bytes);
  } catch (cause) {
    throw new Error(
      `${RUNS_ON} cannot run the kernel in ${kernelName(file)}: npm run build makes it anew; ` +
        '--engine reference does without it',
      { cause },
    );
  }
}
