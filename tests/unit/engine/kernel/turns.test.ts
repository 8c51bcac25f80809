import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import {
  areDone,
  createTurns,
  finishBlock,
  startTurns,
  takeBlock,
  waitUntilDone,
} from '../../../../src/engine/kernel/turns.js';

describe('turns', () => {
  it('give each block of each kind of subject out once', () => {
    const turns = createTurns([2, 3]);
    const taken = [0, 1, 1, 0, 1, 0, 1].map((subject) => [subject, takeBlock(turns, subject)]);
    expect(taken).toEqual([
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [1, 2],
      [0, -1],
      [1, -1],
    ]);
    startTurns(turns);
    expect(takeBlock(turns, 0)).toBe(0);
  });

  it('know when all blocks of a kind are done', () => {
    const turns = createTurns([2, 1]);
    finishBlock(turns, 0);
    expect([areDone(turns, 0), areDone(turns, 1)]).toEqual([false, false]);
    finishBlock(turns, 0);
    expect([areDone(turns, 0), areDone(turns, 1)]).toEqual([true, false]);
    startTurns(turns);
    expect(areDone(turns, 0)).toBe(false);
  });

  it('wait for nobody when all is done', () => {
    const turns = createTurns([1]);
    finishBlock(turns, 0);
    waitUntilDone(turns, 0);
    expect(areDone(turns, 0)).toBe(true);
  });

  it('wait until another thread has done what it took', async () => {
    const turns = createTurns([3]);
    const thread = new Worker(FINISHES_SLOWLY, { eval: true, workerData: turns.counts });
    waitUntilDone(turns, 0);
    expect(areDone(turns, 0)).toBe(true);
    await thread.terminate();
  });
});

/** A thread that does three blocks, one after another. */
const FINISHES_SLOWLY = `
  const { workerData: counts } = require('node:worker_threads');
  for (let block = 0; block < 3; block++) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    Atomics.add(counts, 1, 1);
    if (block === 2) Atomics.notify(counts, 1);
  }
`;
