import { sharedBuffer } from '../../platform/shared-buffer.js';

/**
 * Which blocks of each kind of subject nobody has taken yet, and how many are done: numbers that threads share. Whoever is
 * free takes the next block.
 */
export interface Turns {
  /** For each kind of subject two numbers: the next block, and blocks done. */
  readonly counts: Int32Array;
  /** Blocks of each kind. */
  readonly blocks: readonly number[];
}

export function createTurns(blocks: readonly number[]): Turns {
  const bytes = 2 * blocks.length * Int32Array.BYTES_PER_ELEMENT;
  return { counts: new Int32Array(sharedBuffer(bytes)), blocks };
}

/** Before a month: no block is taken. */
export function startTurns({ counts }: Turns): void {
  for (let at = 0; at < counts.length; at++) Atomics.store(counts, at, 0);
}

/** The next block that nobody has taken; -1 where there is none. */
export function takeBlock({ counts, blocks }: Turns, subject: number): number {
  const block = Atomics.add(counts, 2 * subject, 1);
  return block < blocks[subject] ? block : -1;
}

/** Says that a block which was taken is done. */
export function finishBlock(turns: Turns, subject: number): void {
  Atomics.add(turns.counts, 2 * subject + 1, 1);
  if (areDone(turns, subject)) Atomics.notify(turns.counts, 2 * subject + 1);
}

/** Whether all blocks of a kind are done. */
export function areDone({ counts, blocks }: Turns, subject: number): boolean {
  return Atomics.load(counts, 2 * subject + 1) === blocks[subject];
}

/** Sleeps until all blocks of a kind are done. Not for a thread that has others to listen to. */
export function waitUntilDone({ counts, blocks }: Turns, subject: number): void {
  const at = 2 * subject + 1;
  // What is compared is what it sleeps on: had it changed in between, nobody would wake it any more.
  for (let done = Atomics.load(counts, at); done !== blocks[subject]; ) {
    Atomics.wait(counts, at, done);
    done = Atomics.load(counts, at);
  }
}
