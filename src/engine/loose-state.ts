import { createState, type State } from '../model/state.js';
import type { Structure } from '../regime/compile/structure.js';
import { CELL_BYTES, type Cells, cellsOver } from './columns.js';

/**
 * An empty state each of whose columns has memory of its own, which is taken from the machine only where something is
 * written: for so many people that no one buffer has room for all columns, of whom few are looked at. Its buffer is the
 * header alone.
 */
export function looseState(structure: Structure, slots: number): State {
  const small = createState(structure, 0);
  const columns = small.columns.map(({ name, type, cells }) => ({
    name,
    type,
    cells:
      name === 'attention'
        ? cells
        : cellsOver(type, new ArrayBuffer(slots * CELL_BYTES[type]), 0, slots),
  }));
  const byName = new Map(columns.map(({ name, cells }) => [name, cells]));
  const find = <Kind extends Cells | null>(name: string, none: Kind): Kind =>
    (byName.get(name) as Kind | undefined) ?? none;
  const each = <Kind extends Cells | null>(of: string, none: readonly Kind[]): Kind[] =>
    none.map((cells, index) => find(`${of}.${index}`, cells));
  return {
    buffer: small.buffer,
    slots,
    columns,
    traits: find('traits', small.traits),
    flags: find('flags', small.flags),
    marks: find('marks', small.marks),
    score: each('score', small.score),
    earnedScore: each('earned-score', small.earnedScore),
    lists: find('lists', small.lists),
    earnedLists: find('earned-lists', small.earnedLists),
    spilled: find('spilled', small.spilled),
    clock: each('clock', small.clock),
    earnedClock: each('earned-clock', small.earnedClock),
    history: each('history', small.history),
    earnedHistory: each('earned-history', small.earnedHistory),
    appeal: find('appeal', small.appeal),
    surveillance: find('surveillance', small.surveillance),
    severity: find('severity', small.severity),
    seen: find('seen', small.seen),
    seenScore: each('seen-score', small.seenScore),
    attention: small.attention,
  };
}
