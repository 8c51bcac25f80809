import { arch, availableParallelism, cpus, platform, totalmem } from 'node:os';
import { canShare } from './shared-buffer.js';
import { hasVectors } from './vectors.js';

/** What a machine offers. */
export interface Machine {
  readonly node: string;
  /** As `linux x64`. */
  readonly system: string;
  readonly processor: string;
  /** Threads that can run at once. */
  readonly cores: number;
  /** Bytes of memory: all that this process may ever have, and what of it can be had now. */
  readonly memory: number;
  readonly memoryFree: number;
  /** Whether threads can share memory, and whether WebAssembly has vectors: what the fast engine is made for. */
  readonly sharedMemory: boolean;
  readonly vectors: boolean;
}

/** The machine that this process runs on; where it runs in a container, the container. */
export function thisMachine(): Machine {
  const limit = process.constrainedMemory();
  const memory = limit > 0 ? Math.min(totalmem(), limit) : totalmem();
  return {
    node: process.versions.node,
    system: `${platform()} ${arch()}`,
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memory,
    // macOS calls memory free only when nothing is cached in it, which it hardly ever is.
    memoryFree: platform() === 'darwin' ? memory : Math.min(memory, process.availableMemory()),
    sharedMemory: canShare(),
    vectors: hasVectors(),
  };
}
