import type { Cells, StoredColumn } from '../../engine/columns.js';
import type { Engine } from '../../engine/engine.js';
import type { Regime } from '../../regime/regime.js';
import type { Classes } from './classes.js';
import type { Histories } from './histories.js';
import type { GroupTally } from './tallies.js';

/** What a census reads and writes, put together once. */
export interface Followed {
  readonly regime: Regime;
  readonly engine: Engine;
  readonly classes: Classes;
  readonly blocks: readonly FollowedBlock[];
  readonly histories: Histories;
  readonly byGroup: readonly GroupTally[];
  /** For each block that is looked at, its part of the counts of all groups: [block × COUNTS + count]. */
  readonly byBlock: Float64Array;
  readonly isAdult: (traits: number) => boolean;
  readonly column: (name: string) => StoredColumn | undefined;
}

/** A block that is looked at: where its histories begin, and how many people it has. */
export interface FollowedBlock {
  readonly block: number;
  readonly base: number;
  readonly count: number;
}

/** A block of a column that every regime has, or that the classes are made of. Good until the column is read again. */
export function readColumn(followed: Followed, name: string, block: number): Cells {
  const column = followed.column(name);
  if (column === undefined) throw new Error(`the state has no column "${name}"`);
  return column.read(block);
}
