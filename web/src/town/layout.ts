/** Where everybody lives in the picture: the same person always at the same place. */
export interface Layout {
  readonly people: number;
  /** Cells across and down, one a person, with a street of one cell between buildings. */
  readonly columns: number;
  readonly rows: number;
  /** Cells from one building to the next. */
  readonly pitch: number;
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
    pitch,
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
