import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

/** The lines of a file's `sh` code blocks. */
function shellLines(markdown: string): string[] {
  return [...markdown.matchAll(/```sh\n(.*?)```/gs)].flatMap(([, block]) =>
    (block ?? '').trim().split('\n'),
  );
}

describe('the continuous integration', () => {
  it("runs the README's test command and nothing else", () => {
    const [testCommand, ...others] = shellLines(readFileSync('README.md', 'utf8')).filter((line) =>
      line.includes('test:all'),
    );
    const run = readFileSync('.ci/run', 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !/^(#|set |cd )/.test(line));
    expect(others).toEqual([]);
    expect(run).toEqual([testCommand]);
  });

  it('is executable', () => {
    expect(statSync('.ci/run').mode & 0o111).not.toBe(0);
  });
});

describe('the dependencies', () => {
  it('are pinned exactly', () => {
    const ranges = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(ranges.length).toBeGreaterThan(0);
    expect(ranges.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('name no registry', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved": "http/);
    expect(readFileSync('.npmrc', 'utf8')).not.toMatch(/registry\s*=\s*http/);
  });

  // `npm ci` refuses a lock file that leaves one out. npm leaves one out, silently, where the
  // registry it asks does not have it (yet): then pin the version before.
  it('are locked for every platform', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { optionalDependencies?: Record<string, string> }>;
    };
    const locked = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));
    const optional = Object.values(packages).flatMap((entry) =>
      Object.keys(entry.optionalDependencies ?? {}),
    );
    expect(optional.length).toBeGreaterThan(0);
    expect(optional.filter((name) => !locked.has(name))).toEqual([]);
  });

  it('have one version of vitest and of its coverage', () => {
    expect(manifest.devDependencies['@vitest/coverage-v8']).toBe(manifest.devDependencies.vitest);
  });
});

// An unpacked archive has no git to ask.
describe.skipIf(!existsSync('.git'))('the tracked files', () => {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' });

  it('hold nothing that is built', () => {
    expect(git('ls-files', 'dist', 'node_modules', 'coverage', 'out')).toBe('');
    expect(git('ls-files', 'package.json')).not.toBe('');
  });

  it("name no path of somebody's machine", () => {
    const path = String.raw`(^|[^[:alnum:]_.:/])/(tmp|home|root|work|Users)/[[:alnum:]]`;
    // grep finds nothing with exit code 1.
    const found = spawnSync('git', ['grep', '-nIE', path], { encoding: 'utf8' });
    expect([found.status, found.stdout]).toEqual([1, '']);
  });
});
