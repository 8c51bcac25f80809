import type { RunRequest } from '../experiment/result.js';
import { writeMonth } from '../regime/units/read-month.js';
import type { SimulationOptions } from './load.js';

/** The command that makes a run again, as it can be pasted into a shell. */
export function runCommandText(request: RunRequest, seeds = 1): string {
  const { file, patches = [], lives, threads: _, ...options } = request;
  const applied = patches.map((patch) => patch.file);
  const more = lives ? [] : ['--no-lives'];
  return commandText('run', [file], { ...options, seeds, with: applied }, more);
}

/**
 * A command that makes results again, as it can be pasted into a shell.
 *
 * @param more options of this command alone
 */
export function commandText(
  name: string,
  files: readonly string[],
  {
    people,
    until,
    engine,
    seed,
    seeds = 1,
    with: patches = [],
    paired = false,
  }: Partial<Omit<SimulationOptions, 'paired'>> & {
    readonly seeds?: number;
    readonly paired?: boolean;
  },
  more: readonly string[] = [],
): string {
  return [
    `glasshouse ${name}`,
    ...files.map(quoted),
    ...patches.map((patch) => `--with ${quoted(patch)}`),
    ...(seed === undefined ? [] : [`--seed ${seed}`]),
    ...(seeds === 1 ? [] : [`--seeds ${seeds}`]),
    ...(people === undefined ? [] : [`--people ${people}`]),
    ...(until === undefined ? [] : [`--until ${writeMonth(until)}`]),
    ...(engine === undefined ? [] : [`--engine ${engine}`]),
    ...(paired ? ['--paired'] : []),
    ...more,
  ].join(' ');
}

/** A word as it can be pasted into a shell. */
export function quoted(text: string): string {
  return /^[\w./-]+$/u.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
