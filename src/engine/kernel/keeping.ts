import { createState, type State } from '../../model/state.js';
import type { Shape } from '../../population/shape.js';
import type { Structure } from '../../regime/compile/structure.js';
import { CELL_BYTES, type CellType } from '../columns.js';
import { packedMost } from './packing.js';

/**
 * How the kernel engine keeps each column of a block between two months:
 *
 * - plain: as it is, in the block's record.
 * - twice: as it is, as last month left it and as this month leaves it: what shows of a score, where people of other
 *   blocks look at it.
 * - packed: see packing.ts. Columns in which most people have 0.
 *
 * What shows of a person's standing to other blocks (Shows) is kept twice, packed, its lowest bit turned over for adults.
 */
export type KeptColumn = {
  readonly name: string;
  readonly type: CellType;
  /** Bytes of the block's cells. */
  readonly bytes: number;
} & (
  | { readonly how: 'plain' | 'twice'; readonly at: number }
  | { readonly how: 'packed'; readonly piece: number }
);

/** The plan of a block's memory. */
export interface Keeping {
  readonly blockSize: number;
  readonly columns: readonly KeptColumn[];
  /** Bytes of the columns of a record that are kept once, and of those kept twice (once each). */
  readonly plainBytes: number;
  /** Where in them the sets of those who have joined each score are, a bit a person. They follow from traits. */
  readonly joinedAt: number;
  readonly twiceBytes: number;
  /** What others look at, as last month left it and as this month leaves it: where it is in a record. */
  readonly halves: readonly [Half, Half];
  readonly halfBytes: number;
  readonly recordBytes: number;
  /** Bytes of each piece of the streams, before they are packed: the block's own, and the standing that others look at. */
  readonly own: readonly number[];
  readonly open: readonly number[];
}

/**
 * What others look at, in one piece: the columns that are kept twice, the beginning of a stream, and the bits of who is
 * an adult, which both halves have in common.
 */
interface Half {
  readonly from: number;
  /** Counted from there. */
  readonly head: number;
  readonly twice: number;
  readonly adults: number;
}

/** So much of the stream of what others look at is in the record; few streams are longer. */
export const OPEN_HEAD = 512;

/** Columns of which hardly anybody has 0. Traits come first: they are loaded and never stored. */
const PLAIN = /^(traits|surveillance|severity|seen|(earned-)?score\.\d+)$/;

/** Plans how a block of the subjects of a regime is kept. */
export function planKeeping(structure: Structure, { blockSize }: Shape): Keeping {
  const own: number[] = [];
  let plainBytes = 0;
  let twiceBytes = 0;
  const keep = (name: string, type: CellType): KeptColumn => {
    const bytes = blockSize * CELL_BYTES[type];
    const [, score] = /^seen-score\.(\d+)$/.exec(name) ?? [];
    if (score !== undefined && structure.scores[Number(score)].pulledFar) {
      twiceBytes += bytes;
      return { name, type, bytes, how: 'twice', at: twiceBytes - bytes };
    }
    if (!PLAIN.test(name)) {
      own.push(bytes);
      return { name, type, bytes, how: 'packed', piece: own.length - 1 };
    }
    plainBytes += bytes;
    return { name, type, bytes, how: 'plain', at: plainBytes - bytes };
  };
  const columns = columnsIn(structure).map(({ name, type }) => keep(name, type));
  const adults = blockSize / 8;
  const joinedAt = plainBytes;
  plainBytes += structure.scores.length * adults;
  return {
    blockSize,
    columns,
    plainBytes,
    joinedAt,
    twiceBytes,
    halves: [
      { from: plainBytes, head: 0, twice: OPEN_HEAD, adults: OPEN_HEAD + twiceBytes },
      {
        from: plainBytes + OPEN_HEAD + twiceBytes,
        adults: 0,
        twice: adults,
        head: adults + twiceBytes,
      },
    ],
    halfBytes: OPEN_HEAD + twiceBytes + adults,
    recordBytes: plainBytes + 2 * (OPEN_HEAD + twiceBytes) + adults,
    own,
    open: [blockSize],
  };
}

/** Bytes at the beginning of a stream: where each of its pieces ends. */
export function streamHead(pieces: number): number {
  return 4 * pieces;
}

/** The most bytes that a stream has. */
export function longestStream(pieces: readonly number[]): number {
  return pieces.reduce((sum, bytes) => sum + packedMost(bytes), streamHead(pieces.length));
}

/** The columns that have a cell for each slot, in the order of the state. */
function columnsIn(structure: Structure): State['columns'] {
  return createState(structure, 0).columns.filter(({ name }) => name !== 'attention');
}
