import { countMonth } from '../model/state.js';
import type { State } from '../model/state.js';
import type { StoredColumn } from './columns.js';
import type { SavedStates } from './engine.js';

/** Puts a state that was just created where it was saved; without saved states it stays as before its first month. */
export function restore(
  state: State,
  columns: readonly StoredColumn[],
  subject: 'people' | 'firms',
  from: SavedStates | undefined,
): void {
  if (from === undefined) return;
  from.load(columns, subject);
  countMonth(state, from.monthsDone);
}

/** How many months are done at the beginning. Throws a RangeError for more than the calendar has. */
export function monthsBefore(from: SavedStates | undefined, months: number): number {
  const done = from?.monthsDone ?? 0;
  if (!Number.isInteger(done) || done < 0 || done > months)
    throw new RangeError(
      `no run begins after month ${done}: the calendar of the regime has ${months} months`,
    );
  return done;
}
