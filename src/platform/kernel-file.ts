import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the kernel is that the package ships. */
export const KERNEL_FILE = new URL('../../dist/kernel.wasm', import.meta.url);

/** What runs it, for error messages. */
export const RUNS_ON = `Node ${process.version}`;

/** Makes the kernel ready to be read. In Node it always is. */
export async function fetchKernel(): Promise<void> {}

/** The bytes of a kernel, and how its file is called. Throws as Node does where it cannot be read. */
export function kernelBytes(file: URL): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(file));
}

/** The file's name as a person would write it. */
export function kernelName(file: URL): string {
  return fileURLToPath(file);
}
