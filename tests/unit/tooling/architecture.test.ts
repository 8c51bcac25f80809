import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

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

const FAULTS: [name: string, files: Record<string, string[]>][] = [
  ['random-imports-only-earlier-rooms', { 'random/a.ts': ['../regime/b.js'], 'regime/b.ts': [] }],
  ['report-imports-only-earlier-rooms', { 'report/a.ts': ['../cli/b.js'], 'cli/b.ts': [] }],
  ['no-cycles', { 'model/a.ts': ['./b.js'], 'model/b.ts': ['./a.js'] }],
  ['nothing-imports-index', { 'cli/a.ts': ['../index.js'], 'index.ts': [] }],
  [
    'only-engine-knows-its-engines',
    { 'cli/a.ts': ['../engine/reference-engine.js'], 'engine/reference-engine.ts': [] },
  ],
  [
    'only-engine-knows-its-engines',
    { 'index.ts': ['./engine/reference-engine.js'], 'engine/reference-engine.ts': [] },
  ],
  ['only-known-rooms', { 'helpers/a.ts': [] }],
  ['resolvable', { 'model/a.ts': ['./nowhere.js'] }],
  ['no source file was found', {}],
];

it.each(FAULTS)('refuses %s: %j', (name, files) => {
  const { status, text } = check(files);
  expect(text).toContain(name);
  expect(status).toBe(1);
});
