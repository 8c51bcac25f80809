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
    load(columns, subject) {
      for (const { name, ...column } of columns) {
        const copy = copies.get(`${subject}.${name}`);
        if (copy === undefined) throw new Error(`${subject}.${name} was not saved`);
        const { partLength } = column;
        for (let from = 0; from < copy.length; from += partLength)
          column.write(from / partLength, copy.subarray(from, from + partLength));
      }
    },
  };
}
