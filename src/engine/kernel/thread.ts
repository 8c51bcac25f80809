import { serveThread } from '../../platform/serve-thread.js';
import { createBlockHand } from './block-hand.js';
import type { Task, ThreadData } from './threads.js';
import { finishBlock, takeBlock, waitUntilDone } from './turns.js';

// A thread of the kernel engine: it carries out one task after another on the blocks that nobody has taken yet.
serveThread<ThreadData, readonly Task[]>(({ module, shared, turns }) => {
  const hands = shared.map((work) => createBlockHand(module, work));
  return (tasks, answer) => {
    answer(
      tasks.map(({ subject, order }, number) => {
        if (number > 0) waitUntilDone(turns, tasks[number - 1].subject);
        const hand = hands[subject];
        hand.begin(order);
        for (let block = takeBlock(turns, subject); block >= 0; block = takeBlock(turns, subject)) {
          hand.work(block);
          finishBlock(turns, subject);
        }
        return hand.report();
      }),
    );
  };
});
