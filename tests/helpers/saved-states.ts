import type { Engine, SavedStates } from '../../src/engine/engine.js';

/** Copies of all columns of an engine, in memory. */
export function savedStatesOf(engine: Engine): SavedStates {
  const states = { people: engine.people.state, firms: engine.firms?.state };
  const copies = new Map(
    Object.entries(states).flatMap(([subject, state]) =>
      (state?.columns ?? []).map(
        ({ name, cells }) => [`${subject}.${name}`, cells.slice()] as const,
      ),
    ),
  );
  return {
    monthsDone: engine.monthsDone,
    load(state, subject) {
      for (const { name, cells } of state.columns) {
        const copy = copies.get(`${subject}.${name}`);
        if (copy === undefined) throw new Error(`${subject}.${name} was not saved`);
        cells.set(copy);
      }
    },
  };
}
