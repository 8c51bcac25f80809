import { startWorld, type World } from '../world/world.ts';

/** A study that goes on in a worker of its own. */
export interface Study<T> {
  readonly found: Promise<T>;
  /** Ends it at once, with whatever it has begun. */
  cancel(): void;
}

/** Starts a study. Its worker ends with it. */
export function startStudy<T>(ask: (world: World) => Promise<T>): Study<T> {
  const world = startWorld();
  const found = ask(world).finally(() => world.close());
  return { found, cancel: () => world.close() };
}
