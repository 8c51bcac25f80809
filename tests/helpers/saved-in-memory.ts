import { bytesIn } from '../../src/experiment/checkpoint/format.js';
import { readBytes, writeBytes } from '../../src/experiment/checkpoint/part-bytes.js';
import type { Part, SavedRun } from '../../src/experiment/memory.js';

/** A saved run whose parts are in memory. */
export function savedIn(parts: readonly Part[], changes: Partial<SavedRun> = {}): SavedRun {
  const find = (name: string): Uint8Array => {
    const part = parts.find((one) => one.name === name);
    if (part === undefined) throw new Error(`${name} was not saved`);
    return bytesOfPart(part);
  };
  return {
    regimeHash: 'abc',
    seed: '7',
    people: 400,
    until: 0,
    monthsDone: 0,
    seconds: 0,
    fill(part) {
      writeBytes(part, 0, find(part.name));
    },
    isSame: (part) => Buffer.compare(bytesOfPart(part), find(part.name)) === 0,
    ...changes,
  };
}

/** A copy of the bytes of a part. */
function bytesOfPart(part: Part): Uint8Array {
  const bytes = new Uint8Array(bytesIn(part));
  readBytes(part, 0, bytes);
  return bytes;
}
