import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../src/experiment/figures.js';
import { startWorld } from '../../src/experiment/world-run.js';
import { heldFigures, type HeldFigures, movedMetrics, type MovedMetric } from './held-figures.js';
import { unnamed, versionNow } from './ledger.js';
import { YEAR_REGIMES, yearRegime } from './shipped-regimes.js';
import { smallRegimes } from './small-regimes.js';

// What the metrics say of every golden regime. golden.test.ts and shipped.test.ts hold the state and totals, which a change of
// a metric does not move; it moves these. As there, `npm run golden` writes the new ones down. What a metric newly says of a run that
// is the same, CHANGELOG.md has to name by the metric; of runs that are no longer the same it names the regime, as those two ask.

const FILE = new URL('figures.json', import.meta.url);
const SEED = '2018';
/** As in shipped.test.ts. */
const YEAR = { seed: '2014', people: 3000, months: 12 };

const small = await smallRegimes();
const names = [...Object.keys(small), ...YEAR_REGIMES];

async function figuresNow(name: string): Promise<HeldFigures> {
  const regime = small[name] ?? (await yearRegime(name));
  const { people } = regime.population;
  const whole = { seed: SEED, people, months: regime.calendar.months };
  const { months, ...request } = name in small ? whole : YEAR;
  const world = startWorld({ regime, ...request, threads: 1 });
  for (let month = 0; month < months; month++) await world.advance();
  const evaluation = world.evaluate();
  await world.close();
  return heldFigures(name, evaluation.stateHash, figuresOf(evaluation));
}

interface Written {
  readonly regimes: readonly HeldFigures[];
  /** By their names, metrics that have moved. */
  readonly moved: Readonly<Record<string, MovedMetric>>;
}

const read = (): Written => JSON.parse(readFileSync(FILE, 'utf8')) as Written;
if (process.env['UPDATE_GOLDEN'] === '1') {
  const before = read();
  const now: HeldFigures[] = [];
  for (const name of names) now.push(await figuresNow(name));
  const moved = { ...before.moved, ...movedMetrics(before.regimes, now, versionNow()) };
  // A line for each regime: the file stays small, and its difference shows which have moved.
  const lines = now.map((regime) => JSON.stringify(regime)).join(',\n');
  writeFileSync(FILE, `{"moved": ${JSON.stringify(moved)},\n"regimes": [\n${lines}\n]}\n`);
}
const { regimes: written, moved } = read();

describe('the figures of a seed', () => {
  it('are written down for every golden regime', () => {
    expect(written.map(({ name }) => name)).toEqual(names);
  });

  it.each(written)('have not moved: $name', async (held) => {
    const how = 'what the metrics say has moved; if it was meant to: npm run golden';
    expect(await figuresNow(held.name), how).toEqual(held);
  });

  it('have a value in some regime for every metric', () => {
    const metrics = new Set(written.flatMap(({ figures }) => Object.keys(figures)));
    const valued = new Set(
      written.flatMap(({ figures }) =>
        Object.entries(figures).flatMap(([metric, figure]) =>
          typeof figure?.[0] === 'number' ? [metric] : [],
        ),
      ),
    );
    expect([...metrics].filter((metric) => !valued.has(metric))).toEqual([]);
  });

  it('move only where CHANGELOG.md names them under Results of the version', () => {
    expect(
      unnamed(Object.entries(moved), readFileSync('CHANGELOG.md', 'utf8')),
      'say under Results of that version what moved these, and name each just so',
    ).toEqual([]);
  });
});
