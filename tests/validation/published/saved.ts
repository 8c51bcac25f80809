import { createEngine } from '../../../src/engine/create-engine.js';
import { partsIn } from '../../../src/engine/columns.js';
import type { Engine } from '../../../src/engine/engine.js';
import type { Regime } from '../../../src/regime/regime.js';

/**
 * An engine that begins before the first month with the first cells of one column given and all else as it would be: what no rule
 * of the language says, such as how many records there were before the calendar began. One thread: these are small.
 */
export function beginningWith(
  regime: Regime,
  seed: string,
  name: string,
  given: ArrayLike<number>,
): Engine {
  const request = { seed, people: regime.population.people, threads: 1 };
  const plain = createEngine(regime, { ...request, engine: 'reference' }).people.columns;
  return createEngine(regime, {
    ...request,
    from: {
      monthsDone: 0,
      load(columns) {
        columns.forEach((column, at) => {
          for (let part = 0; part < partsIn(column); part++) {
            const cells = plain[at]?.read(part).slice();
            if (cells === undefined) throw new Error(`the state has no ${column.name}`);
            if (column.name === name) cells.set(given);
            column.write(part, cells);
          }
        });
      },
    },
  });
}
