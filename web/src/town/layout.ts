/** Where everybody lives in the picture: the same person always at the same place. */
export interface Layout {
  readonly people: number;
  /** Cells across and down, one a person, with a street of one cell between buildings. */
  readonly columns: number;
  readonly rows: number;
  /** The cell of a person, as row × columns + column. */
  readonly cellOf: (person: number) => number;
  /** Who lives in a cell; null in a street. */
  readonly personAt: (column: number, row: number) => number | null;
}

/** A building has 64 people, who are each other's household and neighbours: a square of eight by eight. */
const SIDE = 8;
const BUILDING = SIDE * SIDE;
/** Towns are wider than high. */
const RATIO = 1.5;
/** Above so many people there is no room for streets. */
const WITH_STREETS = 200_000;

/** Lays out a town: buildings row by row, in the order of the people. */
export function layOut(people: number): Layout {
  const buildings = Math.ceil(people / BUILDING);
  const across = Math.max(1, Math.ceil(Math.sqrt(buildings * RATIO)));
  const street = people <= WITH_STREETS ? 1 : 0;
  const pitch = SIDE + street;
  const columns = across * pitch - street;
  const rows = Math.ceil(buildings / across) * pitch - street;
  return {
    people,
    columns,
    rows,
    cellOf(person) {
      const building = Math.floor(person / BUILDING);
      const at = person % BUILDING;
      const column = (building % across) * pitch + (at % SIDE);
      const row = Math.floor(building / across) * pitch + Math.floor(at / SIDE);
      return row * columns + column;
    },
    personAt(column, row) {
      if (column < 0 || row < 0 || column >= columns || row >= rows) return null;
      const [x, y] = [column % pitch, row % pitch];
      if (x >= SIDE || y >= SIDE) return null;
      const building = Math.floor(row / pitch) * across + Math.floor(column / pitch);
      const person = building * BUILDING + y * SIDE + x;
      return person < people ? person : null;
    },
  };
}

/**
 * The next of some people, in the order of the town as it is read: right and down go on, left and up go back. Begins with
 * the first; null for other keys, and among nobody.
 */
export function nextAmong(
  key: string,
  person: number | null,
  among: readonly number[],
): number | null {
  const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[key];
  if (step === undefined) return null;
  const at = person === null ? -1 : among.indexOf(person);
  if (at < 0) return among[0] ?? null;
  return among[Math.min(among.length - 1, Math.max(0, at + step))] ?? null;
}

/** The next person in the direction of an arrow key; null for other keys. */
export function nextOf(key: string, person: number, layout: Layout): number | null {
  const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
  if (step === undefined) return null;
  const cell = layout.cellOf(person);
  let column = cell % layout.columns;
  let row = (cell - column) / layout.columns;
  const [across = 0, down = 0] = step;
  // A street is crossed in one step.
  for (let tries = 0; tries < 3; tries++) {
    column += across;
    row += down;
    const found = layout.personAt(column, row);
    if (found !== null) return found;
  }
  return person;
}
