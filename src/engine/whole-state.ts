import { countMonth, createState, type State } from '../model/state.js';
import type { World } from '../model/world.js';
import { columnsOf, partsIn, type StoredColumn } from './columns.js';

/** Where the header of a state says how many months are done (docs/state.md). */
const MONTHS_DONE_AT = 16;

/** All columns at once: the world's own state, or a copy where the columns are kept otherwise. */
export function wholeState(
  { state, structure, shape }: World,
  columns: readonly StoredColumn[],
): State {
  if (state.slots === shape.slots) return state;
  const whole = createState(structure, shape.slots);
  columnsOf(whole, shape.blockSize).forEach((column, at) => {
    for (let part = 0; part < partsIn(column); part++) column.write(part, columns[at].read(part));
  });
  countMonth(whole, new DataView(state.buffer).getUint32(MONTHS_DONE_AT, true));
  return whole;
}
