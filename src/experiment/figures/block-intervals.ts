import { contagionNumber } from '../../metrics/contagion-number.js';
import { ratio } from '../../metrics/ratio.js';
import { type Interval, intervalOf } from '../../metrics/uncertainty/interval.js';
import type { BlockCensus, Census } from '../census/census.js';
import type { Contagion } from '../result.js';

/** Fewer blocks than this say nothing of the spread between blocks. */
const BLOCKS_MIN = 8;

/** The figures of which the blocks of one run give an interval, as a part of a whole. */
const PARTS: Readonly<Record<string, (blocks: readonly BlockCensus[]) => number | null>> = {
  'share never redressed': (blocks) =>
    ratio(
      sumOf(blocks, ({ begun, undone }) => begun - undone),
      sumOf(blocks, ({ begun }) => begun),
    ),
  'trap probability': (blocks) =>
    ratio(
      sumOf(blocks, ({ stillRestricted }) => stillRestricted),
      sumOf(blocks, ({ beginnings }) => beginnings),
    ),
};

/**
 * The 95 % interval of a figure of everybody, from one run: by drawing its blocks anew. Blocks are communities drawn
 * alike, and nearly all ties stay inside one; what links them (distant ties, coverage that follows records, firms)
 * makes the true interval somewhat wider. Null for other figures, and with fewer than eight blocks.
 */
export function blockInterval(census: Census, metric: string): Interval | null {
  const statistic = PARTS[metric];
  if (statistic === undefined || census.blocks.length < BLOCKS_MIN) return null;
  const interval = intervalOf(census.blocks, statistic, { stream: `blocks, ${metric}` });
  return interval.low === null ? null : interval;
}

/**
 * The 95 % interval of the contagion number, by the same means: whom a wrong takes along mostly lives in the block of
 * whom it befell. Null with fewer than eight blocks, as {@link blockInterval}.
 */
export function contagionInterval({ blocks }: Contagion): Interval | null {
  if (blocks.length < BLOCKS_MIN) return null;
  const interval = intervalOf(
    blocks,
    (drawn) =>
      contagionNumber(
        sumOf(drawn, ({ gained }) => gained),
        sumOf(drawn, ({ lost }) => lost),
        sumOf(drawn, ({ injected }) => injected),
      ),
    { stream: 'blocks, contagion number' },
  );
  return interval.low === null ? null : interval;
}

function sumOf<Block>(blocks: readonly Block[], what: (block: Block) => number): number {
  return blocks.reduce((sum, block) => sum + what(block), 0);
}
