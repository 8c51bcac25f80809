import { columnsOf, partsIn, type StoredColumn } from '../../src/engine/columns.js';
import { keptColumns } from '../../src/engine/kernel/kept-columns.js';
import { createKept, type KeptState, markAdults } from '../../src/engine/kernel/kept-state.js';
import { restoreKept } from '../../src/engine/kernel/restore-kept.js';
import type { World } from '../../src/model/world.js';

/** A world's state as the kernel engine keeps it. */
export interface KeptWorld {
  readonly kept: KeptState;
  readonly columns: readonly StoredColumn[];
  /** Keeps the world's state anew: what a test has written to it since. */
  copyIn(): void;
  /** Overwrites the world's state by what is kept. */
  readonly copyBack: () => void;
}

/** Keeps the state of a world by blocks: whatever a test has written to it. */
export function keepWorld(world: World, isAdult: Uint8Array): KeptWorld {
  const { structure, shape, state } = world;
  const kept = createKept(structure, shape);
  const columns = keptColumns(kept, state);
  const dense = columnsOf(state, shape.blockSize);
  const copyIn = (): void => {
    state.seenScore.forEach((values, score) => {
      const { publishedShift } = structure.scores[score];
      values?.forEach((value, at) => {
        if (value > 0) state.score[score][at] = (value - 1) << publishedShift;
      });
    });
    for (let block = 0; block < shape.blocks; block++) {
      const [traits] = dense;
      markAdults(kept, block, traits.read(block) as Uint16Array, isAdult);
    }
    const load = (to: readonly StoredColumn[]): void => {
      copyColumns(dense, to);
    };
    restoreKept(kept, columns, state, { monthsDone: 0, load }, 'people');
  };
  copyIn();
  return {
    kept,
    columns,
    copyIn,
    copyBack() {
      copyColumns(columns, dense);
    },
  };
}

function copyColumns(from: readonly StoredColumn[], to: readonly StoredColumn[]): void {
  from.forEach((column, at) => {
    for (let part = 0; part < partsIn(column); part++) to[at].write(part, column.read(part));
  });
}
