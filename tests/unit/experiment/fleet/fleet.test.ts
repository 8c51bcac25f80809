import { beforeAll, describe, expect, it } from 'vitest';
import { startFleet } from '../../../../src/experiment/fleet/fleet.js';
import { runOnce } from '../../../../src/experiment/fleet/run-once.js';
import { type Job, simulate } from '../../../../src/experiment/fleet/simulate.js';
import { withFleet } from '../../../../src/experiment/fleet/with-fleet.js';
import { compile } from '../../../helpers/glasshouse-process.js';
import { harmedRegime } from '../../../helpers/harmed-regime.js';

const regime = harmedRegime(200, 6);

function job(changes: Partial<Job> = {}): Job {
  return { regime, seed: '1', people: 200, months: 6, person: null, ...changes };
}

describe('a fleet', () => {
  beforeAll(compile, 120_000);

  it.each([1, 2, 3])('comes to the same with %s threads', async (threads) => {
    const seeds = ['1', '2', '3', '4', '5'];
    const found = await withFleet(threads, undefined, async (fleet) =>
      Promise.all(seeds.map(async (seed) => fleet.run(job({ seed, person: 3 })))),
    );
    const alone = await Promise.all(seeds.map(async (seed) => simulate(job({ seed, person: 3 }))));
    expect(found).toEqual(alone);
    expect(new Set(found.map(({ harms }) => harms['months restricted'])).size).toBeGreaterThan(1);
  });

  it.each([1, 2])('goes on after a simulation that fails, with %s threads', async (threads) => {
    const fleet = startFleet(threads);
    // A calendar has no month after its last.
    await expect(fleet.run(job({ months: 99 }))).rejects.toThrow(/calendar/u);
    const { harms } = await fleet.run(job());
    expect(harms['months restricted']).toBeGreaterThan(0);
    await fleet.close();
  });

  it.each([1, 2])('refuses what comes after its end, with %s threads', async (threads) => {
    const fleet = startFleet(threads);
    await fleet.close();
    await expect(fleet.run(job())).rejects.toThrow(/ended|stopped/u);
  });

  it.each([1, 2])('ends at once when it is stopped, with %s threads', async (threads) => {
    const controller = new AbortController();
    const reason = new Error('stopped by a test');
    const all = withFleet(threads, controller.signal, async (fleet) => {
      const runs = Array.from({ length: 8 }, async (_, at) => fleet.run(job({ seed: `${at}` })));
      setImmediate(() => controller.abort(reason));
      return Promise.all(runs);
    });
    await expect(all).rejects.toBe(reason);
  });
});

describe('runOnce', () => {
  it('simulates the same regime once, whatever it is called', async () => {
    const run: Job[] = [];
    const done: number[] = [];
    const fleet = {
      run: async (asked: Job) => {
        run.push(asked);
        return simulate(asked);
      },
      close: async () => undefined,
    };
    const runs = runOnce(fleet, (now) => done.push(now.done));
    const [one, other] = await Promise.all([
      runs.ask(job()),
      runs.ask(job({ regime: { ...regime, title: 'The same by another name' } })),
    ]);
    expect(other).toBe(one);
    await runs.ask(job({ seed: '2' }));
    await runs.ask(job({ person: 1 }));
    expect(run).toHaveLength(3);
    expect(runs.asked).toBe(3);
    expect(done).toEqual([1, 2, 3]);
  });
});
