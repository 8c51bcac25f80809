import { sharedBuffer } from '../../platform/shared-buffer.js';
/**
 * Streams of bytes that grow and shrink from month to month, in chunks of shared memory. A stream takes chunks as it needs
 * them and keeps them. Room is reserved for all streams at their longest; memory that was never written to is not taken
 * from the machine, and chunks are handed out one after another, so only what the streams need at most is taken.
 */
export interface Chunks {
  /** The memory of the chunks, in windows of WINDOW_CHUNKS. */
  readonly windows: readonly Uint8Array[];
  /** For each chunk the one that follows it in its stream, and for each stream its first one; all plus 1, 0 is none. */
  readonly next: Uint32Array;
  readonly first: Uint32Array;
  /** Bytes of each stream. */
  readonly lengths: Uint32Array;
  /** One number: how many chunks have been handed out. */
  readonly taken: Int32Array;
}

export const CHUNK_BYTES = 512;
/** Chunks of a window of half a gigabyte: typed arrays end at four. */
const WINDOW_CHUNKS = 1_048_576;

/** Reserves room for streams, none of which is ever longer than `most` bytes. */
export function reserveChunks(streams: number, most: number): Chunks {
  const chunks = streams * Math.ceil(most / CHUNK_BYTES);
  const windows = Array.from({ length: Math.ceil(chunks / WINDOW_CHUNKS) }, (_, window) => {
    const here = Math.min(WINDOW_CHUNKS, chunks - window * WINDOW_CHUNKS);
    return new Uint8Array(sharedBuffer(here * CHUNK_BYTES));
  });
  const words = (count: number): Uint32Array => new Uint32Array(sharedBuffer(4 * count));
  return {
    windows,
    next: words(chunks),
    first: words(streams),
    lengths: words(streams),
    taken: new Int32Array(sharedBuffer(4)),
  };
}

/** Replaces what a stream has from byte `start` on by the bytes `from` to `end` of an array. */
export function writeStream(
  chunks: Chunks,
  stream: number,
  bytes: Uint8Array,
  from: number,
  end: number,
  start = 0,
): void {
  chunks.lengths[stream] = start + end - from;
  let chunk = firstChunk(chunks, stream, start + end - from);
  let skipped = 0;
  for (; skipped + CHUNK_BYTES <= start; skipped += CHUNK_BYTES) chunk = chunks.next[chunk - 1];
  let inChunk = start - skipped;
  for (let at = from; at < end; ) {
    const last = lastOfRun(chunks, chunk, inChunk + end - at);
    const length = Math.min(end - at, (last - chunk + 1) * CHUNK_BYTES - inChunk);
    const inWindow = (chunk - 1) % WINDOW_CHUNKS;
    const window = chunks.windows[(chunk - 1 - inWindow) / WINDOW_CHUNKS];
    window.set(bytes.subarray(at, at + length), inWindow * CHUNK_BYTES + inChunk);
    at += length;
    inChunk = 0;
    chunk = chunks.next[last - 1];
  }
}

/** Copies so many bytes of a stream from byte `start` on into `to` at an index. */
export function readStream(
  chunks: Chunks,
  stream: number,
  start: number,
  length: number,
  to: Uint8Array,
  at: number,
): void {
  let chunk = chunks.first[stream];
  let skipped = 0;
  for (; skipped + CHUNK_BYTES <= start; skipped += CHUNK_BYTES) chunk = chunks.next[chunk - 1];
  let inChunk = start - skipped;
  for (let done = 0; done < length; ) {
    const last = lastOfRun(chunks, chunk, inChunk + length - done);
    const here = Math.min(length - done, (last - chunk + 1) * CHUNK_BYTES - inChunk);
    const inWindow = (chunk - 1) % WINDOW_CHUNKS;
    const window = chunks.windows[(chunk - 1 - inWindow) / WINDOW_CHUNKS];
    const from = inWindow * CHUNK_BYTES + inChunk;
    to.set(window.subarray(from, from + here), at + done);
    done += here;
    inChunk = 0;
    chunk = chunks.next[last - 1];
  }
}

/** The first chunk of a stream that has chunks for so many bytes; those that are missing are taken. */
function firstChunk(chunks: Chunks, stream: number, bytes: number): number {
  let missing = Math.ceil(bytes / CHUNK_BYTES);
  let last = 0;
  for (let chunk = chunks.first[stream]; chunk !== 0 && missing > 0; missing--) {
    last = chunk;
    chunk = chunks.next[chunk - 1];
  }
  if (missing === 0) return chunks.first[stream];
  let number = Atomics.add(chunks.taken, 0, missing) + 1;
  for (; missing > 0; missing--, number++) {
    if (last === 0) chunks.first[stream] = number;
    else chunks.next[last - 1] = number;
    last = number;
  }
  return chunks.first[stream];
}

/** The last of the chunks of a stream that lie one after another in one window, or of as many as so many bytes need. */
function lastOfRun({ next }: Chunks, first: number, bytes: number): number {
  const room = WINDOW_CHUNKS - ((first - 1) % WINDOW_CHUNKS);
  const end = first + Math.min(Math.ceil(bytes / CHUNK_BYTES), room) - 1;
  let last = first;
  while (last < end && next[last - 1] === last + 1) last++;
  return last;
}
