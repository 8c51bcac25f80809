import { beforeAll, describe, expect, it } from 'vitest';
import {
  instantiateKernel,
  type KernelExports,
} from '../../../src/engine/kernel/kernel-exports.js';
import { loadKernel } from '../../../src/engine/kernel/load-kernel.js';

const BYTES = 0;
const WORDS = 4096;
const BACK = 8192;
const EVERY_BYTE = Array.from({ length: 256 }, (_, value) => value);

describe('a column of bytes that the kernel works on 16 bits wide', () => {
  let kernel: KernelExports;
  /** The first address that is nobody's; a fresh page lies behind it. */
  let free: number;
  beforeAll(() => {
    kernel = instantiateKernel(loadKernel());
    free = Math.ceil(kernel.heapBase() / 16) * 16;
    kernel.memory.grow(1);
  });
  const bytesAt = (at: number, count: number): Uint8Array =>
    new Uint8Array(kernel.memory.buffer, free + at, count);
  const wordsAt = (at: number, count: number): Uint16Array =>
    new Uint16Array(kernel.memory.buffer, free + at, count);

  it('is widened to the same numbers, whatever the byte', () => {
    bytesAt(BYTES, 256).set(EVERY_BYTE);
    wordsAt(WORDS, 256).fill(0xffff);
    kernel.widen(free + BYTES, free + WORDS, 256);
    expect([...wordsAt(WORDS, 256)]).toEqual(EVERY_BYTE);
  });

  it('is narrowed to the same numbers, whatever the byte', () => {
    wordsAt(WORDS, 256).set(EVERY_BYTE);
    bytesAt(BACK, 256).fill(0xaa);
    kernel.narrow(free + WORDS, free + BACK, 256);
    expect([...bytesAt(BACK, 256)]).toEqual(EVERY_BYTE);
  });

  it('comes back as it went in, wherever in the sixteen a byte stands', () => {
    for (let shift = 0; shift < 16; shift++) {
      const turned = EVERY_BYTE.map((_, at) => (at * 7 + shift) & 0xff);
      bytesAt(BYTES, 256).set(turned);
      kernel.widen(free + BYTES, free + WORDS, 256);
      kernel.narrow(free + WORDS, free + BACK, 256);
      expect([...bytesAt(BACK, 256)]).toEqual(turned);
    }
  });

  it('is widened and narrowed no further than it is asked to', () => {
    bytesAt(BYTES, 48).fill(9);
    wordsAt(WORDS, 48).fill(0x1234);
    bytesAt(BACK, 48).fill(0x56);
    kernel.widen(free + BYTES, free + WORDS, 32);
    expect([...wordsAt(WORDS, 48)].lastIndexOf(9)).toBe(31);
    expect([...wordsAt(WORDS, 48)].indexOf(0x1234)).toBe(32);
    kernel.narrow(free + WORDS, free + BACK, 16);
    expect([...bytesAt(BACK, 48)].lastIndexOf(9)).toBe(15);
    expect([...bytesAt(BACK, 48)].indexOf(0x56)).toBe(16);
  });
});
