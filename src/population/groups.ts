import type { Band } from '../regime/regime.js';
import { bandLimits, bandOf } from './bands.js';
import { goldenRatio } from './golden-ratio.js';

/**
 * How groups are spread over blocks. Every block has a dominant group; a household of the block belongs to group g with
 * the chance (1 - segregation) × share of g, plus segregation if g is the dominant one. So the overall shares are
 * those declared, and with segregation people mostly meet their own.
 *
 * Groups are handled by rank, from the largest to the smallest (the first declared first, among equals), so that
 * declaring them in another order changes their numbers and nothing else.
 */
export interface GroupLimits {
  readonly count: number;
  /** The group of each rank. */
  readonly byRank: readonly number[];
  /** Limits of the ranks for a block dominated by rank d, at [d * count ...]. */
  readonly limits: Uint32Array;
  /** Limits of the ranks when a block's dominant group is chosen: the overall shares. */
  readonly dominant: Uint32Array;
}

/** Makes the limits from the declared groups and the segregation, 0 to 1. */
export function groupLimits(groups: readonly Band[], segregation: number): GroupLimits {
  const count = groups.length;
  const byRank = groups.map((_, group) => group);
  byRank.sort((a, b) => groups[b].share - groups[a].share || a - b);
  const shares = byRank.map((group) => groups[group].share);
  const limits = new Uint32Array(count * count);
  for (let dominant = 0; dominant < count; dominant++) {
    const local = shares.map(
      (share, rank) => (1 - segregation) * share + (rank === dominant ? segregation : 0),
    );
    limits.set(bandLimits(local), dominant * count);
  }
  return { count, byRank, limits, dominant: bandLimits(shares) };
}

/** The rank of the group that dominates a block: blocks take turns, in proportion to the shares. */
export function dominantRank(block: number, offset: number, groups: GroupLimits): number {
  return bandOf(goldenRatio(block, offset), groups.dominant, 0, groups.count);
}

/** The group that a household's draw gives it in a block dominated by a rank. */
export function groupOfDraw(draw: number, dominant: number, groups: GroupLimits): number {
  return groups.byRank[bandOf(draw, groups.limits, dominant * groups.count, groups.count)];
}
