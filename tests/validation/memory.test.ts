import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TOOLS } from '../../src/cli/tools.js';
import { readMonth } from '../../src/regime/units/read-month.js';
import { isFault } from '../../src/regime/text/words.js';

const FILE = 'regimes/national-2018.yaml';
const PEOPLE = 2_000_000;
/** Estimates are good to so much. */
const TOLERANCE = 0.15;

/** The most memory that a process takes to run the built command line, in bytes. */
function taken(until: string, engine: string): number {
  const top = mkdtempSync(join(tmpdir(), 'glasshouse-memory-'));
  const args = ['run', FILE, '--people', String(PEOPLE), '--until', until, '--engine', engine];
  const script = `
    process.argv = ['node', 'glasshouse', ...${JSON.stringify([...args, '--out', join(top, 'out')])}];
    process.on('exit', () => console.log('most', process.resourceUsage().maxRSS * 1024));
    await import('./dist/cli/main.js');`;
  try {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', script],
      { encoding: 'utf8' },
    );
    const most = /^most (\d+)$/mu.exec(stdout)?.[1];
    if (most === undefined) throw new Error(stderr);
    return Number(most);
  } finally {
    rmSync(top, { recursive: true });
  }
}

async function estimated(until: string, engine: 'kernel' | 'reference'): Promise<number> {
  const { regime, hash } = await TOOLS.loadRegime(FILE);
  const month = readMonth(until);
  if (regime === null || isFault(month)) throw new Error('no such run');
  const request = { regime, regimeHash: hash, file: FILE, seed: '1', lives: true };
  const needed = { ...request, engine, people: PEOPLE, until: month.value };
  return (await TOOLS.memoryNeeded(needed)).bytes;
}

// Minutes, and a figure that moves with Node: asked for by TEST_MEMORY=1 npx vitest run tests/validation/memory.test.ts,
// after npm run build.
describe.skipIf(process.env['TEST_MEMORY'] === undefined)('the estimate of memory', () => {
  it.each(['kernel', 'reference'] as const)(
    'is what a run of two million people takes, within 15 %: %s',
    async (engine) => {
      const most = taken('2014-06', engine);
      const ratio = (await estimated('2014-06', engine)) / most;
      console.log(`${engine}: ${most} bytes taken, estimate / taken = ${ratio.toFixed(3)}`);
      expect(ratio).toBeGreaterThan(1 - TOLERANCE);
      expect(ratio).toBeLessThan(1 + TOLERANCE);
    },
    600_000,
  );
});
