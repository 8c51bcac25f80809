import { measureTable } from '../model/measures.js';
import { bytesAPerson } from '../model/state.js';
import { BUILDING, LARGEST_BLOCK, shapeOf } from '../population/shape.js';
import { firmsStructure, peopleStructure, type Structure } from '../regime/compile/structure.js';
import type { Regime } from '../regime/regime.js';
import type { EngineName } from './engine.js';
import { firmsInProportion } from './reference-engine.js';

/** What a run is estimated to take from the machine, in bytes. */
export interface MemoryNeeded {
  readonly bytes: number;
  /** What they are for. */
  readonly parts: readonly { readonly what: string; readonly bytes: number }[];
  /** Bytes of state for each person. */
  readonly stateAPerson: number;
}

/** Which run. */
export interface MemoryRequest {
  readonly people: number;
  /** All of the calendar, if left out. */
  readonly months?: number | undefined;
  readonly engine?: EngineName | undefined;
  /** What it takes to look for lives among so many people, which are told afterwards; left out, where none are. */
  readonly kept?: ((people: number) => number) | undefined;
}

/** Node and the program, with one month of a handful of people. */
const PROGRAM = 150e6;
/** For each total of a month, in a run and in the writing of its results. */
const TOTAL_BYTES = 200;
/** For each block: its stretches, its distant partners, and figures of expectations. */
const BLOCK_BYTES = 400;
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
  const { slots } = shapeOf(people);
  const stateAPerson = bytesAPerson(structure);
  const state = slots * stateAPerson;
  const published = slots * publishedAPerson(structure, engine);
  const shown = engine === 'reference' ? slots * shownAPerson(structure) : 0;
  const parts = [
    { what: 'Node and the program', bytes: PROGRAM },
    {
      what: 'totals and the report',
      bytes: TOTAL_BYTES * months * totalsAMonth(regime, structure),
    },
    { what: 'the state of people', bytes: state },
    { what: 'what people see of each other', bytes: published + shown },
    { what: 'ties, households and places', bytes: slots * societyAPerson(regime) },
    { what: 'firms', bytes: firmsBytes(regime, people, engine) },
    { what: 'what is kept to find lives', bytes: kept?.(people) ?? 0 },
    // A second engine tells them, while a run that is stopped meanwhile is saved from the state of the first.
    { what: 'the state that is saved if it is stopped', bytes: kept === undefined ? 0 : state },
  ].filter(({ bytes }) => bytes > 0);
  return { bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0), parts, stateAPerson };
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

/**
 * What is published is written for next month while this month's is read: two bytes by the kernel (engine/kernel/published.ts),
 * one by the reference engine, which has the other in the state; and one more for each score that ties pull.
 */
function publishedAPerson(structure: Structure, engine: EngineName): number {
  return (engine === 'kernel' ? 2 : 1) + pulledScores(structure);
}

/** What the reference engine writes down for everybody before the stages, see model/shown.ts. */
function shownAPerson(structure: Structure): number {
  return 1 + 4 * 4 + (structure.peers ? 2 * 4 : 0) + 4 * pulledScores(structure);
}

function totalsAMonth(regime: Regime, structure: Structure): number {
  const cells = structure.jurisdictions * structure.groups;
  return cells * measureTable(regime, 'people').rows.length;
}

function pulledScores({ scores }: Structure): number {
  return scores.filter(({ pulled }) => pulled).length;
}

function societyAPerson({ population }: Regime): number {
  const ties = population.network.kind === 'procedural' ? TIES_BYTES : GRAPH_BYTES;
  return ties + BUILDING_BYTES / BUILDING + BLOCK_BYTES / LARGEST_BLOCK;
}

function firmsBytes(regime: Regime, people: number, engine: EngineName): number {
  if (regime.firms === null) return 0;
  const structure = firmsStructure(regime, regime.firms);
  const aFirm =
    bytesAPerson(structure) +
    publishedAPerson(structure, engine) +
    (engine === 'reference' ? shownAPerson(structure) : 0);
  return shapeOf(firmsInProportion(regime, people)).slots * aFirm;
}
