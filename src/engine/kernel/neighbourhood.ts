import { BUILDING } from '../../population/shape.js';
import type { Place } from '../stretches.js';
import type { Arena } from './arena.js';
import type { SetWord } from './directory.js';
import { W } from './fields.js';
import { layOutGraph } from './graph-links.js';
import type { KernelExports } from './kernel-exports.js';
import type { KernelSociety, KernelSubjects } from './kernel-subjects.js';
import { layOutProcedural } from './procedural-links.js';
import type { Published } from './published.js';

/** The households, ties and employers of a block. */
export interface Neighbourhood {
  beginMonth(bytes: Uint8Array, published: Published, firmsListed: Uint8Array | null): void;
  load(
    block: number,
    bytes: Uint8Array,
    tell: (field: W, value: number) => void,
    published: Published,
  ): void;
  showRaters(
    kernel: KernelExports,
    block: number,
    places: readonly (readonly Place[])[],
    farAway: boolean,
    use: (jurisdiction: number) => void,
  ): void;
}

export function layOutSociety(
  world: KernelSubjects,
  society: KernelSociety,
  arena: Arena,
  set: SetWord,
): Neighbourhood {
  const { shape, structure } = world;
  const { households, colleagues, firms, network } = society;
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
      ? layOutGraph(world, network.graph, arena, set, raters)
      : layOutProcedural(world, network, arena, set);
  return {
    beginMonth(bytes, published, firmsListed) {
      if (firmsListed !== null) bytes.set(firmsListed, listedAt);
      links.beginMonth(bytes, published);
    },
    load(block, bytes, tell, published) {
      const building = (block * shape.blockSize) / 64;
      bytes.set(households.pattern.subarray(building, building + shape.blockSize / 64), patternAt);
      tell(W.employerKey, colleagues.keys[block]);
      links.load(block, bytes, published);
    },
    showRaters(kernel, block, places, farAway, use) {
      if (structure.peers) links.showRaters(kernel, block, places, farAway, use);
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
