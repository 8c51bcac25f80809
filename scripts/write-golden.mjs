/**
 * Writes the golden results of tests/golden down anew, then tests them: what has moved and is not yet named under Results in
 * CHANGELOG.md fails, with the words that name it.
 */
import { spawnSync } from 'node:child_process';

const vitest = (env, stdio) =>
  spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', 'tests/golden'], {
    stdio,
    env: { ...process.env, ...env },
  }).status ?? 1;

// While they are written, files are tested beside others that are not yet written: the second run decides.
vitest({ UPDATE_GOLDEN: '1' }, 'ignore');
process.exitCode = vitest({}, 'inherit');
