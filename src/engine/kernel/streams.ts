import { readStream, writeStream } from './chunks.js';
import { OPEN_HEAD, streamHead } from './keeping.js';
import { type KeptState, recordAt, windowOf } from './kept-state.js';
import { pack, packedMost, unpack } from './packing.js';

/** A stream of a block, read and written piece by piece, for those who are in no hurry. */
export interface Stream {
  readonly isThere: boolean;
  /** Unpacks a piece; 0 everywhere, if the stream was never written. */
  read(piece: number, bytes: Uint8Array): void;
  /** Packs a piece; those that follow must be written after it. */
  write(piece: number, bytes: Uint8Array): void;
}

/** The stream of a block's own packed columns. */
export function ownStream({ keeping, own }: KeptState, block: number): Stream {
  return pieces(
    keeping.own.length,
    own.lengths[block] > 0,
    (start, to) => {
      readStream(own, block, start, to.length, to, 0);
    },
    (start, bytes) => {
      writeStream(own, block, bytes, 0, bytes.length, start);
    },
  );
}

/** The stream of what others look at, as last month left it: its head is in the record. */
export function openStream(kept: KeptState, block: number): Stream {
  const { keeping, open, openBytes, now } = kept;
  const stream = 2 * block + now[0];
  const half = keeping.halves[now[0]];
  const headAt = recordAt(kept, block) + half.from + half.head;
  const head = windowOf(kept, block).subarray(headAt, headAt + OPEN_HEAD);
  return pieces(
    keeping.open.length,
    openBytes[stream] > 0,
    (start, to) => {
      const inHead = Math.max(0, Math.min(to.length, OPEN_HEAD - start));
      to.set(head.subarray(start, start + inHead));
      const rest = to.length - inHead;
      if (rest > 0) readStream(open, stream, start + inHead - OPEN_HEAD, rest, to, inHead);
    },
    (start, bytes) => {
      const inHead = Math.max(0, Math.min(bytes.length, OPEN_HEAD - start));
      head.set(bytes.subarray(0, inHead), Math.min(start, OPEN_HEAD));
      openBytes[stream] = start + bytes.length;
      if (inHead < bytes.length)
        writeStream(open, stream, bytes, inHead, bytes.length, start + inHead - OPEN_HEAD);
    },
  );
}

/** The pieces of a stream: at its beginning stands where each of them ends. */
function pieces(
  count: number,
  isThere: boolean,
  readBytes: (start: number, to: Uint8Array) => void,
  writeBytes: (start: number, bytes: Uint8Array) => void,
): Stream {
  const head = streamHead(count);
  const endOf = (piece: number): number => {
    if (piece < 0) return head;
    const word = new Uint32Array(1);
    readBytes(4 * piece, new Uint8Array(word.buffer));
    return word[0];
  };
  return {
    isThere,
    read(piece, bytes) {
      if (!isThere) {
        bytes.fill(0);
        return;
      }
      const start = endOf(piece - 1);
      const packed = new Uint8Array(endOf(piece) - start);
      readBytes(start, packed);
      unpack(packed, 0, bytes);
    },
    write(piece, bytes) {
      const start = endOf(piece - 1);
      const packed = new Uint8Array(packedMost(bytes.length));
      const length = pack(bytes, packed, 0);
      writeBytes(4 * piece, new Uint8Array(Uint32Array.of(start + length).buffer));
      writeBytes(start, packed.subarray(0, length));
    },
  };
}
