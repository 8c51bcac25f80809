import { sharedBuffer } from '../platform/shared-buffer.js';
import type { Structure } from '../regime/compile/structure.js';

/**
 * The whole state of a population: named columns in one buffer, one entry a slot, so that a checkpoint, a worker
 * or another engine can take it as it is. A column exists only if the regime uses it.
 *
 * Buffer: 8 bytes magic "GLASSHSE", u32 version, u32 number of slots, u32 months done, u32 length of the directory,
 * the directory (JSON: name, type and offset of each column, in the order below), then the columns, each at a
 * multiple of 64 bytes.
 */
export interface State {
  readonly buffer: ArrayBufferLike;
  readonly slots: number;
  readonly columns: readonly Column[];
  readonly traits: Uint16Array;
  readonly flags: Uint8Array;
  readonly marks: Uint8Array;
  /** For each score: the assigned and the earned standing, in stored units. */
  readonly score: readonly Cells[];
  readonly earnedScore: readonly Cells[];
  /** Lists a person is on, as bits; those that their own acts alone would have put them on. */
  readonly lists: Cells;
  readonly earnedLists: Cells;
  /** Memberships that are there only because of somebody in the household; empty without spillover. */
  readonly spilled: Cells;
  /** For each list (null: not needed): months as a member or, outside, months for which its condition has held. */
  readonly clock: readonly (Uint8Array | null)[];
  readonly earnedClock: readonly (Uint8Array | null)[];
  /** For each counting rule: one bit a month, the newest lowest. */
  readonly history: readonly Uint32Array[];
  readonly earnedHistory: readonly Uint32Array[];
  /** Months until a pending appeal is decided; 0: none. */
  readonly appeal: Uint8Array;
  /** Perceived chance of being seen, and perceived severity of punishment: 255 is certainty and the worst. */
  readonly surveillance: Uint8Array;
  readonly severity: Uint8Array;
  /** What others could see of a person at the end of last month (see SEEN), and of each score that pulls. */
  readonly seen: Uint8Array;
  readonly seenScore: readonly (Uint8Array | null)[];
  /** Decayed number of records for each channel and place (see Channel.followsRecords). */
  readonly attention: Float64Array;
}
type Cells = Uint8Array | Uint16Array;
interface Column {
  readonly name: string;
  readonly type: CellType;
  readonly cells: Cells | Uint32Array | Float64Array;
}
type CellType = 'u8' | 'u16' | 'u32' | 'f64';

const STATE_MAGIC = 'GLASSHSE';
/** Goes up whenever a column is added, dropped or read differently. */
export const STATE_VERSION = 1;
const HEADER_BYTES = 24;
const ALIGNMENT = 64;
const CELL_BYTES = { u8: 1, u16: 2, u32: 4, f64: 8 } as const;
const NONE = new Uint8Array(0);

interface Plan {
  readonly name: string;
  readonly type: CellType;
  readonly length: number;
  readonly offset: number;
}

/** An empty state with the columns that the regime needs; `shared` with other threads, or not. */
export function createState(structure: Structure, slots: number, shared = false): State {
  const { plans, directory, bytes } = layOut(structure, slots);
  const buffer = shared ? sharedBuffer(bytes) : new ArrayBuffer(bytes);
  const header = new DataView(buffer);
  header.setUint32(8, STATE_VERSION, true);
  header.setUint32(12, slots, true);
  header.setUint32(20, directory.length, true);
  const bytesOf = new Uint8Array(buffer);
  bytesOf.set(new TextEncoder().encode(STATE_MAGIC), 0);
  bytesOf.set(directory, HEADER_BYTES);
  return stateOver(structure, buffer, slots, plans);
}

/** Writes into the header how many months are done. */
export function countMonth(state: State, monthsDone: number): void {
  new DataView(state.buffer).setUint32(16, monthsDone, true);
}

/** Bytes of state for each person, without the header. */
export function bytesAPerson(structure: Structure): number {
  return wanted(structure, 1)
    .filter((column) => column.name !== 'attention')
    .reduce((sum, column) => sum + CELL_BYTES[column.type], 0);
}

