import { describe, expect, it } from 'vitest';
import { runRegime } from '../../../src/experiment/run.js';
import { startWorld } from '../../../src/experiment/world-run.js';
import { loadRegime } from '../../../src/regime/load.js';

async function national() {
  const { regime, hash } = await loadRegime('regimes/national-2018.yaml');
  if (regime === null) throw new Error('it is not valid');
  return { regime, hash };
}
const PEOPLE = { seed: '3', people: 2000, threads: 1 };

describe('a simulation beside others', () => {
  it('follows what the regime expects, as a run does, where it is asked to', async () => {
    const { regime, hash } = await national();
    const world = startWorld({ regime, ...PEOPLE, expectations: true });
    // Before a month is done nothing can be said of it.
    expect(world.expectations()).toHaveLength(regime.expect.length);
    for (const { simulated } of world.expectations()) expect(simulated).toBeNull();
    while (world.engine.monthsDone < regime.calendar.months) await world.advance();
    const request = { regime, regimeHash: hash, file: 'x.yaml', lives: false, ...PEOPLE };
    const { expect: rows, stateHash } = await runRegime(request);
    expect(world.expectations()).toEqual(rows);
    expect(world.evaluate().stateHash).toBe(stateHash);
    await world.close();
  });

  it('says nothing of them otherwise, with the same state', async () => {
    const { regime } = await national();
    const [plain, following] = [false, true].map((expectations) =>
      startWorld({ regime, ...PEOPLE, expectations }),
    );
    for (const world of [plain, following])
      for (let month = 0; month < 6; month++) await world.advance();
    expect(plain.expectations()).toEqual([]);
    expect(plain.evaluate().stateHash).toBe(following.evaluate().stateHash);
    for (const world of [plain, following]) await world.close();
  });

  it('takes down each month once, whenever that is asked for', async () => {
    const { regime } = await national();
    const [early, late] = [0, 1].map(() => startWorld({ regime, ...PEOPLE }));
    for (let month = 0; month < 6; month++) {
      await early.advance();
      early.takeDown();
      early.takeDown();
      // As in a comparison: while the other is simulated.
      await late.advance(() => early.takeDown());
    }
    expect(early.evaluate().series.months).toBe(6);
    const [{ series: one, ...early6 }, { series: other, ...late6 }] = [early, late].map((world) =>
      world.evaluate(),
    );
    expect([...one.rows()]).toEqual([...other.rows()]);
    expect(early6).toEqual(late6);
    for (const world of [early, late]) await world.close();
  });
});
