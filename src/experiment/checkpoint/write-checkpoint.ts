import type { FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { Part, RunMemory } from '../memory.js';
import {
  bytesIn,
  type CheckpointAbout,
  CHECKSUM_BYTES,
  CHUNK_BYTES,
  encodeHeader,
} from './format.js';
import { readBytes } from './part-bytes.js';

/** Writes a checkpoint into an empty file, chunk by chunk, so that no part is ever in memory twice as a whole. */
export async function writeCheckpoint(
  file: FileHandle,
  about: CheckpointAbout,
  memory: RunMemory,
): Promise<void> {
  const header = encodeHeader(about, memory);
  let checksum = crc32(header);
  await writeAll(file, header);
  await writeAll(file, wordOf(checksum));
  const longest = Math.max(0, ...memory.parts.map(bytesIn));
  const room = new Uint8Array(Math.min(CHUNK_BYTES, longest) + CHECKSUM_BYTES);
  for (const part of memory.parts) checksum = await writePart(file, part, room, checksum);
}

async function writePart(
  file: FileHandle,
  part: Part,
  room: Uint8Array,
  before: number,
): Promise<number> {
  const length = bytesIn(part);
  let checksum = before;
  for (let from = 0; from < length; from += CHUNK_BYTES) {
    const bytes = Math.min(CHUNK_BYTES, length - from);
    readBytes(part, from, room.subarray(0, bytes));
    checksum = crc32(room.subarray(0, bytes), checksum);
    room.set(wordOf(checksum), bytes);
    await writeAll(file, room.subarray(0, bytes + CHECKSUM_BYTES));
  }
  return checksum;
}

/** A disk that is nearly full takes a part of what it is given before it fails. */
async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const { bytesWritten } = await file.write(bytes, written);
    if (bytesWritten === 0) throw new Error('the disk takes no more');
    written += bytesWritten;
  }
}

function wordOf(value: number): Uint8Array {
  const bytes = new Uint8Array(CHECKSUM_BYTES);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}
