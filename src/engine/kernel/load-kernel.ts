import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SHIPPED = new URL('../../../dist/kernel.wasm', import.meta.url);

let known: WebAssembly.Module | null = null;

/** The compiled kernel that the package ships. Throws as {@link compileKernel} does. */
export function loadKernel(): WebAssembly.Module {
  known ??= compileKernel(SHIPPED);
  return known;
}

/** The kernel in a file. Throws where it has not been built, or where this machine cannot run it. */
export function compileKernel(file: URL): WebAssembly.Module {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(readFileSync(file));
  } catch (cause) {
    throw new Error(
      `there is no kernel in ${fileURLToPath(file)}: npm run build makes it; --engine reference does without it`,
      { cause },
    );
  }
  try {
    return new WebAssembly.Module(bytes);
  } catch (cause) {
    throw new Error(
      `Node ${process.version} cannot run the kernel in ${fileURLToPath(file)}: npm run build makes it anew; ` +
        '--engine reference does without it',
      { cause },
    );
  }
}
