import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Arena, layOutMemory, reserve } from '../../../../src/engine/kernel/arena.js';
import { checkProperty } from '../../../helpers/check-property.js';

const PAGE = 65_536;

const memoryOf = (pages: number): WebAssembly.Memory =>
  new WebAssembly.Memory({ initial: pages, maximum: 100 });

/** What an arena holds at an address. */
const bytesAt = ({ memory }: Arena, at: number, count: number): Uint8Array =>
  new Uint8Array(memory.buffer).slice(at, at + count);

describe('an arena', () => {
  it('begins at the next multiple of 64, and not before where it is told to', () => {
    expect(layOutMemory(memoryOf(1), 0).end).toBe(0);
    expect(layOutMemory(memoryOf(1), 1).end).toBe(64);
    expect(layOutMemory(memoryOf(1), 128).end).toBe(128);
  });

  it('gives out one part after another', () => {
    const arena = layOutMemory(memoryOf(1), 100);
    expect(arena.bytes(1)).toBe(128);
    expect(arena.bytes(64)).toBe(192);
    expect(arena.words(17)).toBe(256);
    expect(arena.end).toBe(384);
  });

  it('takes no room for nothing', () => {
    const arena = layOutMemory(memoryOf(1), 64);
    expect(arena.bytes(0)).toBe(64);
    expect(arena.words(0)).toBe(64);
    expect(arena.end).toBe(64);
  });

  it('copies numbers of every width, lowest byte first', () => {
    const arena = layOutMemory(memoryOf(1), 64);
    const bytes = arena.put(Uint8Array.of(1, 255));
    const halves = arena.put(Uint16Array.of(0x0102, 0xffff));
    const words = arena.put(Uint32Array.of(0x01020304));
    const signed = arena.put(Int32Array.of(-2));
    expect([...bytesAt(arena, bytes, 2)]).toEqual([1, 255]);
    expect([...bytesAt(arena, halves, 4)]).toEqual([2, 1, 255, 255]);
    expect([...bytesAt(arena, words, 4)]).toEqual([4, 3, 2, 1]);
    expect([...bytesAt(arena, signed, 4)]).toEqual([254, 255, 255, 255]);
  });

  it('copies a part of a longer column, and nothing around it', () => {
    const arena = layOutMemory(memoryOf(1), 64);
    const at = arena.put(Uint16Array.of(1, 2, 3, 4, 5).subarray(1, 3));
    expect([...bytesAt(arena, at, 8)]).toEqual([2, 0, 3, 0, 0, 0, 0, 0]);
  });

  it('has room for all that it gave out, and for no page more', () => {
    const arena = layOutMemory(memoryOf(1), 0);
    arena.bytes(PAGE);
    expect(arena.memory.buffer.byteLength).toBe(PAGE);
    arena.bytes(1);
    expect(arena.memory.buffer.byteLength).toBe(2 * PAGE);
    arena.bytes(3 * PAGE);
    expect(arena.memory.buffer.byteLength).toBe(5 * PAGE);
  });

  it('keeps apart and unharmed whatever is put into it, however often it grows', () => {
    const column = fc.uint8Array({ maxLength: 3 * PAGE });
    checkProperty(
      fc.property(fc.array(column, { maxLength: 12 }), fc.nat({ max: 500 }), (columns, from) => {
        const arena = layOutMemory(memoryOf(1), from);
        const places = columns.map((numbers) => arena.put(numbers));
        let free = from;
        places.forEach((at, index) => {
          expect(at % 64).toBe(0);
          expect(at).toBeGreaterThanOrEqual(free);
          expect(Buffer.compare(bytesAt(arena, at, columns[index].length), columns[index])).toBe(0);
          free = at + columns[index].length;
        });
        expect(arena.end).toBeGreaterThanOrEqual(free);
      }),
    );
  });
});

describe('a reserve', () => {
  it.each([
    ['nothing', 0, 1],
    ['what is there', PAGE, 1],
    ['a byte more', PAGE + 1, 2],
    ['whole pages', 4 * PAGE, 4],
  ])('of %s grows by whole pages, or not at all', (_, bytes, pages) => {
    const memory = memoryOf(1);
    reserve(memory, bytes);
    expect(memory.buffer.byteLength).toBe(pages * PAGE);
  });

  it('that is more than there can be is refused', () => {
    expect(() => {
      reserve(memoryOf(1), 101 * PAGE);
    }).toThrow(RangeError);
  });
});
