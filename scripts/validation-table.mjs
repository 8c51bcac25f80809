/**
 * Runs every published result of tests/validation/published and writes docs/validation.md from what comes out. It fails
 * where a figure is outside what is allowed, and writes the page all the same: the page says which.
 */
import { spawnSync } from 'node:child_process';

const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', 'tests/validation/published.test.ts'],
  { stdio: 'inherit', env: { ...process.env, WRITE_VALIDATION: '1' } },
);
process.exitCode = status ?? 1;
