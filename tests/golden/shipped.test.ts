import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { createEngine } from '../../src/engine/create-engine.js';
import type { Regime } from '../../src/regime/regime.js';
import { totalOfAll } from '../helpers/run-engine.js';
import { marked, type Marked, versionNow } from './ledger.js';
import { YEAR_REGIMES, yearRegime } from './shipped-regimes.js';

/**
 * A year of the regimes that ship gives what it gave before: the state, bit for bit, and three totals that say, when it
 * does not, which way it went. A number changed in a regime file moves it as much as a change of the model does.
 */
const FILE = 'tests/golden/shipped.json';
const PEOPLE = 3000;
const MONTHS = 12;
const SEED = '2014';
const UPDATES = process.env['UPDATE_GOLDEN'] === '1';

interface Year {
  /** After the last month. */
  readonly stateHash: string;
  /** Sums over all months and people; refusals are in units of 1/65,536. */
  readonly acts: number;
  readonly restricted: number;
  readonly refusals: number;
}

const written = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, Year & Marked>;

function yearOf(regime: Regime): Year {
  const engine = createEngine(regime, { seed: SEED, people: PEOPLE });
  const sums = { acts: 0, restricted: 0, refusals: 0 };
  for (let month = 0; month < MONTHS; month++) {
    engine.step();
    sums.acts += totalOfAll(engine.people, 'acts');
    sums.restricted += totalOfAll(engine.people, 'restricted');
    sums.refusals += totalOfAll(engine.people, 'refusals');
  }
  return { stateHash: engine.stateHash(), ...sums };
}

describe('a year of a regime gives what it has always given', () => {
  const years: Record<string, Year & Marked> = UPDATES ? {} : written;

  it.each(YEAR_REGIMES)('%s', async (name) => {
    const now = yearOf(await yearRegime(name));
    if (UPDATES) years[name] = marked(written[name], now, versionNow());
    const { moved: _, ...year } = years[name];
    expect(
      now,
      `The results of "${name}" have moved. If that is meant, run npm run golden and name the change under Results in CHANGELOG.md, as golden.test.ts asks`,
    ).toEqual(year);
  });

  it('in every regime on file, and in each people act and are restricted', () => {
    expect(Object.keys(years)).toEqual(YEAR_REGIMES);
    const idle = Object.values(years).filter(
      ({ acts, restricted, refusals }) => Math.min(acts, restricted, refusals) === 0,
    );
    expect(idle).toEqual([]);
  });

  afterAll(() => {
    if (!UPDATES) return;
    const kept = YEAR_REGIMES.map((name) => [name, years[name] ?? written[name]] as const);
    writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`);
  });
});
