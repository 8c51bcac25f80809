import { describe, expect, it } from 'vitest';
import { createPeople } from '../../../../src/engine/create-world.js';
import { createBlockKernel } from '../../../../src/engine/kernel/block-kernel.js';
import { W } from '../../../../src/engine/kernel/fields.js';
import { OPEN_HEAD } from '../../../../src/engine/kernel/keeping.js';
import { kernelSubjects } from '../../../../src/engine/kernel/kernel-subjects.js';
import { createKept, type KeptState, turnMonth } from '../../../../src/engine/kernel/kept-state.js';
import { loadKernel } from '../../../../src/engine/kernel/load-kernel.js';
import { openStream, ownStream, type Stream } from '../../../../src/engine/kernel/streams.js';
import type { World } from '../../../../src/model/world.js';
import { peopleStructure } from '../../../../src/regime/compile/structure.js';
import { keepWorld } from '../../../helpers/kept-world.js';
import {
  makeAdaptation,
  makeList,
  makePopulation,
  makeRedress,
  makeRegime,
  makeRules,
  makeScore,
} from '../../../helpers/make-regime.js';

/** Ten blocks of 4096, the last one cut short. */
const PEOPLE = 40_000;
const SIZE = 4096;
const rules = makeRules({
  scores: [makeScore({ ties: [0, 0, 0, 0, 0.1] })],
  lists: [makeList({ spillsToHousehold: 0.5 })],
  redress: makeRedress({ appeal: { filed: 0.1, decidedIn: 2, right: 1, letsOff: 0 } }),
  adaptation: makeAdaptation(),
});
const regime = makeRegime(rules, { population: makePopulation({ people: PEOPLE }) });
const structure = peopleStructure(regime);

function keptOf(): KeptState {
  const world = createPeople(regime, structure, PEOPLE, '1', null, null);
  return createKept(structure, world.shape);
}

/** One byte in so many is not 0. */
function some(count: number, every: number, salt: number): Uint8Array {
  return Uint8Array.from({ length: count }, (_, at) =>
    at % every === 0 ? ((at + salt) % 255) + 1 : 0,
  );
}

function read(stream: Stream, piece: number, count: number): Uint8Array {
  const bytes = new Uint8Array(count).fill(77);
  stream.read(piece, bytes);
  return bytes;
}

describe('the stream of a block', () => {
  it('is 0 everywhere until it is written', () => {
    const kept = keptOf();
    for (const stream of [ownStream(kept, 3), openStream(kept, 3)]) {
      expect(stream.isThere).toBe(false);
      expect(read(stream, 0, SIZE)).toEqual(new Uint8Array(SIZE));
    }
  });

  it('has its pieces as they were written, one after another, and other blocks theirs', () => {
    const kept = keptOf();
    const { own } = kept.keeping;
    expect(own.length).toBeGreaterThan(4);
    for (const block of [4, 9, 0])
      own.forEach((bytes, piece) => {
        ownStream(kept, block).write(piece, some(bytes, 1 + ((piece * 7 + block) % 20), piece));
      });
    for (const block of [0, 4, 9])
      own.forEach((bytes, piece) => {
        expect(read(ownStream(kept, block), piece, bytes)).toEqual(
          some(bytes, 1 + ((piece * 7 + block) % 20), piece),
        );
      });
    expect(ownStream(kept, 5).isThere).toBe(false);
  });

  it.each([
    ['that ends in the record', 100],
    ['that goes on behind it', 3],
    ['of bytes as they are', 1],
  ])('shows others what it showed in its own month: one %s', (_, every) => {
    const kept = keptOf();
    openStream(kept, 2).write(0, some(SIZE, every, 1));
    expect(kept.openBytes[4] > OPEN_HEAD).toBe(every < 10);
    expect(read(openStream(kept, 2), 0, SIZE)).toEqual(some(SIZE, every, 1));
    turnMonth(kept);
    expect(openStream(kept, 2).isThere).toBe(false);
    openStream(kept, 2).write(0, some(SIZE, 2, 5));
    turnMonth(kept);
    expect(read(openStream(kept, 2), 0, SIZE)).toEqual(some(SIZE, every, 1));
    expect(openStream(kept, 1).isThere).toBe(false);
    expect(openStream(kept, 3).isThere).toBe(false);
  });
});

describe('what shows of a block in the kernel', () => {
  /** So many of a hundred have left for good or lost a circle. */
  function townOf(gone: number): World {
    const world = createPeople(regime, structure, PEOPLE, '1', null, null);
    const { flags, seen } = world.state;
    for (let person = 0; person < PEOPLE; person++) {
      const luck = (person * 7919) % 100;
      if (luck < gone) flags[person] = [2, 64, 128, 192][person % 4];
      if (luck >= 100 - gone) seen[person] = 2 + 4 * (person % 2) + 32 * (person % 8);
    }
    return world;
  }

  it.each([0, 1, 20, 50])('is taken out and brought in again, with %i of 100 gone', (gone) => {
    const world = townOf(gone);
    const isAdult = new Uint8Array(512).map((_, index) => index % 2);
    const { kept } = keepWorld(world, isAdult);
    const kernel = createBlockKernel(loadKernel(), kernelSubjects(world, kept));
    const shownAt = new Uint32Array(kernel.exports.memory.buffer, 1024, W.words)[W.shownAt];
    const shown = (): Uint8Array => new Uint8Array(kernel.exports.memory.buffer, shownAt, SIZE);
    const expected: Uint8Array[] = [];
    for (const block of [9, 4]) {
      kernel.load(block);
      expected.push(shown().slice());
      // What shows next month is something else.
      shown().forEach((byte, at) => (shown()[at] = byte ^ (at % 9 === 0 ? 32 : 0)));
      kernel.store(block);
    }
    [9, 4].forEach((block, at) => {
      kernel.load(block);
      expect(shown()).toEqual(expected[at]);
    });
    turnMonth(kept);
    [9, 4].forEach((block, index) => {
      kernel.load(block);
      expect(shown()).toEqual(expected[index].map((byte, at) => byte ^ (at % 9 === 0 ? 32 : 0)));
    });
  });
});
