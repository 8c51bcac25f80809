import { describe, expect, it } from 'vitest';
import { createPeople } from '../../../../src/engine/create-world.js';
import { type BlockKernel, createBlockKernel } from '../../../../src/engine/kernel/block-kernel.js';
import { onEach } from '../../../../src/engine/kernel/kernel-stages.js';
import { kernelSubjects } from '../../../../src/engine/kernel/kernel-subjects.js';
import { loadKernel } from '../../../../src/engine/kernel/load-kernel.js';
import { emptyPublished } from '../../../../src/engine/kernel/published.js';
import { writeRules } from '../../../../src/engine/kernel/rules-image.js';
import { monthRules } from '../../../../src/engine/month-rules.js';
import { stretchesOf } from '../../../../src/engine/stretches.js';
import { FLAG, TRAIT } from '../../../../src/model/flags.js';
import type { World } from '../../../../src/model/world.js';
import { peopleStructure } from '../../../../src/regime/compile/structure.js';
import type { Regime } from '../../../../src/regime/regime.js';
import {
  makeAdaptation,
  makeChannel,
  makeList,
  makePopulation,
  makeRedress,
  makeRegime,
  makeRules,
  makeScore,
  NOWHERE,
} from '../../../helpers/make-regime.js';

/** Three blocks of 256, of which the last ends in a building of 26 people and 38 ghosts. */
const PEOPLE = 730;

/** Every column that there is: a score of 21 values and one of 1001, so many lists, two jurisdictions. */
function regimeWith(lists: number): Regime {
  const rules = makeRules({
    channels: [makeChannel({ followsRecords: { weight: 0.5, decay: 0.1 } })],
    scores: [
      makeScore({ ties: [0.1, 0, 0, 0, 0.1] }),
      makeScore({ name: 'bank', points: [-1], ties: [0, 0.1, 0, 0, 0] }),
    ],
    lists: Array.from({ length: lists }, (_, list) =>
      makeList({ name: `list ${list}`, spillsToHousehold: 0.1 }),
    ),
    redress: makeRedress({
      appeal: { filed: 0.1, decidedIn: 2, right: 0.9, letsOff: 0.1 },
    }),
    adaptation: makeAdaptation(),
  });
  const place = { phases: [{ from: 0, rules }], provenance: NOWHERE };
  return makeRegime(rules, {
    population: makePopulation({
      people: PEOPLE,
      exempt: { share: 0.2, who: 'officials', provenance: NOWHERE },
    }),
    jurisdictions: [
      { ...place, name: 'north', share: 0.5 },
      { ...place, name: 'south', share: 0.5 },
    ],
  });
}

function worldOf(regime: Regime): World {
  return createPeople(regime, peopleStructure(regime), PEOPLE, '1', null, null, true);
}

type Cells = Uint8Array | Uint16Array | Uint32Array;

/** The columns that the kernel has: all but the one of the channels. */
function columnsOf(world: World): { readonly name: string; readonly cells: Cells }[] {
  return world.state.columns.flatMap(({ name, cells }) =>
    cells instanceof Float64Array ? [] : [{ name, cells }],
  );
}

function bytesOf({ buffer, byteOffset, byteLength }: Cells): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Bytes that look like chance: every value is among them. */
function scramble(cells: Cells, salt: number): void {
  const bytes = bytesOf(cells);
  for (let at = 0; at < bytes.length; at++) {
    const word = Math.imul(at + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b);
    bytes[at] = Math.imul(word ^ (word >>> 15), 0x2c1b3c6d) >>> 24;
  }
}

/** A world in which every byte of state, that of ghosts too, is something. */
function scrambledWorld(lists: number): World {
  const world = worldOf(regimeWith(lists));
  columnsOf(world).forEach(({ cells }, index) => {
    scramble(cells, index);
  });
  return world;
}

/** A kernel with the rules of the first month, and what shows of people. */
function readied(
  world: World,
  regime: Regime,
): { kernel: BlockKernel; now: ReturnType<typeof emptyPublished> } {
  const kernel = createBlockKernel(loadKernel(), kernelSubjects(world));
  const now = emptyPublished(world);
  scramble(now.shown, 100);
  now.scores.forEach((values, score) => {
    scramble(values ?? new Uint8Array(0), 101 + score);
  });
  const { rules, tables } = monthRules(
    {
      world,
      monthsDone: 0,
      population: regime.population,
      jurisdictions: regime.jurisdictions.map(({ phases }) => phases),
      interventions: [],
      layoffs: 0,
    },
    0,
  );
  const image = writeRules(
    world.structure,
    tables.map((table, jurisdiction) => ({
      tables: table,
      rules: rules[jurisdiction],
      population: regime.population,
      totals: 0,
    })),
    kernel.imageAt,
  );
  kernel.beginMonth(0, image, now, null);
  return { kernel, now };
}

