import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MeasureName } from '../../src/model/measures.js';
import { engineOf, runAll, totalOfAll } from '../helpers/run-engine.js';
import { GOLDEN } from './regimes.js';

// The same seed gives the same results in every version. A change that moves them fails here; where it is meant to,
// say so in CHANGELOG.md under **Results**, and write the new results down with
//
//     UPDATE_GOLDEN=1 npx vitest run tests/golden

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

function resultOf(name: string): Result {
  const regime = GOLDEN[name];
  const engine = engineOf(regime, { seed: SEED, engine: 'kernel' });
  const sums: Record<string, number> = {};
  runAll(regime, engine, () => {
    for (const subjects of [engine.people, engine.firms])
      if (subjects !== null)
        for (const measure of SUMS)
          sums[measure] = (sums[measure] ?? 0) + totalOfAll(subjects, measure);
  });
  return { name, hash: engine.stateHash(), sums };
}

const names = Object.keys(GOLDEN);
if (process.env['UPDATE_GOLDEN'] === '1')
  writeFileSync(FILE, `${JSON.stringify(names.map(resultOf), null, 2)}\n`);
const written = JSON.parse(readFileSync(FILE, 'utf8')) as Result[];

describe('the results of a seed', () => {
  it('are written down for every golden regime', () => {
    expect(written.map(({ name }) => name)).toEqual(names);
  });

  it.each(written)('have not moved: $name', ({ name, hash, sums }) => {
    const now = resultOf(name);
    const how = `the results of seed ${SEED} have moved; if they were meant to, see the top of this file`;
    // The sums first: they say what moved.
    expect(now.sums, how).toEqual(sums);
    expect(now.hash, how).toBe(hash);
  });
});
