import { proxy, type Remote, wrap } from 'comlink';
import type { Ended, Opened, Seen, ToldPerson, Wanted, WorldApi } from './api.ts';
import type { Life, Tie } from 'glasshouse';

/** A world in a worker of its own. Every call rejects with a sentence where the worker has died. */
export interface World {
  open(wanted: Wanted): Promise<Opened>;
  run(until: number, onMonth: (seen: Seen) => void): Promise<boolean>;
  stop(): Promise<void>;
  end(): Promise<Ended>;
  life(person: number): Promise<ToldPerson>;
  lives(persons: readonly number[]): Promise<readonly Life[]>;
  ties(person: number): Promise<readonly Tie[]>;
  close(): void;
}

/** Starts a worker with the engine in it. Nothing is loaded before the first world is opened. */
export function startWorld(): World {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const remote: Remote<WorldApi> = wrap<WorldApi>(worker);
  const died = new Promise<never>((_, reject) => {
    worker.onerror = ({ message }) => reject(new WorldDied(message));
    worker.onmessageerror = () => reject(new WorldDied('a message could not be read'));
  });
  // Whoever waits for an answer hears of it.
  died.catch(() => undefined);
  const orDeath = <T>(answer: Promise<T>): Promise<T> => Promise.race([answer, died]);
  return {
    open: (wanted) => orDeath(remote.open(wanted)),
    run: (until, onMonth) => orDeath(remote.run(until, proxy(onMonth))),
    stop: () => orDeath(remote.stop()),
    end: () => orDeath(remote.end()),
    life: (person) => orDeath(remote.life(person)),
    lives: (persons) => orDeath(remote.lives(persons)),
    ties: (person) => orDeath(remote.ties(person)),
    close: () => worker.terminate(),
  };
}

/** The worker is gone; another has to be started. */
export class WorldDied extends Error {
  constructor(why: string) {
    super(
      `The simulation stopped: ${why || 'its program could not be loaded, or memory ran out'}.`,
    );
    this.name = 'WorldDied';
  }
}
