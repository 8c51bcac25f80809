import { sharedBuffer } from '../platform/shared-buffer.js';

/** Arrays that grow with the population and are only read once they are made: threads have them in common. */
export function sharedBytes(length: number): Uint8Array {
  return new Uint8Array(sharedBuffer(length));
}

export function sharedHalves(length: number): Uint16Array {
  return new Uint16Array(sharedBuffer(2 * length));
}

export function sharedWords(length: number): Uint32Array {
  return new Uint32Array(sharedBuffer(4 * length));
}
