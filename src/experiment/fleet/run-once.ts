import { startSha256 } from '../../platform/sha256.js';
import { regimeKey } from '../mechanisms/regime-key.js';
import type { Fleet } from './fleet.js';
import type { Job, Outcome } from './simulate.js';

/** Runs simulations, and none that is the same as one that was asked for before. */
export interface Runs {
  /** Asks for a simulation; the same one again costs nothing. */
  ask(job: Job): Promise<Outcome>;
  /** How many different simulations were asked for, and how many of them are done. */
  readonly asked: number;
  readonly done: number;
}

/**
 * Remembers what simulations came to.
 *
 * @param onDone is called after each simulation
 */
export function runOnce(fleet: Fleet, onDone: (runs: Runs) => void): Runs {
  const known = new Map<string, Promise<Outcome>>();
  let done = 0;
  const runs: Runs = {
    async ask(job) {
      const key = keyOf(job);
      const before = known.get(key);
      if (before !== undefined) return before;
      const outcome = fleet.run(job).then((found) => {
        done++;
        onDone(runs);
        return found;
      });
      known.set(key, outcome);
      return outcome;
    },
    get asked() {
      return known.size;
    },
    get done() {
      return done;
    },
  };
  return runs;
}

function keyOf({ regime, ...rest }: Job): string {
  const hash = startSha256();
  hash.update(JSON.stringify(rest));
  hash.update(regimeKey(regime));
  return hash.digest();
}
