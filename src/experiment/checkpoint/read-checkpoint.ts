import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { STATE_VERSION } from '../../model/state.js';
import type { Part, SavedRun } from '../memory.js';
import { CheckpointError, Damage } from './checkpoint-error.js';
import {
  type CheckpointHeader,
  CHECKSUM_BYTES,
  CHUNK_BYTES,
  decodeHeader,
  FORMAT_VERSION,
  HEADER_BYTES_MAX,
  MAGIC,
  partHeader,
  type PartPlace,
  placesOf,
  PREFIX_BYTES,
} from './format.js';
import { readBytes, writeBytes } from './part-bytes.js';

/** A checkpoint whose header is whole; what follows the header was not looked at yet. */
export interface Checkpoint {
  readonly path: string;
  readonly header: CheckpointHeader;
  readonly places: readonly PartPlace[];
}

/**
 * Reads the header of a checkpoint. Throws a {@link Damage} for a file that is not as it was written, and a
 * {@link CheckpointError} for one that is, by a version that this one does not understand.
 */
export function readHeader(path: string): Checkpoint {
  return withFile(path, (file) => {
    const { size } = fstatSync(file);
    const prefix = read(file, 0, PREFIX_BYTES, size);
    const words = new DataView(prefix.buffer);
    if (new TextDecoder('latin1').decode(prefix.subarray(0, MAGIC.length)) !== MAGIC)
      throw new Damage(`it does not begin with ${MAGIC}`);
    const length = words.getUint32(12, true);
    if (length > HEADER_BYTES_MAX) throw new Damage('the length of its header is wrong');
    const json = read(file, PREFIX_BYTES, length, size);
    const start = PREFIX_BYTES + length + CHECKSUM_BYTES;
    if (crc32(json, crc32(prefix)) !== checksumBefore(file, start, size))
      throw new Damage('the checksum of its header is wrong');
    // The prefix and this checksum are the same in all versions to come, so that what is another version is known to
    // be one, and not damage.
    checkVersion('format', words.getUint32(8, true), FORMAT_VERSION);
    const header = decodeHeader(json);
    if (header === null) throw new Damage('its header has not the keys that it needs');
    checkVersion('layout of the state', header.stateVersion, STATE_VERSION);
    const { places, end } = placesOf(header, start);
    if (size !== end) throw new Damage(`it has ${size} bytes instead of ${end}`);
    return { path, header, places };
  });
}

/** Reads all of a checkpoint and throws a {@link Damage} if anything is not as it was written. */
export function verify({ path, places }: Checkpoint): void {
  withFile(path, (file) => {
    for (const place of places) eachChunk(file, place, () => undefined);
  });
}

/** The run that a checkpoint holds. */
export function savedRun(checkpoint: Checkpoint): SavedRun {
  const { path, header, places } = checkpoint;
  const byName = new Map(places.map((place) => [place.name, place]));
  const find = (part: Part): PartPlace => {
    const place = byName.get(part.name);
    const { type, length } = partHeader(part);
    if (place === undefined) throw new Error(`the checkpoint has no ${part.name}`);
    if (place.type !== type || place.length !== length)
      throw new Error(
        `the checkpoint has ${place.length} cells of ${place.type} for ${part.name}; the run needs ${length} of ${type}`,
      );
    return place;
  };
  return {
    regimeHash: header.regime.hash,
    seed: header.seed,
    people: header.people,
    until: header.until,
    monthsDone: header.monthsDone,
    seconds: header.seconds,
    fill(part) {
      const place = find(part);
      withFile(path, (file) => {
        eachChunk(file, place, (chunk, from) => {
          writeBytes(part, from, chunk);
        });
      });
    },
    isSame(part) {
      const place = find(part);
      let same = true;
      withFile(path, (file) => {
        eachChunk(file, place, (chunk, from) => {
          const own = new Uint8Array(chunk.length);
          readBytes(part, from, own);
          same &&= Buffer.compare(chunk, own) === 0;
        });
      });
      return same;
    },
  };
}

function checkVersion(what: string, found: number, known: number): void {
  if (found === known) return;
  throw new CheckpointError(
    `the checkpoint is of version ${found} of the ${what}; this glasshouse reads version ${known}`,
    'a run goes on only with the version that began it',
    'resume it with the version of glasshouse that it was begun with, or begin it anew',
  );
}

/** Hands on the chunks of a part, whose checksums were right, with the number of bytes before each. */
function eachChunk(
  file: number,
  { name, offset, bytes }: PartPlace,
  use: (chunk: Uint8Array, from: number) => void,
): void {
  if (bytes === 0) return;
  let checksum = checksumBefore(file, offset, offset);
  let at = offset;
  for (let from = 0; from < bytes; from += CHUNK_BYTES) {
    const length = Math.min(CHUNK_BYTES, bytes - from);
    const end = at + length + CHECKSUM_BYTES;
    const chunk = read(file, at, length, end);
    checksum = crc32(chunk, checksum);
    if (checksum !== checksumBefore(file, end, end))
      throw new Damage(`the checksum of ${name} is wrong`);
    use(chunk, from);
    at = end;
  }
}

/** The checksum that ends at a place of the file. */
function checksumBefore(file: number, end: number, size: number): number {
  const bytes = read(file, end - CHECKSUM_BYTES, CHECKSUM_BYTES, size);
  return new DataView(bytes.buffer).getUint32(0, true);
}

/** So many bytes of a file of a size. */
function read(file: number, from: number, length: number, size: number): Uint8Array {
  if (from + length > size) throw new Damage('it ends too early');
  const bytes = new Uint8Array(length);
  let got = 0;
  while (got < length) {
    const more = readSync(file, bytes, got, length - got, from + got);
    if (more === 0) throw new Damage('it ends too early');
    got += more;
  }
  return bytes;
}

function withFile<T>(path: string, use: (file: number) => T): T {
  const file = openSync(path, 'r');
  try {
    return use(file);
  } finally {
    closeSync(file);
  }
}
