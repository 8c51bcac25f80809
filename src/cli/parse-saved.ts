import type { CheckpointHeader } from '../experiment/checkpoint/format.js';
import { hashRegime } from '../regime/load.js';
import { parseRegime } from '../regime/parse.js';
import { Failure } from './failure.js';
import type { Loaded } from './load.js';

/** The regime that a checkpoint brings along. */
export function parseSaved(directory: string, { regime: saved }: CheckpointHeader): Loaded {
  const { regime } = parseRegime(saved.text, saved.file);
  const hash = hashRegime(saved.text);
  if (regime !== null && hash === saved.hash)
    return { regime, hash, text: saved.text, patches: saved.patches ?? [] };
  throw new Failure({
    what: `the regime in the checkpoint is not that of ${saved.file}`,
    where: directory,
    why: 'the checkpoint was not written by this version of glasshouse',
    todo: 'begin the run anew',
  });
}
