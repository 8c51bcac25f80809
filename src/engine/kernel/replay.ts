import type { Life } from '../../model/life.js';
import type { Recorder } from '../../model/life-recorder.js';
import type { MonthTables } from '../../model/tables.js';
import type { World } from '../../model/world.js';
import type { Regime } from '../../regime/regime.js';
import { columnsOf, type StoredColumn } from '../columns.js';
import { openStretch, runBlock, stretchOf } from '../block-month.js';
import { createTwin } from '../create-world.js';
import type { MonthRules } from '../month-rules.js';
import { stretchesOfBlock } from '../stretches.js';

/**
 * Tells lives beside a kernel, which knows nothing of them: the blocks of the people who are watched live each month
 * once more, by the stages of the model, and have to come out as the kernel left them.
 */
export interface Replay {
  /** Before the kernel changes anything: takes down how the month begins. */
  begin(month: number): void;
  /**
   * When the kernel has done the month and published it: does it again. `tables` are those that the stages followed,
   * hacks included; `before` are those of the month before. Throws where the two engines disagree.
   */
  repeat(now: MonthRules, tables: readonly MonthTables[], before: readonly MonthTables[]): void;
  /** The lives as far as they went. */
  lives(): Life[];
}

/** Readies the replay of those people of a kernel's `world`, whose state is in `kept`, whom `recorder` follows. */
export function createReplay(
  regime: Regime,
  world: World,
  kept: readonly StoredColumn[],
  recorder: Recorder,
  people: readonly number[],
): Replay {
  const twin = createTwin(regime, world, recorder);
  const told = [...new Set(people.map((person) => blockOf(world, person)))];
  const { shape, jurisdiction } = world;
  const own = columnsOf(twin.state, shape.blockSize);
  const placesOf = new Map(
    blocksSeenFrom(world, told).map((block) => [
      block,
      stretchesOfBlock(shape, jurisdiction, block),
    ]),
  );
  const copyBlocks = (): void => {
    for (const block of placesOf.keys())
      eachColumn(kept, own, (from, to) => {
        to.write(block, from.read(block));
      });
  };
  copyBlocks();
  return {
    lives: () => recorder.lives(twin),
    begin(month) {
      twin.month = month;
      copyBlocks();
    },
    repeat({ rules, tables: opening }, tables, before) {
      twin.totals.fill(0);
      twin.recordsAt.fill(0);
      for (const places of placesOf.values())
        for (const place of places) {
          const at = place.jurisdiction;
          openStretch(twin, stretchOf(place, opening), rules[at], before[at], regime.population);
        }
      for (const block of told) {
        const stretches = placesOf.get(block)?.map((place) => stretchOf(place, tables)) ?? [];
        runBlock(twin, stretches, recorder);
        becomeVisible(twin, block);
        eachColumn(kept, own, (kernel, reference) => {
          compare(kernel, reference, block, twin.month);
        });
      }
    },
  };
}

function blockOf({ shape }: World, person: number): number {
  return Math.floor(person / shape.blockSize);
}

/** Some blocks and all to which their people may have ties. */
function blocksSeenFrom({ society, shape }: World, blocks: readonly number[]): readonly number[] {
  if (society === null) return blocks;
  const { network } = society.ties;
  if (network.kind === 'graph') return Array.from({ length: shape.blocks }, (_, block) => block);
  const partners = network.distant.partner.flatMap((of) => blocks.map((block) => of[block]));
  return [...new Set([...blocks, ...partners])];
}

/** Goes through the columns of two states that have a cell for each person. */
function eachColumn(
  one: readonly StoredColumn[],
  other: readonly StoredColumn[],
  use: (one: StoredColumn, other: StoredColumn) => void,
): void {
  one.forEach((column, at) => {
    if (column.name !== 'attention') use(column, other[at]);
  });
}

/** What the month has published of a block becomes part of its state. */
function becomeVisible({ state, next, shape }: World, block: number): void {
  const from = block * shape.blockSize;
  const end = from + shape.blockSize;
  state.seen.set(next.seen.subarray(from, end), from);
  state.seenScore.forEach((values, score) => {
    const published = next.seenScore[score];
    if (values !== null && published !== null) values.set(published.subarray(from, end), from);
  });
}

function compare(
  kernel: StoredColumn,
  reference: StoredColumn,
  block: number,
  month: number,
): void {
  const [cells, expected] = [kernel.read(block), reference.read(block)];
  const at = cells.findIndex((cell, index) => cell !== expected[index]);
  if (at < 0) return;
  throw new Error(
    `the two engines disagree: after month ${month + 1} "${kernel.name}" of person ${block * kernel.partLength + at} ` +
      `is ${cells[at]} in the kernel and ${expected[at]} in the reference engine. This is a fault of ` +
      'Glasshouse, not of the regime: please report it with the regime file, the seed and the number of people. ' +
      '--engine reference gives the right results',
  );
}
