import { writeMonth } from '../regime/units/read-month.js';
import type { RunRequest } from '../experiment/result.js';

/** The command that makes a run again, as it can be pasted into a shell. */
export function commandText({
  file,
  patches = [],
  seed,
  people,
  until,
  engine,
  lives,
}: RunRequest): string {
  return [
    'glasshouse run',
    quoted(file),
    ...patches.map((patch) => `--with ${quoted(patch.file)}`),
    `--seed ${seed}`,
    ...(people === undefined ? [] : [`--people ${people}`]),
    ...(until === undefined ? [] : [`--until ${writeMonth(until)}`]),
    ...(engine === undefined ? [] : [`--engine ${engine}`]),
    ...(lives ? [] : ['--no-lives']),
  ].join(' ');
}

/** A word as it can be pasted into a shell. */
export function quoted(text: string): string {
  return /^[\w./-]+$/u.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
