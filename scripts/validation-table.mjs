/**
 * Runs the published results of tests/validation/published, prints their rows, and writes docs/validation.md from what comes
 * out. It fails where a figure is outside what is allowed, and writes the page all the same: the page says which. With a name,
 * `npm run validation -- "final size"`, it runs that one alone and writes nothing.
 */
import { spawnSync } from 'node:child_process';

const [name] = process.argv.slice(2);
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    'tests/validation/published.test.ts',
    ...(name === undefined ? [] : ['-t', name]),
  ],
  { stdio: 'inherit', env: { ...process.env, WRITE_VALIDATION: '1' } },
);
process.exitCode = status ?? 1;
