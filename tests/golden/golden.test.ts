import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MeasureName } from '../../src/model/measures.js';
import { schemaKeys } from '../helpers/schema-keys.js';
import { engineOf, runAll, totalOfAll } from '../helpers/run-engine.js';
import { GOLDEN_FILES } from './from-files.js';
import { marked, type Marked, unnamed, versionNow } from './ledger.js';
import { smallRegimes } from './small-regimes.js';
import { YEAR_REGIMES } from './shipped-regimes.js';

// The same seed gives the same results in every version. A change that moves them fails here; where it is meant to,
// write the new results down with
//
//     npm run golden
//
// and say so in CHANGELOG.md, under **Results** of the version: what moved them, and each that moved by its name and the
// digits that the last test here asks for. ledger.ts says how the test knows what moved; figures.test.ts holds the metrics.

const FILE = new URL('golden.json', import.meta.url);
const SEED = '2018';
const SUMS: readonly MeasureName[] = [
  'acts',
  'silenced',
  'true records',
  'mistaken records',
  'entered',
  'left',
  'restricted',
  'restricted wrongly',
  'restricted wrongly and untold',
  'refusals',
  'fear',
];

interface Result {
  readonly name: string;
  readonly hash: string;
  /** Over all months, cells and keys. */
  readonly sums: Readonly<Record<string, number>>;
}

const REGIMES = await smallRegimes();

function resultOf(name: string): Result {
  const regime = REGIMES[name];
  if (regime === undefined) throw new Error(`there is no golden regime ${name}`);
  const engine = engineOf(regime, { seed: SEED, engine: 'kernel', threads: 1 });
  const sums: Record<string, number> = {};
  runAll(regime, engine, () => {
    for (const subjects of [engine.people, engine.firms])
      if (subjects !== null)
        for (const measure of SUMS)
          sums[measure] = (sums[measure] ?? 0) + totalOfAll(subjects, measure);
  });
  return { name, hash: engine.stateHash(), sums };
}

const read = (file: URL): unknown => JSON.parse(readFileSync(file, 'utf8'));
const names = Object.keys(REGIMES);
if (process.env['UPDATE_GOLDEN'] === '1') {
  const before = read(FILE) as (Result & Marked)[];
  const now = names.map((name) =>
    marked(
      before.find((result) => result.name === name),
      resultOf(name),
      versionNow(),
    ),
  );
  writeFileSync(FILE, `${JSON.stringify(now, null, 2)}\n`);
}
const written = read(FILE) as (Result & Marked)[];

describe('the results of a seed', () => {
  it('are written down for every golden regime, and there are thirty small ones at least', () => {
    expect(written.map(({ name }) => name)).toEqual(names);
    expect(names.filter((name) => !YEAR_REGIMES.includes(name)).length).toBeGreaterThanOrEqual(30);
  });

  it.each(written)('have not moved: $name', ({ name, hash, sums }) => {
    const now = resultOf(name);
    const how = `the results of seed ${SEED} have moved; if they were meant to, see the top of this file`;
    // The sums first: they say what moved.
    expect(now.sums, how).toEqual(sums);
    expect(now.hash, how).toBe(hash);
  });

  it('are of regimes that together use every key of the language', () => {
    const text = GOLDEN_FILES.map((file) =>
      readFileSync(file, 'utf8').replaceAll(/#.*$/gmu, ''),
    ).join('\n');
    const used = new Set(
      [...text.matchAll(/(?:^|[{,]|^ *-) *([a-z][a-z-]*):(?= |$)/gmu)].map(([, key]) => key),
    );
    expect([...schemaKeys()].filter((key) => !used.has(key))).toEqual([]);
  });

  it('move only where CHANGELOG.md names them under Results of the version', () => {
    const shipped = read(new URL('shipped.json', import.meta.url)) as Record<string, Marked>;
    const all = [
      ...written.map((result) => [result.name, result] as const),
      ...Object.entries(shipped),
    ];
    expect(
      unnamed(all, readFileSync('CHANGELOG.md', 'utf8')),
      'say under Results of that version what moved these, and name each just so',
    ).toEqual([]);
  });
});
