import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glasshouse-architecture-'));
  mkdirSync(join(folder, 'src'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the check on a tree of its own: each path below src/ and the paths that it imports. */
function check(files: Record<string, string[]>): { status: number | null; text: string } {
  for (const [path, imports] of Object.entries(files)) {
    const file = join(folder, 'src', path);
    mkdirSync(dirname(file), { recursive: true });
    const lines = imports.map((from, index) => `import type { x as x${index} } from '${from}';`);
    writeFileSync(file, [...lines, 'export const x = 1;', ''].join('\n'));
  }
  const script = join('scripts', 'check-architecture.mjs');
  const run = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' });
  return { status: run.status, text: run.stdout + run.stderr };
}

it('passes imports that point to the left', () => {
  const { status, text } = check({
    'index.ts': ['./engine/engine.js'],
    'random/philox.ts': [],
    'engine/engine.ts': ['../random/philox.js', './reference-engine.js'],
    'engine/reference-engine.ts': [],
  });
  expect(text).toContain('4 of 4 source files seen, 3 imports, 0 faults');
  expect(status).toBe(0);
});

describe('a tree with every fault', () => {
  const FAULTS = [
    'random-imports-only-earlier-rooms: src/random/a.ts -> src/regime/a.ts',
    'report-imports-only-earlier-rooms: src/report/a.ts -> src/cli/a.ts',
    'no-cycles: src/model/a.ts -> src/model/b.ts',
    'nothing-imports-index: src/cli/b.ts -> src/index.ts',
    'only-engine-knows-its-engines: src/cli/b.ts -> src/engine/reference-engine.ts',
    'only-engine-knows-its-engines: src/index.ts -> src/engine/reference-engine.ts',
    'only-known-rooms: src/helpers/a.ts',
    'resolvable: src/metrics/a.ts -> ./nowhere.js',
  ];
  let result: ReturnType<typeof check>;

  beforeEach(() => {
    result ??= check({
      'index.ts': ['./engine/reference-engine.js'],
      'random/a.ts': ['../regime/a.js'],
      'regime/a.ts': [],
      'model/a.ts': ['./b.js'],
      'model/b.ts': ['./a.js'],
      'engine/reference-engine.ts': [],
      'metrics/a.ts': ['./nowhere.js'],
      'report/a.ts': ['../cli/a.js'],
      'cli/a.ts': [],
      'cli/b.ts': ['../index.js', '../engine/reference-engine.js'],
      'helpers/a.ts': [],
    });
  });

  it.each(FAULTS)('is refused for %s', (fault) => {
    expect(result.text).toContain(fault);
  });

  it('fails', () => {
    expect(result.status).toBe(1);
  });
});

it('refuses a tree where it sees no file', () => {
  const { status, text } = check({});
  expect(text).toContain('no source file was found');
  expect(status).toBe(1);
});