const BLOCKS = [0, 1, 2];
const SIZE = 256;

describe('a block in the kernel', () => {
  describe.each([
    ['sets of lists of 8 bits', 3, 1],
    ['sets of lists of 16 bits', 9, 2],
  ])('with %s', (_, lists, bytesOfLists) => {
    it('has columns of every width, and ghosts in the last block', () => {
      const world = scrambledWorld(lists);
      const width = new Map(
        columnsOf(world).map(({ name, cells }) => [name, cells.BYTES_PER_ELEMENT]),
      );
      expect(width.get('lists')).toBe(bytesOfLists);
      expect(width.get('spilled')).toBe(bytesOfLists);
      expect(width.get('score.0')).toBe(1);
      expect(width.get('score.1')).toBe(2);
      expect(width.get('clock.0')).toBe(1);
      expect(width.get('appeal')).toBe(1);
      expect(world.shape).toMatchObject({ blocks: 3, blockSize: SIZE, people: PEOPLE });
    });

    it('has every column as the state has it, those of ghosts too', () => {
      const regime = regimeWith(lists);
      const world = scrambledWorld(lists);
      const { kernel, now } = readied(world, regime);
      for (const block of BLOCKS) {
        kernel.load(block, now);
        for (const { name, cells } of columnsOf(world))
          expect([...kernel.column(name)], `${name} of block ${block}`).toEqual([
            ...cells.subarray(block * SIZE, (block + 1) * SIZE),
          ]);
      }
    });

    it('is given back byte for byte, and the blocks beside it are left alone', () => {
      const regime = regimeWith(lists);
      const world = scrambledWorld(lists);
      const { kernel, now } = readied(world, regime);
      for (const block of BLOCKS) {
        const before = columnsOf(world).map(({ cells }) => bytesOf(cells).slice());
        kernel.load(block, now);
        for (const { name, cells } of columnsOf(world))
          if (name !== 'traits') cells.fill(0, block * SIZE, (block + 1) * SIZE);
        kernel.store(block, null);
        columnsOf(world).forEach(({ name, cells }, index) => {
          expect(bytesOf(cells), `${name} after block ${block}`).toEqual(before[index]);
        });
      }
    });

    it('is worked on 16 bits wide where sets of lists and scores are concerned', () => {
      const { kernel } = readied(scrambledWorld(lists), regimeWith(lists));
      const wide = ['lists', 'earned-lists', 'spilled', 'score.0', 'earned-score.0', 'score.1'];
      for (const name of wide) expect(kernel.column(name)).toBeInstanceOf(Uint16Array);
      for (const name of ['flags', 'clock.0', 'seen-score.0'])
        expect(kernel.column(name)).toBeInstanceOf(Uint8Array);
      for (const name of wide) expect(kernel.column(name)).toHaveLength(SIZE);
    });
  });

  it('does not write traits, which never change', () => {
    const world = scrambledWorld(3);
    const { kernel, now } = readied(world, regimeWith(3));
    kernel.load(1, now);
    world.state.traits.fill(7);
    kernel.store(1, null);
    expect(new Set(world.state.traits)).toEqual(new Set([7]));
  });

  it('hands what it publishes to the next month, and only then', () => {
    const world = scrambledWorld(3);
    const { kernel, now } = readied(world, regimeWith(3));
    const next = emptyPublished(world);
    const values = world.state.seenScore.map((cells) => cells?.slice());
    for (const block of [2, 0]) {
      kernel.load(block, now);
      world.state.seenScore.forEach((cells) => cells?.fill(9, block * SIZE, (block + 1) * SIZE));
      kernel.store(block, next);
    }
    const left = (bytes: Uint8Array): Uint8Array => bytes.slice().fill(0, SIZE, 2 * SIZE);
    expect(next.shown).toEqual(left(now.shown));
    expect(next.scores).toHaveLength(2);
    next.scores.forEach((published, score) => {
      expect(published).toEqual(left(values[score] ?? new Uint8Array(0)));
    });
    // The state keeps what it was given meanwhile: of blocks that were stored, nothing came back to it.
    for (const cells of world.state.seenScore)
      expect(new Set(cells?.subarray(2 * SIZE))).toEqual(new Set([9]));
  });

  it.each(['nobody', 'attention', 'score.2', ''])('has no column "%s"', (name) => {
    const { kernel } = readied(scrambledWorld(3), regimeWith(3));
    expect(() => kernel.column(name)).toThrow(`no column is called "${name}"`);
  });

  it('begins with totals of nothing again when they are cleared', () => {
    const world = scrambledWorld(3);
    const { kernel } = readied(world, regimeWith(3));
    kernel.totals.fill(5);
    kernel.recordsAt.fill(6);
    kernel.clearTotals();
    expect(kernel.totals).toEqual(new Float64Array(world.totals.length));
    expect(kernel.recordsAt).toEqual(new Float64Array(world.recordsAt.length));
  });
});

