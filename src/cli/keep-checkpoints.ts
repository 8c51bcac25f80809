import type { CheckpointSaver } from '../experiment/checkpoint/save-checkpoints.js';
import type { RunMemory } from '../experiment/memory.js';
import { messageOf } from './failure.js';

/** Saves a run while it goes on, and when it is stopped. */
export interface CheckpointKeeper {
  /** Saves the run if it is time to. A failure is told, and the run goes on. */
  afterMonth(memory: RunMemory): Promise<void>;
  /** Saves the run as its last month left it, if that is worth it and not done yet. */
  stop(): Promise<void>;
  /** The months of the last checkpoint that is on the disk, out of how many; null when there is none. */
  saved(): Saved | null;
}

interface Saved {
  readonly monthsDone: number;
  readonly months: number | null;
}

export interface KeeperRequest {
  readonly saver: CheckpointSaver;
  /** Months from one checkpoint to the next; null: none but when the run is stopped. */
  readonly every: number | null;
  /** The months of the checkpoint that the run goes on from; null for a run from the beginning. */
  readonly from: number | null;
  /** Whether there is memory for the state while lives are told after the last month, which takes as much again. */
  readonly keepsLast: boolean;
  /** Tells the user of what failed. */
  readonly warn: (text: string) => void;
}

/** A run that simulated for less is not worth a checkpoint that nobody asked for. */
const WORTH_SAVING_SECONDS = 60;

/**
 * Keeps the checkpoints of a run. Where `every` is given: each so many months, after the last month (the lives that are
 * followed then take as long again) and when the run is stopped. Otherwise only when the run is stopped, if it has
 * simulated for a minute or was resumed; and after the last month, when only lives are still to be told, if there is
 * memory to keep its state until then.
 */
export function keepCheckpoints(request: KeeperRequest): CheckpointKeeper {
  const { saver, every, from, keepsLast, warn } = request;
  let saved: Saved | null = from === null ? null : { monthsDone: from, months: null };
  let last: RunMemory | null = null;
  let all: number | null = null;
  const save = async (memory: RunMemory): Promise<void> => {
    try {
      await saver.save(memory);
      // Not the memory itself: it is the engine's state.
      saved = { monthsDone: memory.monthsDone, months: memory.months };
    } catch (error) {
      const kept =
        saved === null ? 'there is none yet' : `that of month ${saved.monthsDone} is kept`;
      warn(
        `warning: the checkpoint of month ${memory.monthsDone} could not be saved; ${kept}\n  why: ${messageOf(error)}\n`,
      );
    }
  };
  return {
    async afterMonth(memory) {
      const { monthsDone, months } = memory;
      const isLast = monthsDone === months;
      const isDue = every !== null && (monthsDone % every === 0 || isLast);
      all = months;
      if (isDue) await save(memory);
      last = isLast && (isDue || !keepsLast) ? null : memory;
    },
    async stop() {
      if (last === null || last.monthsDone === saved?.monthsDone) return;
      const isWorthIt = every !== null || from !== null || last.seconds >= WORTH_SAVING_SECONDS;
      if (isWorthIt) await save(last);
    },
    saved: () => saved && { monthsDone: saved.monthsDone, months: all ?? saved.months },
  };
}
