import { dominantRank } from '../../population/groups.js';
import { BUILDING } from '../../population/shape.js';
import type { TraitTables } from '../../population/synthesise.js';
import type { Arena } from './arena.js';
import type { BlockState, Views } from './block-state.js';
import type { SetWord } from './directory.js';
import { Made, W } from './fields.js';
import { layOutGraph } from './graph-links.js';
import type { KernelExports } from './kernel-exports.js';
import type { KernelSociety, KernelSubjects } from './kernel-subjects.js';
import { layOutProcedural } from './procedural-links.js';

/** The households, ties and employers of a block. */
export interface Neighbourhood {
  beginMonth(memory: Views, firmsListed: Uint8Array | null): void;
  /** Makes the people of a block, of whom the directory tells. */
  make(kernel: KernelExports, block: number, bytes: Uint8Array): void;
  load(block: number, memory: Views, tell: (field: W, value: number) => void): void;
  showRaters(
    kernel: KernelExports,
    block: number,
    farAway: boolean,
    use: (jurisdiction: number) => void,
  ): void;
}

export function layOutSociety(
  world: KernelSubjects,
  society: KernelSociety,
  state: BlockState,
  arena: Arena,
  set: SetWord,
): Neighbourhood {
  const { shape, structure } = world;
  const { households, colleagues, firms, network } = society;
  const { made } = society;
  if (made !== null) set(W.madeAt, layOutMade(made, arena));
  set(W.householdFirstAt, arena.put(households.first));
  set(W.householdSizeAt, arena.put(households.size));
  set(W.householdBoundsAt, arena.put(boundsOf(households)));
  const patternAt = arena.bytes(shape.blockSize / 64);
  set(W.patternAt, patternAt);
  set(W.firms, firms);
  const listedAt = firms === 0 ? 0 : arena.bytes(Math.ceil(firms / 8));
  set(W.employerListedAt, listedAt);
  set(W.employerPlaceAt, arena.put(colleagues.place));
  set(W.wide, network.kind === 'graph' ? 1 : 0);
  const raters = { first: 0, second: 0 };
  const links =
    network.kind === 'graph'
      ? layOutGraph(world, network.graph, state, arena, set, raters)
      : layOutProcedural(world, network, state, arena, set);
  const bringPatterns = (block: number, bytes: Uint8Array): void => {
    const building = (block * shape.blockSize) / 64;
    bytes.set(households.pattern.subarray(building, building + shape.blockSize / 64), patternAt);
  };
  return {
    beginMonth(memory, firmsListed) {
      if (firmsListed !== null) memory.bytes.set(firmsListed, listedAt);
      links.beginMonth(memory);
    },
    make(kernel, block, bytes) {
      if (made === null) return;
      bringPatterns(block, bytes);
      kernel.synthesise(dominantRank(block, made.offset, made.groups));
    },
    load(block, memory, tell) {
      bringPatterns(block, memory.bytes);
      tell(W.employerKey, colleagues.keys[block]);
      links.load(block, memory);
    },
    showRaters(kernel, block, farAway, use) {
      if (structure.peers) links.showRaters(kernel, block, farAway, use);
    },
  };
}

/** For each pattern of a building, where its households begin and end; as many pairs as there are slots. */
function boundsOf({ first, size }: KernelSociety['households']): Uint8Array {
  const bounds = new Uint8Array(2 * first.length);
  for (let pattern = 0; pattern < first.length; pattern += BUILDING) {
    let next = 2 * pattern;
    for (let slot = 0; slot < BUILDING; slot += size[pattern + slot]) {
      bounds[next++] = slot;
      bounds[next++] = slot + size[pattern + slot];
    }
  }
  return bounds;
}

/** What people are made from, in the kernel's memory. */
function layOutMade(tables: TraitTables, arena: Arena): number {
  const { groups, ages, ageBands, isMinor, incomes, exempt } = tables;
  const record = new Uint32Array(Made.words);
  record[Made.groups] = groups.count;
  record[Made.ranksAt] = arena.put(Uint8Array.from(groups.byRank));
  record[Made.groupLimitsAt] = arena.put(groups.limits);
  record[Made.ages] = ageBands;
  record[Made.ageLimitsAt] = arena.put(ages);
  record[Made.minors] = isMinor.reduce((bits, minor, age) => (minor ? bits | (1 << age) : bits), 0);
  record[Made.incomes] = incomes.length;
  record[Made.incomeLimitsAt] = arena.put(incomes);
  record[Made.exempt] = exempt;
  return arena.put(record);
}
