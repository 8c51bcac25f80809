import { proxy, type Remote, wrap } from 'comlink';
import { t } from '../text/text.ts';
import type { WorldApi } from './api.ts';

/** A world in a worker of its own. Every call rejects with a sentence where the worker has died. */
export interface World extends WorldApi {
  close(): void;
}

/** Starts a worker with the engine in it. Nothing is loaded before the first world is opened. */
export function startWorld(): World {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const remote: Remote<WorldApi> = wrap<WorldApi>(worker);
  const died = new Promise<never>((_, reject) => {
    worker.onerror = ({ message }) => reject(new WorldDied(message));
    worker.onmessageerror = () => reject(new WorldDied(t('message-lost')));
  });
  // Whoever waits for an answer hears of it.
  died.catch(() => undefined);
  const orDeath = <T>(answer: Promise<T>): Promise<T> => Promise.race([answer, died]);
  return {
    open: (wanted) => orDeath(remote.open(wanted)),
    run: (until, onMonth) => orDeath(remote.run(until, proxy(onMonth))),
    stop: () => orDeath(remote.stop()),
    end: () => orDeath(remote.end()),
    lives: (persons) => orDeath(remote.lives(persons)),
    ties: (person) => orDeath(remote.ties(person)),
    shipped: () => orDeath(remote.shipped()),
    regime: () => orDeath(remote.regime()),
    source: () => orDeath(remote.source()),
    expectations: () => orDeath(remote.expectations()),
    parquet: () => orDeath(remote.parquet()),
    check: (wanted) => orDeath(remote.check(wanted)),
    report: (wanted, tell) => orDeath(remote.report(wanted, proxy(tell))),
    attribute: (wanted, tell) => orDeath(remote.attribute(wanted, proxy(tell))),
    attributePerson: (wanted, person, tell) =>
      orDeath(remote.attributePerson(wanted, person, proxy(tell))),
    audit: (wanted, tell) => orDeath(remote.audit(wanted, proxy(tell))),
    close: () => worker.terminate(),
  };
}

/** The worker is gone; another has to be started. */
class WorldDied extends Error {
  constructor(why: string) {
    super(t('world-died', { why: why || t('program-lost') }));
    this.name = 'WorldDied';
  }
}
