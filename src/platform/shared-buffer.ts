/** Whether threads can share memory here: a browser lets them only on pages that are isolated from others (COOP and COEP). */
export function canShare(): boolean {
  return typeof SharedArrayBuffer === 'function';
}

/** So many bytes, all 0: shared between threads, where they can share, and this thread's own where not. */
export function sharedBuffer(length: number): SharedArrayBuffer | ArrayBuffer {
  return canShare() ? new SharedArrayBuffer(length) : new ArrayBuffer(length);
}
