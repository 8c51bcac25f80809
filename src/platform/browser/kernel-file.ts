// Written out like this, a bundler finds the file and ships it.
export const KERNEL_FILE = new URL('../../kernel.wasm', import.meta.url);

export const RUNS_ON = 'This browser';

let fetched: Uint8Array<ArrayBuffer> | null = null;

export async function fetchKernel(): Promise<void> {
  if (fetched !== null) return;
  const answer = await fetch(KERNEL_FILE);
  if (!answer.ok) throw new Error(`the kernel did not come: ${answer.status} ${answer.statusText}`);
  fetched = new Uint8Array(await answer.arrayBuffer());
}

export function kernelBytes(): Uint8Array<ArrayBuffer> {
  if (fetched === null) throw new Error('in a browser, wait for readyKernel() first');
  return fetched;
}

export function kernelName(file: URL): string {
  return file.href;
}
