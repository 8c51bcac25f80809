import { readFileSync } from 'node:fs';
import { formatProblem } from '../../../src/regime/format-problem.js';
import { parseRegime } from '../../../src/regime/parse.js';
import type { Regime } from '../../../src/regime/regime.js';

/** A change of a regime's text: what stands there once, and what stands there instead. */
export type Edit = readonly [now: string, then: string];

/**
 * One of the regimes of this folder's neighbour, `regimes/`, with parts of its text changed. Throws where what is to be changed
 * does not stand there exactly once, and where the regime is not valid.
 */
export function publishedRegime(name: string, ...edits: readonly Edit[]): Regime {
  const file = `tests/validation/regimes/${name}.yaml`;
  const text = edits.reduce(
    (before, [now, then]) => {
      if (before.split(now).length !== 2) throw new Error(`${file} has not once "${now}"`);
      return before.replace(now, then);
    },
    readFileSync(file, 'utf8'),
  );
  const { regime, problems } = parseRegime(text, file);
  if (regime === null) throw new Error(problems.map(formatProblem).join('\n'));
  return regime;
}
