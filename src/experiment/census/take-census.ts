import type { Engine } from '../../engine/engine.js';
import { TRAIT } from '../../model/flags.js';
import { ageOf } from '../../population/traits.js';
import type { Regime } from '../../regime/regime.js';
import type { CellsPart } from '../memory.js';
import { type Census, YEAR } from './census.js';
import { classesOf } from './classes.js';
import { type Followed, type FollowedBlock, readColumn } from './followed.js';
import { blocksLookedAt, createHistories, MOST_LOOKED_AT } from './histories.js';
import { summarise } from './summarise.js';
import { type BlockColumns, takeMonth } from './take-month.js';
import { takeYear } from './take-year.js';
import { COUNTS, createTallies } from './tallies.js';

/** Follows what becomes of persons, month by month. */
export interface CensusTaker {
  /** Looks at the month that the engine has just done. */
  collect(): void;
  /** What it remembers. */
  parts(): CellsPart[];
  /** What it has found so far. Wrongs that last are censored; it can go on afterwards. */
  census(): Census;
}

/**
 * Takes a census of an engine's people: an observer, which changes nothing. It reads a block's columns once a month and
 * keeps ten bytes for each person. Of more people than `most` it looks at every second block, third block, and so on.
 */
export function takeCensus(regime: Regime, engine: Engine, most = MOST_LOOKED_AT): CensusTaker {
  const { shape, columns, measures } = engine.people;
  const classes = classesOf(regime, engine.people);
  const blocks = blocksLookedAt(shape, most).map((block, at) => ({
    block,
    base: at * shape.blockSize,
    count: Math.min(shape.blockSize, shape.people - block * shape.blockSize),
  }));
  const histories = createHistories(blocks.length * shape.blockSize);
  const groups = regime.population.groups.length;
  const tallies = createTallies(groups, regime.calendar.months, classes.names.length);
  const minor = regime.population.ages.map((age) => age.minor);
  const byName = new Map(columns.map((column) => [column.name, column]));
  const followed: Followed = {
    regime,
    engine,
    classes,
    blocks,
    histories,
    byGroup: tallies.byGroup,
    byBlock: new Float64Array(blocks.length * COUNTS),
    isAdult: (traits) => minor[ageOf(traits & TRAIT.classMask)] === false,
    column: (name) => byName.get(name),
  };
  return {
    collect() {
      const isYearsEnd = engine.monthsDone % YEAR === 0;
      blocks.forEach((each, at) => {
        addBlock(followed, at, -1);
        lookAt(followed, each, measures.blacklists);
        addBlock(followed, at, 1);
        if (isYearsEnd) lookBack(followed, each);
      });
    },
    parts: () => [
      ...Object.entries(histories).map(([name, cells]) => ({ name: `census.${name}`, cells })),
      { name: 'census.tallies', cells: tallies.cells },
      { name: 'census.blocks', cells: followed.byBlock },
    ],
    census: () => summarise(followed),
  };
}

/** Adds the counts so far, or takes them away: before a block and after it, what is left is that of the block. */
function addBlock({ byBlock, byGroup }: Followed, block: number, sign: 1 | -1): void {
  for (const { counts } of byGroup)
    for (let at = 0; at < COUNTS; at++) {
      const cell = block * COUNTS + at;
      byBlock[cell] = (byBlock[cell] ?? 0) + sign * (counts[at] ?? 0);
    }
}

function lookAt(
  followed: Followed,
  { block, base, count }: FollowedBlock,
  blacklists: number,
): void {
  const columns: BlockColumns = {
    marks: readColumn(followed, 'marks', block),
    seen: readColumn(followed, 'seen', block),
    flags: readColumn(followed, 'flags', block),
    traits: readColumn(followed, 'traits', block),
    lists: readColumn(followed, 'lists', block),
    spilled: followed.column('spilled')?.read(block) ?? null,
  };
  takeMonth(columns, base, count, followed.histories, followed.byGroup, blacklists);
}

function lookBack(followed: Followed, { block, base, count }: FollowedBlock): void {
  const { classes, histories, byGroup, isAdult } = followed;
  const columns = {
    seen: readColumn(followed, 'seen', block),
    flags: readColumn(followed, 'flags', block),
    traits: readColumn(followed, 'traits', block),
    score: classes.score === null ? null : readColumn(followed, classes.score.column, block),
  };
  const from = classes.score?.from ?? [];
  takeYear(columns, base, count, histories, byGroup, from, classes.names.length, isAdult);
}