function layOut(
  structure: Structure,
  slots: number,
): { plans: Plan[]; directory: Uint8Array; bytes: number } {
  const columns = wanted(structure, slots);
  const place = (start: number): { plans: Plan[]; end: number } => {
    let end = start;
    const plans = columns.map((column) => {
      const offset = Math.ceil(end / ALIGNMENT) * ALIGNMENT;
      end = offset + column.length * CELL_BYTES[column.type];
      return { ...column, offset };
    });
    return { plans, end };
  };
  // The directory holds offsets and the offsets depend on its length: room is left for the longest numbers.
  const room = HEADER_BYTES + JSON.stringify(columns).length + columns.length * 24;
  const { plans, end } = place(room);
  return { plans, directory: new TextEncoder().encode(JSON.stringify(plans)), bytes: end };
}

function wanted(
  structure: Structure,
  slots: number,
): { name: string; type: CellType; length: number }[] {
  const mask: CellType = structure.lists <= 8 ? 'u8' : 'u16';
  const columns: { name: string; type: CellType; length: number }[] = [];
  const add = (name: string, type: CellType, length = slots): void => {
    columns.push({ name, type, length });
  };
  add('traits', 'u16');
  add('flags', 'u8');
  add('marks', 'u8');
  structure.scores.forEach((score, index) => {
    const type = score.levels <= 256 ? 'u8' : 'u16';
    add(`score.${index}`, type);
    add(`earned-score.${index}`, type);
  });
  add('lists', mask);
  add('earned-lists', mask);
  if (structure.spills) add('spilled', mask);
  structure.clocks.forEach((needed, index) => {
    if (!needed) return;
    add(`clock.${index}`, 'u8');
    add(`earned-clock.${index}`, 'u8');
  });
  structure.histories.forEach((_, index) => {
    add(`history.${index}`, 'u32');
    add(`earned-history.${index}`, 'u32');
  });
  if (structure.appeals) add('appeal', 'u8');
  if (structure.adapts) {
    add('surveillance', 'u8');
    add('severity', 'u8');
  }
  add('seen', 'u8');
  structure.scores.forEach((score, index) => {
    if (score.pulled) add(`seen-score.${index}`, 'u8');
  });
  if (structure.attention) add('attention', 'f64', structure.channels * structure.places);
  return columns;
}

function stateOver(
  structure: Structure,
  buffer: ArrayBufferLike,
  slots: number,
  plans: readonly Plan[],
): State {
  const columns = plans.map((plan) => ({
    name: plan.name,
    type: plan.type,
    cells: cellsOf(buffer, plan),
  }));
  const byName = new Map(columns.map((column) => [column.name, column.cells]));
  const bytes = (name: string): Uint8Array => (byName.get(name) as Uint8Array | undefined) ?? NONE;
  const cells = (name: string): Cells => (byName.get(name) as Cells | undefined) ?? NONE;
  const maybe = (name: string): Uint8Array | null =>
    (byName.get(name) as Uint8Array | undefined) ?? null;
  const words = (name: string): Uint32Array => byName.get(name) as Uint32Array;
  return {
    buffer,
    slots,
    columns,
    traits: byName.get('traits') as Uint16Array,
    flags: bytes('flags'),
    marks: bytes('marks'),
    score: structure.scores.map((_, index) => cells(`score.${index}`)),
    earnedScore: structure.scores.map((_, index) => cells(`earned-score.${index}`)),
    lists: cells('lists'),
    earnedLists: cells('earned-lists'),
    spilled: cells('spilled'),
    clock: structure.clocks.map((_, index) => maybe(`clock.${index}`)),
    earnedClock: structure.clocks.map((_, index) => maybe(`earned-clock.${index}`)),
    history: structure.histories.map((_, index) => words(`history.${index}`)),
    earnedHistory: structure.histories.map((_, index) => words(`earned-history.${index}`)),
    appeal: bytes('appeal'),
    surveillance: bytes('surveillance'),
    severity: bytes('severity'),
    seen: bytes('seen'),
    seenScore: structure.scores.map((_, index) => maybe(`seen-score.${index}`)),
    attention: (byName.get('attention') as Float64Array | undefined) ?? new Float64Array(0),
  };
}

function cellsOf(buffer: ArrayBufferLike, plan: Plan): Column['cells'] {
  switch (plan.type) {
    case 'u8':
      return new Uint8Array(buffer, plan.offset, plan.length);
    case 'u16':
      return new Uint16Array(buffer, plan.offset, plan.length);
    case 'u32':
      return new Uint32Array(buffer, plan.offset, plan.length);
    case 'f64':
      return new Float64Array(buffer, plan.offset, plan.length);
  }
}
