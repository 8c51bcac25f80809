import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { formatProblem } from '../../../src/regime/format-problem.js';
import { hashRegime, loadRegime } from '../../../src/regime/load.js';
import { parseRegime } from '../../../src/regime/parse.js';
import { regimeText } from './regime-text.js';

const directory = mkdtempSync(join(tmpdir(), 'glasshouse-'));
afterAll(() => rmSync(directory, { recursive: true }));

function fileOf(content: string | Uint8Array): string {
  const path = join(directory, 'regime.yaml');
  writeFileSync(path, content);
  return path;
}

describe('loading a file', () => {
  it('gives the regime and its hash', async () => {
    const result = await loadRegime(fileOf(regimeText()));
    expect(result.problems).toEqual([]);
    expect(result.regime?.title).toBe('Small');
    expect(result.hash).toBe(hashRegime(regimeText()));
  });

  it('gives one hash whatever the line ends and the byte order mark', async () => {
    const text = regimeText();
    const { hash } = await loadRegime(fileOf(text));
    const windows = await loadRegime(fileOf(`\uFEFF${text.replaceAll('\n', '\r\n')}`));
    expect(windows).toMatchObject({ hash, problems: [] });
    expect(hashRegime(`${text}# a comment\n`)).not.toBe(hash);
  });

  it('hashes as SHA-256', () => {
    expect(hashRegime('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it('refuses what is not there, and a directory', async () => {
    const missing = await loadRegime(join(directory, 'missing.yaml'));
    expect(missing).toMatchObject({ regime: null, hash: '' });
    const path = join(directory, 'missing.yaml');
    expect(missing.problems.map(formatProblem)).toEqual([
      `${path}: error: there is no file ${path}\n   accepted: the path of a regime file`,
    ]);
    const patch = await loadRegime(fileOf(regimeText()), [path]);
    expect(patch.problems.map(formatProblem)).toEqual([
      `${path}: error: there is no file ${path}\n   accepted: the path of a patch file`,
    ]);
    const folder = await loadRegime(directory);
    expect(folder.problems[0].message).toBe(`${directory} is a folder`);
  });

  it('names the file that was probably meant where there is none', async () => {
    const file = fileOf(regimeText());
    for (const slip of [
      file.replace('.yaml', ''),
      file.replace('.yaml', 's.yaml'),
      file.replace('.yaml', 's'),
    ]) {
      const { problems } = await loadRegime(slip);
      expect(problems).toMatchObject([{ message: `there is no file ${slip}`, suggestion: file }]);
    }
    const { problems } = await loadRegime(join(directory, 'no', 'such', 'folder.yaml'));
    expect(problems[0]).not.toHaveProperty('suggestion');
  });

  it('refuses what is not UTF-8', async () => {
    const { regime, problems } = await loadRegime(fileOf(Uint8Array.of(0x72, 0xff, 0xfe, 0x3a)));
    expect(regime).toBeNull();
    expect(problems).toMatchObject([{ line: 1, message: 'the file is not UTF-8 text' }]);
  });

  it('refuses more than 1 MiB', async () => {
    const long = `regime: ${'x'.repeat(1024 * 1024)}`;
    const { problems } = await loadRegime(fileOf(long));
    expect(problems).toMatchObject([{ message: 'the file has more than 1048576 bytes' }]);
    expect(parseRegime(long, 'x.yaml').problems).toMatchObject([
      { line: 1, column: 1, message: 'the file has 1048584 bytes' },
    ]);
  });

  it.skipIf(process.platform === 'win32')('refuses what has no end', async () => {
    const { problems } = await loadRegime('/dev/zero');
    expect(problems).toMatchObject([{ message: 'the file has more than 1048576 bytes' }]);
  });

  it('counts bytes, not letters', () => {
    const text = `regime: ${'é'.repeat(600_000)}`;
    expect(parseRegime(text, 'x.yaml').problems).toMatchObject([
      { message: 'the file has 1200008 bytes' },
    ]);
  });
});

describe('a problem as a person reads it', () => {
  it('has its place, the line, what is accepted and what was meant', () => {
    const text = regimeText({
      conduct:
        'conduct:\n  jaywalking:\n    seen-by: cameraz\n    domain: traffic\n    rate: 0.5/month',
    });
    expect(parseRegime(text, 'regimes/x.yaml').problems.map(formatProblem)).toEqual([
      `regimes/x.yaml:8:14: error: "cameraz" is not a channel
    8 |     seen-by: cameraz
      |              ^^^^^^^
   accepted: cameras
   did you mean "cameras"?`,
    ]);
  });

  it('leaves out what there is not to say', () => {
    const problem = {
      severity: 'warning',
      file: 'x',
      line: 1,
      column: 2,
      message: 'odd',
      accepted: '',
      excerpt: 'EXCERPT',
    } as const;
    expect(formatProblem(problem)).toBe('x:1:2: warning: odd\nEXCERPT');
  });
});
