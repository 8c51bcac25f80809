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
  const parts = pull.reduce((most, some, ties) => Math.max(most, some * ties * MOST_PUBLISHED), 0);
  return Math.ceil(parts / FRACTION);
}

/** Points added up for each value of each four kinds of conduct: the sixteen low bytes, then the sixteen high ones. */
export function pointsByFour(points: Int32Array): Uint8Array {
  const bytes = new Uint8Array(8 * 32);
  for (let four = 0; four < 8; four++)
    for (let kinds = 0; kinds < 16; kinds++) {
      let sum = 0;
      for (let kind = 0; kind < 4; kind++)
        if ((kinds & (1 << kind)) !== 0) sum += points[four * 4 + kind] ?? 0;
      bytes[four * 32 + kinds] = sum & 0xff;
      bytes[four * 32 + 16 + kinds] = (sum >> 8) & 0xff;
    }
  return bytes;
}
