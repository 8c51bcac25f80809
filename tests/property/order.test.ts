import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Place } from '../../src/engine/stretches.js';
import type { Jurisdiction, Regime } from '../../src/regime/regime.js';
import { arbitraryRegime, arbitrarySeed } from '../helpers/arbitrary-regime.js';
import { checkProperty, PROPERTY_TIMEOUT_MS } from '../helpers/check-property.js';
import { engineOf, runAll, snapshotOf } from '../helpers/run-engine.js';

/** How the runner is made to lay out its work: as it does by itself, or otherwise. */
type Layout = (blocks: Place[][]) => Place[][];
const layout = vi.hoisted(() => ({ uses: 0, now: (blocks: unknown): unknown => blocks }));

vi.mock('../../src/engine/stretches.js', async (load) => {
  const { stretchesOf } = await load<{ stretchesOf: (...given: unknown[]) => unknown }>();
  return {
    stretchesOf: (...given: unknown[]) => {
      layout.uses++;
      return layout.now(stretchesOf(...given));
    },
  };
});

const asItIs: Layout = (blocks) => blocks;
const backwards: Layout = (blocks) => blocks.toReversed();
const stretchesBackwards: Layout = (blocks) => blocks.map((block) => block.toReversed());
const shuffledBlocks: Layout = (blocks) =>
  blocks
    .map((block, at) => ({ block, key: (at * 7919) % 13 }))
    .sort((a, b) => a.key - b.key)
    .map(({ block }) => block);
/** Every stretch cut into its buildings. */
const byBuilding: Layout = (blocks) =>
  blocks.map((block) =>
    block.flatMap((place) =>
      Array.from({ length: place.drawn / 64 }, (_, at) => place.first + at * 64)
        .filter((first) => first < place.end)
        .map((first) => ({ ...place, first, drawn: 64, end: Math.min(first + 64, place.end) })),
    ),
  );

function runLaidOut(how: Layout, regime: Regime, seed: string): string[] {
  layout.now = how as (blocks: unknown) => unknown;
  layout.uses = 0;
  try {
    const engine = engineOf(regime, { seed });
    const months: string[] = [];
    runAll(regime, engine, () => months.push(snapshotOf(engine)));
    expect(layout.uses).toBeGreaterThan(0);
    return months;
  } finally {
    layout.now = asItIs as (blocks: unknown) => unknown;
  }
}

describe('nothing depends on', { timeout: PROPERTY_TIMEOUT_MS }, () => {
  it.each([
    ['the order of blocks: backwards', backwards],
    ['the order of blocks: shuffled', shuffledBlocks],
    ['the order of stretches in a block', stretchesBackwards],
    ['how a block is cut into stretches', byBuilding],
  ])('%s', (_, how) => {
    checkProperty(
      fc.property(arbitraryRegime({ peopleMin: 600 }), arbitrarySeed, (regime, seed) => {
        expect(runLaidOut(how, regime, seed)).toEqual(runLaidOut(asItIs, regime, seed));
      }),
    );
  });
});

/** One jurisdiction cut into several that have its rules. */
function cut(regime: Regime, parts: number): Regime {
  const [whole] = regime.jurisdictions;
  const jurisdictions = Array.from(
    { length: parts },
    (_, at): Jurisdiction => ({ ...whole, name: `part ${at}`, share: whole.share / parts }),
  );
  return { ...regime, jurisdictions };
}

describe('jurisdictions with the same rules', { timeout: PROPERTY_TIMEOUT_MS }, () => {
  it('are one jurisdiction, bit for bit, but for the cells that people are counted in', () => {
    checkProperty(
      fc.property(
        arbitraryRegime({ peopleMin: 200, jurisdictionsMax: 1 }),
        arbitrarySeed,
        fc.integer({ min: 2, max: 4 }),
        (regime, seed, parts) => {
          // A hack swaps the ends of each jurisdiction: it is the one thing that is about a jurisdiction as a whole.
          const interventions = regime.interventions.filter((event) => event.kind !== 'swap');
          const whole = engineOf({ ...regime, interventions }, { seed });
          const divided = cut({ ...regime, interventions }, parts);
          const inParts = engineOf(
            {
              ...divided,
              interventions: interventions.map((event) => ({ ...event, jurisdiction: null })),
            },
            { seed },
          );
          const columns = whole.people.measures.rows.length * regime.population.groups.length;
          for (let month = 0; month < regime.calendar.months; month++) {
            whole.step();
            inParts.step();
            expect(inParts.stateHash()).toBe(whole.stateHash());
            const sums = Array.from(whole.people.totals, (__, at) => {
              let sum = 0;
              for (let part = 0; part < parts; part++)
                sum += inParts.people.totals[part * columns + at];
              return sum;
            });
            expect(sums.join()).toBe(whole.people.totals.join());
          }
        },
      ),
    );
  });
});
