import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/program.js';
import { TOOLS } from '../../src/cli/tools.js';
import { fakeIo } from '../helpers/fake-io.js';

/** Audit cards of all regimes that ship, made small with the real engine and read back from the files. */

const FILES = [
  'tests/fixtures/everything.yaml',
  ...(await readdir('regimes', { recursive: true }))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join('regimes', name)),
];

interface CardJson {
  readonly runs: readonly { readonly stateHash: string }[];
  readonly standards: readonly {
    readonly key: string;
    readonly outcome: string;
    readonly elements: readonly {
      readonly id: string;
      readonly verdict: string;
      readonly evidence: readonly {
        readonly kind: string;
        readonly interval: number[] | null;
        readonly value: unknown;
      }[];
    }[];
  }[];
}

let top = '';
beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), 'glasshouse-cards-'));
});
afterAll(() => rm(top, { recursive: true, force: true }));

async function cardOf(file: string, name: string, ...args: string[]) {
  const out = join(top, name);
  const io = fakeIo();
  const code = await main(
    ['audit', file, '--people', '2k', '--seeds', '3', '--threads', '1', '--out', out, ...args],
    TOOLS,
    io,
  );
  if (code !== 0) throw new Error(io.written.err);
  return {
    json: JSON.parse(await readFile(join(out, 'audit.json'), 'utf8')) as CardJson,
    page: parseHTML(await readFile(join(out, 'audit.html'), 'utf8')).document,
    summary: io.written.out,
  };
}

describe.each(FILES)('the card of %s', (file) => {
  it('has every element of every standard, with a verdict and its evidence', async () => {
    const { json, page, summary } = await cardOf(file, file.replaceAll(/\W/gu, '-'));
    expect(json.standards).toHaveLength(9);
    const elements = json.standards.flatMap((standard) => standard.elements);
    const rows = page.querySelectorAll('section .card tbody tr');
    expect(rows).toHaveLength(elements.length);
    expect([...page.querySelectorAll('.verdict')].map((each) => each.textContent)).toEqual(
      elements.map(({ verdict }) => verdict),
    );
    for (const { evidence } of elements)
      for (const { interval, value } of evidence) {
        const [low, high] = interval ?? [0, Infinity];
        expect(low).toBeLessThanOrEqual(high ?? 0);
        expect(value).not.toBeNaN();
      }
    expect(new Set(json.runs.map(({ stateHash }) => stateHash)).size).toBe(3);
    for (const { id } of elements) expect(summary).toContain(id);
  });
});

describe('the card of the national regime', () => {
  it('finds all met under the AI Act that a simulation can judge, but for the AI system, and the speech of people interfered with', async () => {
    const { json } = await cardOf(
      'regimes/national-2018.yaml',
      'national',
      '--standard',
      'eu-ai-act-5-1-c',
      'udhr',
    );
    const [act, rights] = json.standards;
    expect(act?.outcome).toBe('open');
    expect(act?.elements.map(({ verdict }) => verdict)).toEqual([
      'not assessable here',
      'depends',
      'met',
      'met',
      'met',
      'met',
      'met',
      'met',
    ]);
    expect(rights?.elements.find(({ id }) => id === 'expression')?.verdict).toBe('not met');
  });
});

describe('the card of driving-licence points', () => {
  it('finds that the prohibition of social scoring does not fit', async () => {
    const { json } = await cardOf(
      'regimes/driving-licence.yaml',
      'driving',
      '--standard',
      'eu-ai-act-5-1-c',
    );
    expect(json.standards[0]?.outcome).toBe('one not met');
  });
});
