import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CHUNK_BYTES,
  type Chunks,
  readStream,
  reserveChunks,
  writeStream,
} from '../../../../src/engine/kernel/chunks.js';
import { checkProperty } from '../../../helpers/check-property.js';

function bytesOf(count: number, salt: number): Uint8Array {
  return Uint8Array.from({ length: count }, (_, at) => (at * 7 + salt * 31 + 1) & 255);
}

function whole(chunks: Chunks, stream: number): Uint8Array {
  const bytes = new Uint8Array(chunks.lengths[stream]);
  readStream(chunks, stream, 0, bytes.length, bytes, 0);
  return bytes;
}

function write(chunks: Chunks, stream: number, bytes: Uint8Array): void {
  writeStream(chunks, stream, bytes, 0, bytes.length);
}

describe('streams of bytes', () => {
  it('begin with nothing, and take nothing', () => {
    const chunks = reserveChunks(3, 2000);
    expect(whole(chunks, 1)).toHaveLength(0);
    expect(chunks.taken[0]).toBe(0);
  });

  it('are each as they were written, beside each other', () => {
    const chunks = reserveChunks(3, 2000);
    for (const stream of [2, 0, 1]) write(chunks, stream, bytesOf(600 * (stream + 1), stream));
    for (const stream of [0, 1, 2])
      expect(whole(chunks, stream)).toEqual(bytesOf(600 * (stream + 1), stream));
    expect(chunks.taken[0]).toBe(2 + 3 + 4);
  });

  it('keep the chunks that they once took', () => {
    const chunks = reserveChunks(2, 4000);
    write(chunks, 0, bytesOf(4000, 1));
    write(chunks, 1, bytesOf(10, 2));
    write(chunks, 0, bytesOf(3, 3));
    write(chunks, 0, bytesOf(4000, 4));
    expect(whole(chunks, 0)).toEqual(bytesOf(4000, 4));
    expect(whole(chunks, 1)).toEqual(bytesOf(10, 2));
    expect(chunks.taken[0]).toBe(8 + 1);
  });

  it('grow from some byte on, and are read from any', () => {
    const chunks = reserveChunks(2, 4000);
    write(chunks, 1, bytesOf(CHUNK_BYTES, 9));
    writeStream(chunks, 0, bytesOf(500, 1), 100, 500);
    writeStream(chunks, 0, bytesOf(3000, 2), 0, 3000, 400);
    const expected = [...bytesOf(500, 1).subarray(100), ...bytesOf(3000, 2)];
    expect([...whole(chunks, 0)]).toEqual(expected);
    const some = new Uint8Array(12);
    readStream(chunks, 0, 1020, 10, some, 1);
    expect([...some]).toEqual([0, ...expected.slice(1020, 1030), 0]);
  });

  it('are what was written last, in whatever order streams grow and shrink', () => {
    const writes = fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 2600 })), { maxLength: 30 });
    checkProperty(
      fc.property(writes, (list) => {
        const chunks = reserveChunks(5, 2600);
        const expected: Uint8Array[] = Array.from({ length: 5 }, () => new Uint8Array(0));
        list.forEach(([stream, length], salt) => {
          expected[stream] = bytesOf(length, salt);
          write(chunks, stream, expected[stream]);
          expect(expected.map((_, one) => whole(chunks, one))).toEqual(expected);
        });
        expect(chunks.taken[0]).toBeLessThanOrEqual(chunks.next.length);
      }),
    );
  });

  it('are in memory that threads share', () => {
    const { windows, next, first, lengths, taken } = reserveChunks(1, 1);
    for (const part of [...windows, next, first, lengths, taken])
      expect(part.buffer).toBeInstanceOf(SharedArrayBuffer);
  });
});
