import { describe, expect, it } from 'vitest';
import { simulateWorld } from '../../../src/experiment/simulate-world.js';
import { startWorld } from '../../../src/experiment/world-run.js';
import { makeChannel, makePopulation, makeRegime, makeRules } from '../../helpers/make-regime.js';

const regime = makeRegime(
  makeRules({ channels: [makeChannel({ falseAlarms: 0.05 })] }),
  { population: makePopulation({ people: 400, standingFor: 20_000 }) },
  6,
);

describe('a world that is simulated', () => {
  it('is looked at after so many months each, as it was then', async () => {
    const months: number[] = [];
    const { seen, engine } = await simulateWorld({ regime, seed: '7' }, [2, 5], (seconds) => {
      months.push(seconds);
    });
    expect(engine).toBe('kernel');
    expect(months).toHaveLength(5);
    expect(seen.map(({ series }) => series.months)).toEqual([2, 5]);
    const world = startWorld({ regime, seed: '7' });
    try {
      for (let month = 0; month < 2; month++) await world.advance();
      const { census, stateHash } = world.evaluate();
      expect(seen[0]?.stateHash).toBe(stateHash);
      expect(seen[0]?.census).toEqual(census);
    } finally {
      await world.close();
    }
  });

  it('stops where it is told to', async () => {
    const reason = new Error('enough');
    const stopped = simulateWorld({ regime, seed: '7' }, [6], () => {
      throw reason;
    });
    await expect(stopped).rejects.toBe(reason);
  });
});
