import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKernelEngine } from '../../src/engine/kernel-engine.js';
import { loadKernel } from '../../src/engine/kernel/load-kernel.js';
import type { Regime } from '../../src/regime/regime.js';
import { arbitraryRegime, arbitrarySeed } from '../helpers/arbitrary-regime.js';
import { checkAsyncProperty } from '../helpers/check-property.js';
import { snapshotOf } from '../helpers/run-engine.js';

/** Every month of a run by so many threads: states, totals, and totals of each block. */
async function monthsBy(threads: number, regime: Regime, seed: string): Promise<string[]> {
  const byBlock = { people: [0, 3], firms: [0] };
  const engine = createKernelEngine(
    regime,
    { seed, people: regime.population.people, byBlock, threads },
    loadKernel(),
  );
  const months: string[] = [];
  try {
    for (let month = 0; month < regime.calendar.months; month++) {
      await engine.advance();
      months.push(`${snapshotOf(engine)} ${engine.people.byBlock.join(' ')}`);
    }
  } finally {
    await engine.close();
  }
  return months;
}

describe('the number of threads', { timeout: 600_000 }, () => {
  it('changes no bit', async () => {
    await checkAsyncProperty(
      fc.asyncProperty(
        arbitraryRegime({ peopleMin: 1500, peopleMax: 4000, monthsMax: 4 }),
        arbitrarySeed,
        async (regime, seed) => {
          const alone = await monthsBy(1, regime, seed);
          for (const threads of [2, 3, 7])
            expect(await monthsBy(threads, regime, seed)).toEqual(alone);
        },
      ),
      12,
    );
  });
});
