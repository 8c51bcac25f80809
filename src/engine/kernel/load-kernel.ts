import { readFileSync } from 'node:fs';

let known: WebAssembly.Module | null = null;

/** The compiled kernel that the package ships. Throws where it has not been built. */
export function loadKernel(): WebAssembly.Module {
  const file = new URL('../../../dist/kernel.wasm', import.meta.url);
  known ??= new WebAssembly.Module(readFileSync(file));
  return known;
}
