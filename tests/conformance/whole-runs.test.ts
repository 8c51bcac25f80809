import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/engine/create-engine.js';
import type { Engine } from '../../src/engine/engine.js';
import { loadRegime } from '../../src/regime/load.js';
import type { Regime } from '../../src/regime/regime.js';

/**
 * The regimes that ship, the golden ones that are files, and the one with everything in it, from the first month of their calendars to the last: both
 * engines have the same state and the same totals after every month.
 */
const FILES = [
  'tests/fixtures/everything.yaml',
  ...readdirSync('regimes', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `regimes/${name}`)
    .toSorted(),
  ...readdirSync('tests/golden/regimes').map((name) => `tests/golden/regimes/${name}`),
];
/** Twelve blocks of 256, the last one part filled. */
const PEOPLE = 3000;

async function load(file: string): Promise<Regime> {
  const { regime } = await loadRegime(file);
  if (regime === null) throw new Error(`${file} is not valid`);
  return regime;
}

function totalsOf({ people, firms }: Engine): number[][] {
  return [people, firms].flatMap((subjects) =>
    subjects === null ? [] : [[...subjects.totals], [...subjects.byBlock]],
  );
}

describe('a whole run is the same by both engines', { timeout: 300_000 }, () => {
  it('of every regime that ships', () => {
    expect(FILES.length).toBeGreaterThan(5);
  });

  it.each(FILES)('%s', async (file) => {
    const regime = await load(file);
    const request = { seed: '2018', people: PEOPLE, byBlock: { people: [0, 5, 9], firms: [1] } };
    const kernel = createEngine(regime, { ...request, engine: 'kernel' });
    const reference = createEngine(regime, { ...request, engine: 'reference' });
    for (let month = 0; month < regime.calendar.months; month++) {
      kernel.step();
      reference.step();
      expect(totalsOf(kernel), `totals of month ${month + 1}`).toEqual(totalsOf(reference));
      expect(kernel.stateHash(), `state after month ${month + 1}`).toBe(reference.stateHash());
    }
  });
});
