import * as z from 'zod';
import { STATE_VERSION } from '../../model/state.js';
import { CELL_BYTES, type Cells } from '../../engine/columns.js';
import type { Part, RunMemory } from '../memory.js';

/**
 * The file of a checkpoint, as docs/checkpoint.md describes it: a prefix, a header in JSON, its checksum, then the cells
 * of each part in chunks, each with its checksum. Every checksum goes on from the one before it, so that a chunk of
 * another place or another file is noticed.
 */
export const MAGIC = 'GLASSRUN';
/** Goes up when the header or the order of the file changes. */
export const FORMAT_VERSION = 1;
/** Magic, version, length of the header. */
export const PREFIX_BYTES = 16;
export const CHECKSUM_BYTES = 4;
/** No more than this of a part is in memory twice. */
export const CHUNK_BYTES = 16 * 1024 * 1024;
/** A header that says it is longer is damaged. */
export const HEADER_BYTES_MAX = 64 * 1024 * 1024;

const whole = z.int().nonnegative();
const partSchema = z.object({
  name: z.string(),
  type: z.enum(['u8', 'u16', 'u32', 'f64']),
  length: whole,
});
const aboutSchema = z.object({
  /** The version of Glasshouse that wrote the checkpoint. */
  glasshouse: z.string(),
  regime: z.object({
    hash: z.string(),
    text: z.string(),
    /** As the user named it, and where that was. */
    file: z.string(),
    path: z.string(),
    /** The patches that were applied to the file, in order; `text` is complete without them. */
    patches: z
      .array(z.object({ title: z.string(), about: z.string(), file: z.string(), path: z.string() }))
      .optional(),
  }),
  seed: z.string(),
  people: whole,
  /** The last month of the run (absolute, as in Calendar). */
  until: whole,
  /** What the command line said; null: nothing. `every`: months between checkpoints. */
  asked: z.object({
    people: whole.nullable(),
    until: whole.nullable(),
    every: whole.nullable(),
    /** Whether lives are told when the months are done. */
    lives: z.boolean().default(true),
    /** Whether the paired worlds are simulated then. */
    paired: z.boolean().default(false),
  }),
});
const headerSchema = aboutSchema.extend({
  stateVersion: whole,
  monthsDone: whole,
  seconds: z.number().nonnegative(),
  parts: z.array(partSchema),
});

/** What a checkpoint says of its run, from its first month to its last. */
export type CheckpointAbout = z.infer<typeof aboutSchema>;
/** What a checkpoint says of itself. */
export type CheckpointHeader = z.infer<typeof headerSchema>;
type PartHeader = z.infer<typeof partSchema>;

/** Where a part's first chunk is in the file, and how many bytes its cells are. */
export interface PartPlace extends PartHeader {
  readonly offset: number;
  readonly bytes: number;
}

/** The bytes that precede the first part, but for their checksum. */
export function encodeHeader(about: CheckpointAbout, memory: RunMemory): Uint8Array {
  const header: CheckpointHeader = {
    ...about,
    stateVersion: STATE_VERSION,
    monthsDone: memory.monthsDone,
    seconds: memory.seconds,
    parts: memory.parts.map(partHeader),
  };
  const json = new TextEncoder().encode(JSON.stringify(header));
  const bytes = new Uint8Array(PREFIX_BYTES + json.length);
  const words = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(MAGIC), 0);
  words.setUint32(8, FORMAT_VERSION, true);
  words.setUint32(12, json.length, true);
  bytes.set(json, PREFIX_BYTES);
  return bytes;
}

/** The header from its JSON, or null if it is none. */
export function decodeHeader(json: Uint8Array): CheckpointHeader | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(json);
    return headerSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Where the parts are in a file whose header ends, with its checksum, at `start`; and where the file ends. */
export function placesOf(
  { parts }: CheckpointHeader,
  start: number,
): { readonly places: readonly PartPlace[]; readonly end: number } {
  let end = start;
  const places = parts.map((part) => {
    const offset = end;
    const bytes = part.length * CELL_BYTES[part.type];
    end += bytes + CHECKSUM_BYTES * Math.ceil(bytes / CHUNK_BYTES);
    return { ...part, offset, bytes };
  });
  return { places, end };
}

/** What the header says of a part. */
export function partHeader(part: Part): PartHeader {
  if ('cells' in part)
    return { name: part.name, type: typeOf(part.cells), length: part.cells.length };
  const { type, length } = part.column;
  return { name: part.name, type, length };
}

/** How many bytes a part's cells are. */
export function bytesIn(part: Part): number {
  const { type, length } = partHeader(part);
  return length * CELL_BYTES[type];
}

function typeOf(cells: Cells): PartHeader['type'] {
  if (cells instanceof Uint8Array) return 'u8';
  if (cells instanceof Uint16Array) return 'u16';
  return cells instanceof Uint32Array ? 'u32' : 'f64';
}
