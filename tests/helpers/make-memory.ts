import { readFileSync, writeFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { CheckpointAbout } from '../../src/experiment/checkpoint/format.js';
import type { CellsPart, RunMemory } from '../../src/experiment/memory.js';

/** What a checkpoint says of some run. */
export function aboutRun(changes: Partial<CheckpointAbout> = {}): CheckpointAbout {
  return {
    glasshouse: '0.1.0',
    regime: { hash: 'a'.repeat(64), text: 'regime: Town\n', file: 'town.yaml', path: 'town.yaml' },
    seed: '7',
    people: 128,
    until: 24_180,
    asked: { people: null, until: null, every: 12, lives: true, paired: false },
    ...changes,
  };
}

/** Cells of every type, one of them shared between threads and one empty, that differ from month to month. */
export function partsAfter(monthsDone: number): CellsPart[] {
  const shared = new Uint16Array(new SharedArrayBuffer(2 * 64), 64, 32);
  const parts: CellsPart[] = [
    { name: 'people.flags', cells: new Uint8Array(64) },
    { name: 'people.marks', cells: new Uint8Array(64) },
    { name: 'people.lists', cells: shared as Uint16Array<ArrayBufferLike> as CellsPart['cells'] },
    { name: 'people.history.0', cells: new Uint32Array(7) },
    { name: 'expectations.0', cells: new Float64Array(0) },
    { name: 'series.people.0', cells: new Float64Array(3) },
  ];
  parts.forEach(({ cells }, part) => {
    for (let at = 0; at < cells.length; at++) cells[at] = 31 * monthsDone + 7 * at + part + 1;
  });
  return parts;
}

/** A run after so many of 24 months. */
export function memoryAfter(monthsDone: number, changes: Partial<RunMemory> = {}): RunMemory {
  return {
    monthsDone,
    months: 24,
    seconds: monthsDone / 4,
    parts: partsAfter(monthsDone),
    ...changes,
  };
}

/** Changes the prefix and header of a checkpoint's file and makes their checksum right again. */
export function rewriteHeader(
  path: string,
  change: (prefix: DataView, header: Record<string, unknown>) => void,
): void {
  const bytes = readFileSync(path);
  const length = bytes.readUInt32LE(12);
  const prefix = Uint8Array.from(bytes.subarray(0, 16));
  const header = JSON.parse(bytes.toString('utf8', 16, 16 + length)) as Record<string, unknown>;
  change(new DataView(prefix.buffer), header);
  const json = Buffer.from(JSON.stringify(header));
  new DataView(prefix.buffer).setUint32(12, json.length, true);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32LE(crc32(json, crc32(prefix)));
  writeFileSync(path, Buffer.concat([prefix, json, checksum, bytes.subarray(20 + length)]));
}
