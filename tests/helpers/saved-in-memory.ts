import type { Part, SavedRun } from '../../src/experiment/memory.js';

/** A saved run whose parts are in memory. */
export function savedIn(parts: readonly Part[], changes: Partial<SavedRun> = {}): SavedRun {
  const find = (name: string): Part['cells'] => {
    const part = parts.find((one) => one.name === name);
    if (part === undefined) throw new Error(`${name} was not saved`);
    return part.cells;
  };
  return {
    regimeHash: 'abc',
    seed: '7',
    people: 400,
    until: 0,
    monthsDone: 0,
    seconds: 0,
    fill: ({ name, cells }) => cells.set(find(name)),
    isSame: ({ name, cells }) => find(name).every((value, at) => value === cells[at]),
    ...changes,
  };
}
