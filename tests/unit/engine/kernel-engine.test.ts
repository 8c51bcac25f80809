import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/engine/engine.js';
import { createKernelEngine } from '../../../src/engine/kernel-engine.js';
import { loadKernel } from '../../../src/engine/kernel/load-kernel.js';
import { makeList, makePopulation, makeRegime, makeRules } from '../../helpers/make-regime.js';

/** Seven blocks of 256. */
const PEOPLE = 1700;
const RULES = makeRules({ lists: [makeList({ startsWith: 0.1 })] });
const REGIME = makeRegime(RULES, { population: makePopulation({ people: PEOPLE }) });

const engine = (threads: number): Engine =>
  createKernelEngine(REGIME, { seed: '3', people: PEOPLE, threads }, loadKernel());

describe('the kernel engine', () => {
  it('is closed once or twice, before it has done anything or after', async () => {
    const idle = engine(3);
    await expect(idle.close()).resolves.toBeUndefined();
    await expect(idle.close()).resolves.toBeUndefined();
    const busy = engine(3);
    await busy.advance();
    await expect(busy.close()).resolves.toBeUndefined();
    await expect(busy.close()).resolves.toBeUndefined();
  });

  it('goes on after it has been closed: threads are started anew', async () => {
    const [closed, other] = [engine(2), engine(1)];
    await closed.advance();
    await closed.close();
    await closed.advance();
    other.step();
    other.step();
    expect(closed.stateHash()).toBe(other.stateHash());
    await closed.close();
  });

  it.each([1, 3])('does once what else there is to do, with %i threads', async (threads) => {
    const [busy, other] = [engine(threads), engine(1)];
    const done: number[] = [];
    await busy.advance(() => done.push(busy.monthsDone));
    expect(done).toEqual([0]);
    other.step();
    expect(busy.stateHash()).toBe(other.stateHash());
    await expect(
      busy.advance(() => {
        throw new Error('the other thing went wrong');
      }),
    ).rejects.toThrow('the other thing went wrong');
    await busy.close();
  });
});
