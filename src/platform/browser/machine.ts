import { canShare } from '../shared-buffer.js';
import type { Machine } from '../machine.js';
import { hasVectors } from '../vectors.js';

/** What a browser says of memory is a coarse hint, in gigabytes, and not all of them say it. */
interface WithMemory {
  readonly deviceMemory?: number;
}

export function thisMachine(): Machine {
  const memory = ((navigator as WithMemory).deviceMemory ?? 4) * 1e9;
  return {
    node: '',
    system: navigator.userAgent,
    processor: 'unknown',
    cores: canShare() ? navigator.hardwareConcurrency : 1,
    memory,
    memoryFree: memory,
    sharedMemory: canShare(),
    vectors: hasVectors(),
  };
}
