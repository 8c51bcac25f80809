import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../../src/regime/format-problem.js';
import { loadRegime } from '../../../src/regime/load.js';

const directory = new URL('../../invalid/', import.meta.url);
const yaml = (folder: URL): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .toSorted();
const files = yaml(directory);
/** Patches that are applied to the regime with everything in it. */
const patches = yaml(new URL('patches/', directory)).map((file) => `patches/${file}`);
const everything = new URL('../fixtures/everything.yaml', directory).pathname;

/** The first line of each file says where its one fault is and in which words it is told: `# expect: 7:12 "…"`. */
function expectation(file: string): { line: number; column: number; words: string } {
  const [first = ''] = readFileSync(new URL(file, directory), 'utf8').split('\n');
  const [, line, column, words] = /^# expect: (\d+):(\d+) (".*")$/u.exec(first) ?? [];
  if (line === undefined || column === undefined || words === undefined) {
    throw new Error(`${file} does not begin with # expect: LINE:COLUMN "words"`);
  }
  return { line: Number(line), column: Number(column), words: JSON.parse(words) as string };
}

describe('files with one fault each', () => {
  it('are at least fifty-five', () => {
    expect(files.length).toBeGreaterThanOrEqual(55);
  });

  it.each([...files, ...patches])('%s', async (file) => {
    const { line, column, words } = expectation(file);
    const path = new URL(file, directory).pathname;
    const { regime, problems } = patches.includes(file)
      ? await loadRegime(everything, [path])
      : await loadRegime(path);
    expect(problems.map((problem) => formatProblem(problem))).toHaveLength(1);
    const [problem] = problems;
    expect(problem).toMatchObject({ severity: 'error', message: words, line, column });
    expect(problem.accepted).not.toBe('');
    expect(problem.excerpt).toMatch(/^ *\d+ \| .*\n +\| .*\^/u);
    expect(regime).toBeNull();
  });

  it('each tell a fault of their own', () => {
    const told = [...files, ...patches].map((file) => expectation(file).words);
    const shared = told.filter((words, i) => told.indexOf(words) !== i);
    expect(shared).toEqual([]);
  });
});
