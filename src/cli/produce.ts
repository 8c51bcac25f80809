import { relative } from 'node:path';
import type { Progress } from '../experiment/result.js';
import { interruptible } from './interruption.js';
import type { Io } from './io.js';
import { tellProgress } from './progress.js';
import { fillFolder, type ResultsFolder } from './results-folder.js';
import { warnOfFew } from './warn-of-few.js';

/** How a simulation is watched and stopped. */
interface Watch {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** What a command that simulates and then fills a folder is made of. */
export interface Production<Found> {
  /** How many are simulated: where they are few, the user is warned. */
  readonly people: number;
  readonly folder: ResultsFolder;
  /** Whether `text` is printed, and nothing else, instead of a summary. */
  readonly json: boolean;
  readonly find: (watch: Watch) => Promise<Found>;
  /** Writes every file of the folder. */
  readonly write: (directory: string, found: Found) => Promise<void>;
  /** The content of the folder's JSON. */
  readonly text: (found: Found) => string;
  /** `shown` is the folder as it can be typed here. */
  readonly summary: (found: Found, shown: string) => Promise<string>;
}

/** Finds something out, writes it as a whole or not at all, and prints it. The user can stop it at any time. */
export async function produce<Found>(
  { people, folder, json, find, write, text, summary }: Production<Found>,
  io: Io,
): Promise<void> {
  warnOfFew(people, io);
  const found = await interruptible(async (signal) => {
    const progress = tellProgress(io, json);
    try {
      const it = await find({ signal, onProgress: progress.onProgress });
      progress.say('Writing the report …');
      await fillFolder(folder, (directory) => write(directory, it), signal);
      return it;
    } finally {
      progress.end();
    }
  });
  io.out(json ? text(found) : await summary(found, relative('.', folder.path) || '.'));
}
