import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PackedColumn } from '../../../../src/engine/kernel/fields.js';
import { instantiateKernel } from '../../../../src/engine/kernel/kernel-exports.js';
import { loadKernel } from '../../../../src/engine/kernel/load-kernel.js';
import { pack, packedMost, unpack } from '../../../../src/engine/kernel/packing.js';
import { checkProperty } from '../../../helpers/check-property.js';

/** PackedColumn by the host. */
function packed(bytes: Uint8Array): Uint8Array {
  const room = new Uint8Array(packedMost(bytes.length) + 3);
  const end = pack(bytes, room, 3);
  expect(end).toBeLessThanOrEqual(room.length);
  return room.slice(3, end);
}

function unpacked(bytes: Uint8Array, count: number): Uint8Array {
  const room = new Uint8Array(count).fill(99);
  unpack(Uint8Array.of(1, 2, ...bytes), 2, room);
  return room;
}

const UNTOUCHED = 170;

/** The same by the kernel, in memory that was full of something else. */
class InKernel {
  private readonly kernel = instantiateKernel(loadKernel());
  private readonly from = 32_768;
  private readonly to = 65_536;

  constructor() {
    this.kernel.memory.grow(4);
  }

  packed(bytes: Uint8Array): Uint8Array {
    const memory = new Uint8Array(this.kernel.memory.buffer);
    memory.fill(UNTOUCHED, this.from, this.to + 65_536);
    memory.set(bytes, this.from);
    const end = this.kernel.pack(this.from, bytes.length, this.to);
    // At most so many bytes behind the last one are written besides.
    if (memory[Math.max(end, this.to + packedMost(bytes.length)) + 18] !== UNTOUCHED)
      throw new Error('packing wrote too far');
    return memory.slice(this.to, end);
  }

  unpacked(bytes: Uint8Array, count: number): Uint8Array {
    const memory = new Uint8Array(this.kernel.memory.buffer);
    memory.fill(UNTOUCHED, this.from, this.to + 65_536);
    memory.set(bytes, this.to);
    this.kernel.unpack(this.to, this.from, count);
    if (memory[this.from + count] !== UNTOUCHED) throw new Error('unpacking wrote too far');
    return memory.slice(this.from, this.from + count);
  }

  nothing(count: number): Uint8Array {
    const memory = new Uint8Array(this.kernel.memory.buffer).fill(UNTOUCHED, this.from);
    this.kernel.unpack(0, this.from, count);
    return memory.slice(this.from, this.from + count + 1);
  }
}

const kernel = new InKernel();
const only = (count: number, values: Record<number, number>): Uint8Array => {
  const bytes = new Uint8Array(count);
  for (const [at, value] of Object.entries(values)) bytes[Number(at)] = value;
  return bytes;
};

describe.each([
  ['the host', { packed, unpacked }],
  ['the kernel', kernel],
])('bytes packed by %s', (_, by) => {
  it('are little more than a bit for each sixteen, where all are 0', () => {
    expect([...by.packed(new Uint8Array(256))]).toEqual([PackedColumn.sparse, 0, 0]);
    expect(by.packed(new Uint8Array(4096))).toHaveLength(1 + 32);
  });

  it('are which groups have some, which those are, and what they are', () => {
    const bytes = only(256, { 0: 5, 15: 6, 40: 7, 255: 255 });
    expect([...by.packed(bytes)]).toEqual([
      PackedColumn.sparse,
      // Of the groups 0, 2 and 15.
      0b101,
      0b1000_0000,
      // In each, which and what.
      0b1,
      0b1000_0000,
      5,
      6,
      0,
      0b1,
      7,
      0,
      0b1000_0000,
      255,
    ]);
  });

  it('are left as they are where there are too many', () => {
    const bytes = Uint8Array.from({ length: 256 }, (__, at) => at + 1);
    expect([...by.packed(bytes)]).toEqual([PackedColumn.plain, ...bytes]);
  });

  it.each([64, 128, 192, 256, 4096, 16_384])('are the same again, %i of them', (count) => {
    for (const every of [1, 2, 3, 7, 8, 15, 16, 17, 100, 5000]) {
      const bytes = Uint8Array.from({ length: count }, (__, at) =>
        at % every === 0 ? (at % 255) + 1 : 0,
      );
      expect(by.unpacked(by.packed(bytes), count)).toEqual(bytes);
    }
  });
});

describe('packing', () => {
  it('is the same by the host and by the kernel, whatever the bytes', () => {
    const bytes = fc
      .tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 0, max: 255 }))
      .chain(([buildings, rare]) =>
        fc.uint8Array({ minLength: 64 * buildings, maxLength: 64 * buildings }).map((some) =>
          // From nearly none to nearly all are not 0.
          some.map((byte, at) => ((byte * 31 + at * 17) % 256 < rare ? byte : 0)),
        ),
      );
    checkProperty(
      fc.property(bytes, (some) => {
        const small = packed(some);
        expect(kernel.packed(some)).toEqual(small);
        expect(small.length).toBeLessThanOrEqual(packedMost(some.length));
        expect(unpacked(small, some.length)).toEqual(some);
        expect(kernel.unpacked(small, some.length)).toEqual(some);
      }),
    );
  });

  it('of nothing is 0 everywhere', () => {
    expect([...kernel.nothing(48)]).toEqual([...new Uint8Array(48), UNTOUCHED]);
  });
});

describe('the bits of adults', () => {
  it('turn over the lowest bit of their bytes alone', () => {
    const inWasm = instantiateKernel(loadKernel());
    const { memory } = inWasm;
    memory.grow(2);
    const bytes = new Uint8Array(memory.buffer, 65_536, 64);
    for (let at = 0; at < 64; at++) bytes[at] = at * 4 + (at % 2);
    const before = bytes.slice();
    const bits = new Uint8Array(memory.buffer, 70_000, 8);
    bits.set([0b1, 0b1000_0000, 0, 255, 0b1010_1010, 0b11, 0, 0b100]);
    inWasm.turnOver(65_536, 70_000, 48);
    const turned = Array.from(bytes, (byte, at) => (byte === before[at] ? -1 : at)).filter(
      (at) => at >= 0,
    );
    expect(turned).toEqual([0, 15, 24, 25, 26, 27, 28, 29, 30, 31, 33, 35, 37, 39, 40, 41]);
    for (const at of turned) expect(bytes[at]).toBe(before[at] ^ 1);
  });
});
