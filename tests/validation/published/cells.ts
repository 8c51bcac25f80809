import { partsIn } from '../../../src/engine/columns.js';
import type { Engine } from '../../../src/engine/engine.js';

/** Tells, for every person, what columns of the state hold: `each(values)` in the order of `names`. */
export function eachPerson(
  engine: Engine,
  names: readonly string[],
  each: (values: readonly number[], person: number) => void,
): void {
  const columns = names.map((name) => {
    const found = engine.people.columns.find((column) => column.name === name);
    if (found === undefined) throw new Error(`the state has no ${name}`);
    return found;
  });
  const [first] = columns;
  if (first === undefined) return;
  const { people } = engine.people.shape;
  for (let part = 0; part < partsIn(first); part++) {
    const cells = columns.map((column) => column.read(part));
    const base = part * first.partLength;
    const end = Math.min(first.partLength, people - base);
    for (let at = 0; at < end; at++)
      each(
        cells.map((values) => values[at] ?? 0),
        base + at,
      );
  }
}
