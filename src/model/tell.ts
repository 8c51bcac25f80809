import type { LifeEvent } from './life.js';
import type { World } from './world.js';

/** Tells whoever follows a person's life what has happened to them. */
export function tell(world: World, person: number, event: LifeEvent): void {
  if (world.watch?.has(person) === true) world.watch.event(person, event);
}
