import { serveThread } from '../../platform/serve-thread.js';
import type { Order, Reply } from './fleet.js';
import { simulate } from './simulate.js';

// A thread of a fleet: it carries out one simulation after another.
serveThread<null, Order>(() => ({ number, job }, answer) => {
  void simulate(job).then(
    (outcome) => answer({ number, outcome } satisfies Reply),
    (error: unknown) =>
      answer({
        number,
        fault: error instanceof Error ? error.message : String(error),
      } satisfies Reply),
  );
});
