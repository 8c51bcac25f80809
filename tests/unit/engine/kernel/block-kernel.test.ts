import { describe, expect, it } from 'vitest';
import { createPeople } from '../../../../src/engine/create-world.js';
import { type BlockKernel, createBlockKernel } from '../../../../src/engine/kernel/block-kernel.js';
import { onEach } from '../../../helpers/on-each.js';
import { turnMonth } from '../../../../src/engine/kernel/kept-state.js';
import { kernelSubjects } from '../../../../src/engine/kernel/kernel-subjects.js';
import { loadKernel } from '../../../../src/engine/kernel/load-kernel.js';
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
import { keepWorld, type KeptWorld } from '../../../helpers/kept-world.js';

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
  return createPeople(regime, peopleStructure(regime), PEOPLE, '1', null, null);
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
  // What shows of a score follows from the score.
  const { publishedShift } = world.structure.scores[1];
  world.state.score[1].forEach((value, at) => {
    world.state.score[1][at] = value % 1001;
    if (world.state.seenScore[1] !== null && world.state.seenScore[1][at] > 0)
      world.state.seenScore[1][at] = ((value % 1001) >> publishedShift) + 1;
  });
  return world;
}

/** A kernel with the rules of the first month, of people whose state is that of a world. */
function readied(world: World, regime: Regime): { kernel: BlockKernel; state: KeptWorld } {
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
  const state = keepWorld(world, tables[0].isAdult);
  const kernel = createBlockKernel(loadKernel(), kernelSubjects(world, state.kept));
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
  kernel.beginMonth(0, image, null);
  return { kernel, state };
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
      const { kernel } = readied(world, regime);
      for (const block of BLOCKS) {
        kernel.load(block);
        for (const { name, cells } of columnsOf(world))
          expect([...kernel.column(name)], `${name} of block ${block}`).toEqual([
            ...cells.subarray(block * SIZE, (block + 1) * SIZE),
          ]);
      }
    });

    it('is given back byte for byte for the next month, and not before', () => {
      const world = scrambledWorld(lists);
      const { kernel, state } = readied(world, regimeWith(lists));
      const before = columnsOf(world).map(({ cells }) => bytesOf(cells).slice());
      for (const block of BLOCKS) {
        kernel.load(block);
        kernel.store(block);
      }
      // Half of what is kept twice is still last month's.
      state.copyBack();
      expect(columnsOf(world).map(({ cells }) => bytesOf(cells))).toEqual(before);
      turnMonth(state.kept);
      for (const { cells } of columnsOf(world)) cells.fill(0);
      state.copyBack();
      columnsOf(world).forEach(({ name, cells }, index) => {
        expect(bytesOf(cells), name).toEqual(before[index]);
      });
    });

    it('leaves the blocks beside it alone', () => {
      const world = scrambledWorld(lists);
      const { kernel, state } = readied(world, regimeWith(lists));
      kernel.load(0);
      kernel.store(0);
      kernel.load(1);
      kernel.column('flags').fill(0);
      kernel.column('lists').fill(0);
      kernel.column('surveillance').fill(0);
      kernel.store(1);
      for (const [block, name] of [0, 2].flatMap((one) =>
        ['flags', 'lists', 'surveillance'].map((column) => [one, column] as const),
      )) {
        const column = state.columns.find((one) => one.name === name);
        const cells = columnsOf(world).find((one) => one.name === name)?.cells;
        expect([...(column?.read(block) ?? [])], `${name} of block ${block}`).toEqual([
          ...(cells?.subarray(block * SIZE, (block + 1) * SIZE) ?? []),
        ]);
        expect(new Set(column?.read(1))).toEqual(new Set([0]));
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
    const { kernel, state } = readied(world, regimeWith(3));
    kernel.load(1);
    kernel.column('traits').fill(7);
    kernel.store(1);
    const [traits] = state.columns;
    expect([...traits.read(1)]).toEqual([...world.state.traits.subarray(SIZE, 2 * SIZE)]);
  });

  it('shows others what it publishes in the next month, and only then', () => {
    const world = scrambledWorld(3);
    const { kernel, state } = readied(world, regimeWith(3));
    const [scores] = world.state.seenScore.map((cells) => cells?.slice(SIZE, 2 * SIZE));
    kernel.load(1);
    kernel.column('score.0').fill(12);
    kernel.column('seen-score.0').fill(13);
    kernel.store(1);
    const shown = state.columns.find(({ name }) => name === 'seen-score.0');
    expect([...(shown?.read(1) ?? [])]).toEqual([...(scores ?? [])]);
    turnMonth(state.kept);
    expect(new Set(shown?.read(1))).toEqual(new Set([13]));
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
    const { kernel } = readied(world, regime);
    let counted = 0;
    stretchesOf(world.shape, world.jurisdiction).forEach((places, block) => {
      kernel.load(block);
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
    const { kernel } = readied(world, regime);
    const places = stretchesOf(world.shape, world.jurisdiction)[2];
    kernel.load(2);
    onEach(kernel, places, kernel.exports.findRows);
    onEach(kernel, places, kernel.exports.findScored);
    const counts = new Float64Array(world.structure.scores[0].levels).fill(10);
    for (const place of places) kernel.histogram(0, place, counts);
    for (const place of places) kernel.histogram(0, place, counts);
    const once = plainly(world, 0, 2 * SIZE, PEOPLE, isAdult);
    expect(counts).toEqual(once.map((people) => 10 + 2 * people));
  });
});
