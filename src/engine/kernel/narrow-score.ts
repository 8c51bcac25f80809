import { FRACTION, type ScoreTable } from '../../regime/compile/score-tables.js';

/** Numbers of 16 bits with a sign are below this. */
const MOST_NARROW = 32_768;
/** The highest published value of a score. */
const MOST_PUBLISHED = 255;

/** Whether the kernel may add up in 16 bits all that a month does to a score: no sum of parts of it needs more. */
export function staysNarrow(table: ScoreTable, levels: number): boolean {
  const points = table.points.reduce((sum, some) => sum + Math.abs(some), 0);
  const decay = table.decay > 0 ? levels : 0;
  const pull = table.pull.reduce((sum, some) => sum + mostPull(some), 0);
  return levels + points + table.drift + decay + pull < MOST_NARROW;
}

/** The most units that ties of a kind can pull a score: everybody else's published value is a byte. */
function mostPull(pull: Int32Array): number {
  let most = 0;
  for (let ties = 1; ties < pull.length; ties++) most = Math.max(most, pull[ties] * ties);
  return Math.ceil((most * MOST_PUBLISHED) / FRACTION);
}
