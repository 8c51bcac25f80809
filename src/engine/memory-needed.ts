import { measureTable } from '../model/measures.js';
import { bytesAPerson } from '../model/state.js';
import { BUILDING, LARGEST_BLOCK, type Shape, shapeOf } from '../population/shape.js';
import { firmsStructure, peopleStructure, type Structure } from '../regime/compile/structure.js';
import type { Regime } from '../regime/regime.js';
import type { EngineName } from './engine.js';
import { keptAPerson } from './kernel/kept-bytes.js';
import { firmsInProportion } from './reference-engine.js';
import { thisMachine } from '../platform/machine.js';

/** What a run is estimated to take from the machine, in bytes. */
export interface MemoryNeeded {
  readonly bytes: number;
  /** What they are for. */
  readonly parts: readonly { readonly what: string; readonly bytes: number }[];
  /** Bytes of the state of people, with what they see of each other. */
  readonly stateBytes: number;
  /** The same for each person: as it is assumed, and the most that it can come to. */
  readonly stateAPerson: number;
  readonly stateAPersonMost: number;
}

/** Which run. */
export interface MemoryRequest {
  readonly people: number;
  /** All of the calendar, if left out. */
  readonly months?: number | undefined;
  readonly engine?: EngineName | undefined;
  /** As many as the machine has cores, if left out. */
  readonly threads?: number | undefined;
  /** What it takes to look for lives among so many people, which are told afterwards; left out, where none are. */
  readonly kept?: ((people: number) => number) | undefined;
}

/** Node and the program, with one month of a handful of people. */
const PROGRAM = { kernel: 85e6, reference: 150e6 } as const;
/** A thread of the kernel engine besides the first. */
const THREAD = 20e6;
/** For each total of a month, in a run and in the writing of its results. */
const TOTAL_BYTES = 400;
/** For each block: its distant partners and keys, and figures of expectations. */
const BLOCK_BYTES = 300;
/** For each building: household pattern, place, jurisdiction, key of the neighbours. */
const BUILDING_BYTES = 5;
/** For each person: which groups and bundles of ties are kept, about two bits. */
const TIES_BYTES = 0.25;
/** For each person of an explicit graph: lists of links while it is made, and the rows that are left. */
const GRAPH_BYTES = 400;
const LARGEST_RUN = 2_000_000_000;

/**
 * Estimates the memory of a run. It counts what grows with the number of people, and a flat amount for all else;
 * tests/validation/memory.test.ts sets it beside what a run takes.
 */
export function memoryNeeded(regime: Regime, request: MemoryRequest): MemoryNeeded {
  const { people, months = regime.calendar.months, engine = 'kernel', kept } = request;
  const structure = peopleStructure(regime);
  const shape = shapeOf(people);
  const state = stateAPerson(structure, shape, engine);
  const stateBytes = shape.slots * state.assumed;
  const others = (request.threads ?? thisMachine().cores) - 1;
  const parts = [
    { what: 'Node and the program', bytes: PROGRAM[engine] },
    { what: 'threads', bytes: engine === 'kernel' ? THREAD * Math.min(others, shape.blocks) : 0 },
    {
      what: 'totals and the report',
      bytes: TOTAL_BYTES * months * totalsAMonth(regime, structure),
    },
    { what: 'the state of people, and what they see of each other', bytes: stateBytes },
    { what: 'ties, households and places', bytes: shape.slots * societyAPerson(regime) },
    { what: 'firms', bytes: firmsBytes(regime, people, engine) },
    {
      what: 'what is kept of persons, to follow wrongs and find lives',
      bytes: kept?.(people) ?? 0,
    },
  ].filter(({ bytes }) => bytes > 0);
  return {
    bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
    parts,
    stateBytes,
    stateAPerson: state.assumed,
    stateAPersonMost: state.most,
  };
}

/** The most people, to two significant digits, of whom a run takes at most so many bytes; 0: it takes more of anybody. */
export function mostPeople(
  regime: Regime,
  request: Omit<MemoryRequest, 'people'>,
  bytes: number,
): number {
  const fits = (people: number): boolean =>
    memoryNeeded(regime, { ...request, people }).bytes <= bytes;
  let least = 0;
  let most = LARGEST_RUN;
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (fits(middle)) least = middle;
    else most = middle - 1;
  }
  let unit = 1;
  while (least / unit >= 100) unit *= 10;
  return Math.floor(least / unit) * unit;
}

/** The reference engine has every column as it is, this month's of what shows, and words that it writes down before the stages. */
function stateAPerson(
  structure: Structure,
  shape: Shape,
  engine: EngineName,
): { readonly assumed: number; readonly most: number } {
  if (engine === 'kernel') return keptAPerson(structure, shape);
  const pulled = structure.scores.filter((score) => score.pulled).length;
  const published = 1 + pulled;
  const shown = 1 + 4 * 4 + (structure.peers ? 2 * 4 : 0) + 4 * pulled;
  const all = bytesAPerson(structure) + published + shown;
  return { assumed: all, most: all };
}

function totalsAMonth(regime: Regime, structure: Structure): number {
  const cells = structure.jurisdictions * structure.groups;
  return cells * measureTable(regime, 'people').rows.length;
}

function societyAPerson({ population }: Regime): number {
  const ties = population.network.kind === 'procedural' ? TIES_BYTES : GRAPH_BYTES;
  return ties + BUILDING_BYTES / BUILDING + BLOCK_BYTES / LARGEST_BLOCK;
}

function firmsBytes(regime: Regime, people: number, engine: EngineName): number {
  if (regime.firms === null) return 0;
  const shape = shapeOf(firmsInProportion(regime, people));
  return shape.slots * stateAPerson(firmsStructure(regime, regime.firms), shape, engine).assumed;
}