describe('a histogram of scores', () => {
  /** People of the stretch by value, plainly: adults who are here and whom consequences reach. */
  function plainly(
    world: World,
    score: number,
    first: number,
    end: number,
    isAdult: Uint8Array,
  ): Float64Array {
    const counts = new Float64Array(world.structure.scores[score].levels);
    const { traits, flags, score: scores } = world.state;
    for (let person = first; person < end; person++) {
      const isHere = isAdult[traits[person] & TRAIT.classMask] === 1;
      const hasLeft = (flags[person] & FLAG.exited) !== 0;
      const isExempt = (traits[person] & TRAIT.exempt) !== 0;
      if (isHere && !hasLeft && !isExempt) counts[scores[score][person]]++;
    }
    return counts;
  }

  /** People as they are born, some of whom have left, with scores all over. */
  function scoredWorld(regime: Regime): { world: World; isAdult: Uint8Array } {
    const world = worldOf(regime);
    const { state, structure } = world;
    scramble(state.flags, 1);
    state.score.forEach((cells, score) => {
      for (let at = 0; at < cells.length; at++)
        cells[at] = (Math.imul(at + 1, 0x9e3779b1) >>> 0) % structure.scores[score].levels;
    });
    const { tables } = monthRules(
      {
        world,
        monthsDone: 0,
        population: regime.population,
        jurisdictions: regime.jurisdictions.map(({ phases }) => phases),
        interventions: [],
        layoffs: 0,
      },
      0,
    );
    return { world, isAdult: tables[0].isAdult };
  }

  it.each([0, 1])('counts the people of each stretch by score %i', (score) => {
    const regime = regimeWith(3);
    const { world, isAdult } = scoredWorld(regime);
    const { kernel, now } = readied(world, regime);
    let counted = 0;
    stretchesOf(world.shape, world.jurisdiction).forEach((places, block) => {
      kernel.load(block, now);
      onEach(kernel, places, kernel.exports.findRows);
      onEach(kernel, places, kernel.exports.findScored);
      for (const place of places) {
        const counts = new Float64Array(world.structure.scores[score].levels);
        kernel.histogram(score, place, counts);
        expect(counts).toEqual(plainly(world, score, place.first, place.end, isAdult));
        counted += counts.reduce((sum, people) => sum + people, 0);
      }
    });
    expect(counted).toBeGreaterThan(PEOPLE / 8);
    expect(counted).toBeLessThan(PEOPLE / 2);
  });

  it('adds to what has been counted before', () => {
    const regime = regimeWith(3);
    const { world, isAdult } = scoredWorld(regime);
    const { kernel, now } = readied(world, regime);
    const places = stretchesOf(world.shape, world.jurisdiction)[2];
    kernel.load(2, now);
    onEach(kernel, places, kernel.exports.findRows);
    onEach(kernel, places, kernel.exports.findScored);
    const counts = new Float64Array(world.structure.scores[0].levels).fill(10);
    for (const place of places) kernel.histogram(0, place, counts);
    for (const place of places) kernel.histogram(0, place, counts);
    const once = plainly(world, 0, 2 * SIZE, PEOPLE, isAdult);
    expect(counts).toEqual(once.map((people) => 10 + 2 * people));
  });
});
