import type { RunRequest } from '../experiment/result.js';
import { writeMonth } from '../regime/units/read-month.js';
import { quoted } from './command-text.js';

/** The command that makes an audit card again, as it can be pasted into a shell. */
export function auditCommandText(
  { file, seed, people, until, engine }: RunRequest,
  seeds: number,
  standards: readonly string[],
): string {
  return [
    'glasshouse audit',
    quoted(file),
    `--seed ${seed}`,
    `--seeds ${seeds}`,
    ...(people === undefined ? [] : [`--people ${people}`]),
    ...(until === undefined ? [] : [`--until ${writeMonth(until)}`]),
    ...(engine === undefined ? [] : [`--engine ${engine}`]),
    ...(standards.length === 0 ? [] : [`--standard ${standards.map(quoted).join(' ')}`]),
  ].join(' ');
}
