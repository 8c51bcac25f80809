import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SavedRun } from '../memory.js';
import { CheckpointError, Damage } from './checkpoint-error.js';
import type { CheckpointHeader } from './format.js';
import { monthsInName } from './names.js';
import { type Checkpoint, readHeader, savedRun, verify } from './read-checkpoint.js';

/** The newest checkpoint of a folder that is whole. */
export interface FoundCheckpoint {
  readonly name: string;
  readonly header: CheckpointHeader;
  readonly saved: SavedRun;
  /** Newer ones that are damaged, and how. */
  readonly damaged: readonly DamagedCheckpoint[];
}

interface DamagedCheckpoint {
  readonly name: string;
  readonly damage: string;
}

/**
 * Finds the newest checkpoint that is whole, from its first byte to its last. Throws a {@link CheckpointError} if there is
 * none, or if the newest was written by a version that this one does not understand.
 */
export function findCheckpoint(folder: string): FoundCheckpoint {
  const damaged: DamagedCheckpoint[] = [];
  const candidates = namesIn(folder)
    .map((name) => ({ name, ...headerOf(join(folder, name)) }))
    // What a checkpoint says of itself counts, and its name only where it can say nothing.
    .map((one) => ({ ...one, months: one.found?.header.monthsDone ?? monthsInName(one.name) ?? 0 }))
    .toSorted((a, b) => b.months - a.months);
  for (const { name, found, error } of candidates) {
    const damage = error ?? damageOf(found);
    if (damage instanceof CheckpointError) throw damage;
    if (damage === null && found !== null)
      return { name, header: found.header, saved: savedRun(found), damaged };
    damaged.push({ name, damage: damage?.message ?? '' });
  }
  throw noneLeft(damaged);
}

type Read =
  | { readonly found: Checkpoint; readonly error: null }
  | { readonly found: null; readonly error: Error };

function headerOf(path: string): Read {
  try {
    return { found: readHeader(path), error: null };
  } catch (error) {
    return { found: null, error: asDamage(error) };
  }
}

function damageOf(checkpoint: Checkpoint | null): Error | null {
  if (checkpoint === null) return null;
  try {
    verify(checkpoint);
    return null;
  } catch (error) {
    return asDamage(error);
  }
}

/** A file that cannot be read at all is passed over like a damaged one. */
function asDamage(error: unknown): Error {
  return error instanceof Error ? error : new Damage(String(error));
}

function noneLeft(damaged: readonly DamagedCheckpoint[]): CheckpointError {
  if (damaged.length === 0)
    return new CheckpointError(
      'there is no checkpoint',
      'a run saves none before its first months are done, and removes its checkpoints when it is finished',
      'begin the run anew: glasshouse run FILE --checkpoint MONTHS',
    );
  return new CheckpointError(
    'no checkpoint is whole',
    damaged.map(({ name, damage }) => `${name}: ${damage}`).join('; '),
    'begin the run anew: glasshouse run FILE --force',
  );
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => monthsInName(name) !== null);
  } catch {
    return [];
  }
}
