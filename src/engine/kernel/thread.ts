import { serveThread } from '../../platform/serve-thread.js';
import { createBlockHand, type MonthOrder } from './block-hand.js';
import type { ThreadData } from './threads.js';

// A thread of the kernel engine: it carries out one order after another on the blocks that nobody has taken yet.
serveThread<ThreadData, MonthOrder>(({ module, shared, turn }) => {
  const { blocks } = shared.subjects.shape;
  const hand = createBlockHand(module, shared);
  return (order, answer) => {
    hand.begin(order);
    for (let block = Atomics.add(turn, 0, 1); block < blocks; block = Atomics.add(turn, 0, 1))
      hand.work(block);
    answer(hand.report());
  };
});
