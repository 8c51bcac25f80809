import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSeed } from '../../../src/random/luck.js';

describe('a seed', () => {
  it('is split into its low and its high 32 bits', () => {
    expect(parseSeed(0)).toEqual({ seed0: 0, seed1: 0 });
    expect(parseSeed(42)).toEqual({ seed0: 42, seed1: 0 });
    expect(parseSeed(4294967296)).toEqual({ seed0: 0, seed1: 1 });
    expect(parseSeed(0x123456789abcdef0n)).toEqual({ seed0: 0x9abcdef0, seed1: 0x12345678 });
  });

  it('may be the largest number of 64 bits', () => {
    const all = { seed0: 0xffffffff, seed1: 0xffffffff };
    expect(parseSeed('18446744073709551615')).toEqual(all);
    expect(parseSeed(18446744073709551615n)).toEqual(all);
  });

  it('is the same as a number, a bigint and a string', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (seed) => {
        expect(parseSeed(BigInt(seed))).toEqual(parseSeed(seed));
        expect(parseSeed(String(seed))).toEqual(parseSeed(seed));
      }),
    );
  });

  it('keeps all its bits', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 0xffffffffffffffffn }), (seed) => {
        const { seed0, seed1 } = parseSeed(seed);
        expect((BigInt(seed1) << 32n) | BigInt(seed0)).toBe(seed);
      }),
    );
  });

  for (const wrong of ['', ' 1', '1.5', '-1', '0x10', '1e3', 'seed', '18446744073709551616']) {
    it(`is not the text ${JSON.stringify(wrong)}`, () => {
      expect(() => parseSeed(wrong)).toThrow('must be a whole number from 0 to');
    });
  }

  it('is not negative, broken or too large', () => {
    expect(() => parseSeed(-1)).toThrow('The seed is "-1"');
    expect(() => parseSeed(-1n)).toThrow('The seed is "-1"');
    expect(() => parseSeed(0.5)).toThrow('The seed is "0.5"');
    expect(() => parseSeed(Number.NaN)).toThrow('The seed is "NaN"');
    expect(() => parseSeed(18446744073709551616n)).toThrow(RangeError);
  });

  it('is not a number that has lost its last digits: the message says to write it as text', () => {
    expect(() => parseSeed(Number('9007199254740993'))).toThrow('write it as a string');
  });
});
