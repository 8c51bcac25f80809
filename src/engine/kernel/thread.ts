import { parentPort, workerData } from 'node:worker_threads';
import { createBlockHand, type MonthOrder } from './block-hand.js';
import type { ThreadData } from './threads.js';

// A thread of the kernel engine: it carries out one order after another on the blocks that nobody has taken yet.
const { module, shared, turn } = workerData as ThreadData;
const { blocks } = shared.subjects.shape;
const hand = createBlockHand(module, shared);

parentPort?.on('message', (order: MonthOrder) => {
  hand.begin(order);
  for (let block = Atomics.add(turn, 0, 1); block < blocks; block = Atomics.add(turn, 0, 1))
    hand.work(block);
  parentPort?.postMessage(hand.report());
});
