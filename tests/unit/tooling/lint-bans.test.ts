import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** What the simulation may not use, and the rule that must say so. */
const BANNED: [code: string, rule: string][] = [
  ['export const x = Math.random();', 'no-restricted-properties'],
  ['export const x = Date.now();', 'no-restricted-globals'],
  ['export const x = new Date();', 'no-restricted-globals'],
  ['export const x = performance.now();', 'no-restricted-globals'],
  ['export const x = globalThis.performance.now();', 'no-restricted-properties'],
  ['export const x = crypto.randomUUID();', 'no-restricted-globals'],
  ['export const x = (n: number) => n ** 2;', 'no-exponentiation'],
  ['export let x = 2;\nx **= 2;', 'no-exponentiation'],
  ["export const x = Math['exp'](1);", 'no-restricted-properties'],
  ['const { tanh } = Math;\nexport const x = tanh(1);', 'no-restricted-properties'],
  ...inexactMath().map((name): [string, string] => [
    `export const x = Math.${name}(1, 1);`,
    'no-restricted-properties',
  ]),
];
const ALLOWED = 'export const x = Math.sqrt(2) + Math.imul(3, 4) + Math.floor(1.5) / 3;';
const ROOMS = ['random', 'population', 'model', 'engine'];

/** The functions of Math that are not exactly rounded: all but the ones known to be. */
function inexactMath(): string[] {
  const exact =
    'abs ceil clz32 floor fround f16round imul max min round sign sqrt sumPrecise trunc';
  const known = new Set([...exact.split(' '), 'random']);
  return Object.getOwnPropertyNames(Math).filter(
    (name) => typeof Reflect.get(Math, name) === 'function' && !known.has(name),
  );
}

let folder = '';
let diagnostics: { code: string; filename: string }[] = [];

function write(path: string, code: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), `${code}\n`);
}

function rulesFor(path: string): string[] {
  return diagnostics
    .filter(({ filename }) => filename === path)
    .map(({ code }) => /\((.*)\)/.exec(code)?.[1] ?? code);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'glasshouse-lint-'));
  for (const path of ['.oxlintrc.json', 'scripts/oxlint-plugin.mjs', 'tsconfig/base.json']) {
    cpSync(path, join(folder, path));
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  write('tsconfig.json', '{ "extends": "./tsconfig/base.json" }');
  for (const room of ROOMS) {
    BANNED.forEach(([code], index) => {
      write(`src/${room}/banned-${index}.ts`, code);
    });
    write(`src/${room}/allowed.ts`, ALLOWED);
  }
  write('src/report/banned.ts', 'export const x = new Date().getTime() + Math.exp(1) ** 2;');
  write('src/report/default.ts', 'export default 1;');
  write('src/report/camelCase.ts', 'export const x = 1;');
  write('src/report/any.ts', 'export const x = (y: any) => y as number;');
  write(
    'src/report/floating.ts',
    'const later = async () => Promise.resolve();\nexport const x = () => { later(); };',
  );

  const run = spawnSync(join('node_modules', '.bin', 'oxlint'), ['--format', 'json', 'src'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (run.status !== 1) throw new Error(`oxlint found nothing: ${run.stdout}${run.stderr}`);
  ({ diagnostics } = JSON.parse(run.stdout) as { diagnostics: typeof diagnostics });
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe.each(ROOMS)('in src/%s', (room) => {
  it.each(BANNED.map(([code, rule], index) => ({ code, rule, index })))(
    'refuses $code',
    ({ rule, index }) => {
      expect(rulesFor(`src/${room}/banned-${index}.ts`)).toContain(rule);
    },
  );

  it('allows arithmetic that is exactly rounded everywhere', () => {
    expect(rulesFor(`src/${room}/allowed.ts`)).toEqual([]);
  });
});

describe('elsewhere', () => {
  it('allows clocks and curves', () => {
    expect(rulesFor('src/report/banned.ts')).toEqual([]);
  });

  it.each([
    ['default', 'no-default-export'],
    ['camelCase', 'filename-case'],
    ['any', 'no-explicit-any'],
    ['floating', 'no-floating-promises'],
  ])('refuses %s', (name, rule) => {
    expect(rulesFor(`src/report/${name}.ts`)).toContain(rule);
  });
});
