import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { philox4x32 } from '../../../src/random/philox.js';

/** The lines "philox4x32 10" of tests/kat_vectors of Random123 1.14.0: counter, key, answer. */
const KNOWN_ANSWERS = [
  {
    name: 'all zeros',
    counter: [0, 0, 0, 0],
    key: [0, 0],
    answer: [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8],
  },
  {
    name: 'all ones',
    counter: [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
    key: [0xffffffff, 0xffffffff],
    answer: [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd],
  },
  {
    name: 'the digits of pi',
    counter: [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
    key: [0xa4093822, 0x299f31d0],
    answer: [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
  },
] as const;

type Words = readonly number[];

function philox(counter: Words, key: Words): number[] {
  const out = new Uint32Array(4);
  philox4x32(counter[0], counter[1], counter[2], counter[3], key[0], key[1], out, 0);
  return [...out];
}

/** The rounds as the paper writes them, in integers of any size: slow, and plainly right. */
function philoxByTheBook(counter: Words, key: Words): number[] {
  const MASK = 0xffffffffn;
  let [c0, c1, c2, c3] = counter.map(BigInt);
  let [k0, k1] = key.map(BigInt);
  for (let round = 0; round < 10; round++) {
    const product0 = 0xd2511f53n * c0;
    const product1 = 0xcd9e8d57n * c2;
    const next0 = (product1 >> 32n) ^ c1 ^ k0;
    const next2 = (product0 >> 32n) ^ c3 ^ k1;
    [c0, c1, c2, c3] = [next0, product1 & MASK, next2, product0 & MASK];
    k0 = (k0 + 0x9e3779b9n) & MASK;
    k1 = (k1 + 0xbb67ae85n) & MASK;
  }
  return [c0, c1, c2, c3].map(Number);
}

describe('Philox4x32-10', () => {
  for (const { name, counter, key, answer } of KNOWN_ANSWERS) {
    it(`gives the answer of Random123 for ${name}`, () => {
      expect(philox(counter, key)).toEqual([...answer]);
    });
  }

  it('gives what the rounds of the paper give, for any counter and key', () => {
    const word = fc.oneof(
      fc.integer({ min: 0, max: 0xffffffff }),
      fc.constantFrom(0, 1, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xffff0000, 0xffffffff),
    );
    fc.assert(
      fc.property(fc.tuple(word, word, word, word), fc.tuple(word, word), (counter, key) => {
        expect(philox(counter, key)).toEqual(philoxByTheBook(counter, key));
      }),
      { numRuns: 500 },
    );
  });

  it('takes words modulo 2^32, so that signed and unsigned are the same', () => {
    expect(philox([-1, -1, -1, -1], [-1, -1])).toEqual([...KNOWN_ANSWERS[1].answer]);
  });

  it('writes four words where it is told to and nothing elsewhere', () => {
    const out = new Uint32Array(8).fill(7);
    philox4x32(0, 0, 0, 0, 0, 0, out, 3);
    expect([...out]).toEqual([7, 7, 7, ...KNOWN_ANSWERS[0].answer, 7]);
  });

  it('changes about half of the 128 bits when one bit of the counter or the key changes', () => {
    const base = philox([1, 2, 3, 4], [5, 6]);
    for (let word = 0; word < 6; word++) {
      for (const bit of [0, 15, 31]) {
        const words = [1, 2, 3, 4, 5, 6];
        words[word] = (words[word] ^ (1 << bit)) >>> 0;
        const other = philox(words.slice(0, 4), words.slice(4));
        const changed = other.reduce((sum, w, i) => sum + countOnes(w ^ base[i]), 0);
        expect(changed, `word ${word}, bit ${bit}`).toBeGreaterThan(36);
        expect(changed, `word ${word}, bit ${bit}`).toBeLessThan(92);
      }
    }
  });
});

function countOnes(word: number): number {
  let ones = 0;
  for (let bit = 0; bit < 32; bit++) ones += (word >>> bit) & 1;
  return ones;
}
