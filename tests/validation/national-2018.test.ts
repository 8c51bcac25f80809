import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withResult } from '../../scripts/result-block.mjs';

/**
 * The national regime, run whole with the default seed by the command that a reader would use, against every figure
 * that was reported. Needs a build. The time it takes is measured in benches/, not here.
 */

interface Told {
  readonly seed: string;
  readonly people: number;
  readonly standingFor: number;
  readonly from: string;
  readonly until: string;
  readonly expect: readonly {
    readonly what: string;
    readonly reported: number;
    readonly simulated: number | null;
    readonly ratio: number | null;
    readonly standardError: number | null;
  }[];
}

const folder = mkdtempSync(join(tmpdir(), 'glasshouse-'));
let told: Told;

beforeAll(() => {
  const out = join(folder, 'national');
  const words = ['dist/cli/main.js', 'run', 'regimes/national-2018.yaml', '--out', out, '--json'];
  told = JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' })) as Told;
}, 600_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the national regime as reported in 2018', () => {
  it('is simulated whole, on one person for every ten thousand', () => {
    expect(told).toMatchObject({ seed: '1', people: 140_000, standingFor: 1_400_000_000 });
    expect(told).toMatchObject({ from: '2014-01', until: '2020-12' });
  });

  it.each([
    ['population', 1_400_000_000],
    ['people refused flights', 6_150_000],
    ['members of judgment defaulters', 8_800_000],
    ['people listed', 10_000_000],
    ['refusals of flights', 11_140_000],
    ['refusals of fast rail', 4_250_000],
    ['firms on named firms', 33_000],
  ])('comes within 10 %% or two standard errors of the %s', (what, reported) => {
    const row = told.expect.find((one) => one.what === what);
    expect(row?.reported).toBe(reported);
    const distance = Math.abs((row?.simulated ?? Number.NaN) - reported);
    const allowed = Math.max(0.1 * reported, 2 * (row?.standardError ?? Number.NaN));
    expect(distance).toBeLessThanOrEqual(allowed);
  });

  it('comes to what README.md says of it', async () => {
    const readme = readFileSync('README.md', 'utf8');
    expect(await withResult(readme, join(folder, 'national')), 'run: npm run readme').toBe(readme);
  });

  it('expects nothing else, and only firms need the two standard errors', () => {
    expect(told.expect).toHaveLength(7);
    const beyond = told.expect.filter((row) => Math.abs((row.ratio ?? 0) - 1) > 0.1);
    expect(beyond.map((row) => row.what).filter((what) => what !== 'firms on named firms')).toEqual(
      [],
    );
  });
});
