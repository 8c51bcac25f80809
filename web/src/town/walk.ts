import type { Layout } from './layout.ts';

/** How many of some people a page key goes on or back. */
const PAGE = 10;
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
  PageUp: -PAGE,
  PageDown: PAGE,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/**
 * The next of some people, in the order of the town as it is read: right and down go on, left and up go back, page keys by
 * ten, Home and End to the first and the last. Begins with the first; null for other keys, and among nobody.
 */
export function nextAmong(
  key: string,
  person: number | null,
  among: readonly number[],
): number | null {
  const step = STEPS[key];
  if (step === undefined) return null;
  const at = person === null ? -1 : among.indexOf(person);
  if (at < 0) return among[0] ?? null;
  return among[Math.min(among.length - 1, Math.max(0, at + step))] ?? null;
}

/**
 * Who is reached from a person by a key: an arrow goes to the next, Home and End to the ends of the row, page keys by a
 * building up or down, and Home and End of the whole town (with Control) to the first and the last. Null for other keys.
 */
export function nextOf(
  key: string,
  person: number,
  layout: Layout,
  isWhole = false,
): number | null {
  const cell = layout.cellOf(person);
  const column = cell % layout.columns;
  const row = (cell - column) / layout.columns;
  switch (key) {
    case 'ArrowLeft':
      return stepFrom(person, layout, [column, row], [-1, 0]);
    case 'ArrowRight':
      return stepFrom(person, layout, [column, row], [1, 0]);
    case 'ArrowUp':
      return stepFrom(person, layout, [column, row], [0, -1]);
    case 'ArrowDown':
      return stepFrom(person, layout, [column, row], [0, 1]);
    case 'PageUp':
      return lastOfColumn(layout, column, Math.max(row % layout.pitch, row - layout.pitch));
    case 'PageDown':
      return lastOfColumn(layout, column, Math.min(layout.rows - 1, row + layout.pitch));
    case 'Home':
      return isWhole ? 0 : layout.personAt(0, row);
    case 'End':
      return isWhole ? layout.people - 1 : lastOfRow(layout, row);
    default:
      return null;
  }
}

type Place = readonly [column: number, row: number];

/** The next person in a direction; a street is crossed in one step, and at the edge one stays. */
function stepFrom(person: number, layout: Layout, from: Place, [across, down]: Place): number {
  let [column, row] = from;
  for (let tries = 0; tries < 3; tries++) {
    column += across;
    row += down;
    const found = layout.personAt(column, row);
    if (found !== null) return found;
  }
  return person;
}

/** The lowest person of a column, not below a row: the last building may be short, and streets are in between. */
function lastOfColumn(layout: Layout, column: number, lowest: number): number | null {
  for (let row = lowest; row >= 0; row--) {
    const found = layout.personAt(column, row);
    if (found !== null) return found;
  }
  return null;
}

/** The last person of a row. */
function lastOfRow(layout: Layout, row: number): number | null {
  for (let column = layout.columns - 1; column >= 0; column--) {
    const found = layout.personAt(column, row);
    if (found !== null) return found;
  }
  return null;
}
