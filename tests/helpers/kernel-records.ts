import { S, W } from '../../src/engine/kernel/fields.js';
import { bitsIn } from './run-engine.js';

/** Where the kernel keeps the addresses of its columns, as in assembly/memory.ts. */
const DIRECTORY = 1024;
const KINDS = 32;

/** What is on record of people, hand-made: sets of kinds of conduct by person. */
export interface KernelRecords {
  /** Overwrites the sets of some people, in a column that is kept by kind (assembly/records.ts). */
  give(field: W, kinds: ArrayLike<number>): void;
  /** Says of whom records went wrong, and of nobody else. */
  odd(people: readonly number[]): void;
  /** What is closed to whom, as sets of domains. */
  closed(domains: ArrayLike<number>): void;
  /** What the seen acts of people come to in the points of each score. */
  points(seen: ArrayLike<number>, points: readonly ArrayLike<number>[]): void;
}

/** Hands a kernel with one block of `blockSize` what is on record. */
export function kernelRecords(memory: WebAssembly.Memory, blockSize: number): KernelRecords {
  const words = (at: number, count: number): Uint32Array =>
    new Uint32Array(memory.buffer, at, count);
  const addressOf = (field: W): number => words(DIRECTORY, W.words)[field];
  return {
    give(field, kinds) {
      const sets = words(addressOf(field), blockSize);
      for (let person = 0; person < kinds.length; person++) {
        const lane = laneOf(person & 63);
        const first = (person >> 6) * 2 * KINDS + (lane >> 5);
        for (let kind = 0; kind < KINDS; kind++)
          if (((kinds[person] >>> kind) & 1) === 1) sets[first + 2 * kind] |= 1 << (lane & 31);
          else sets[first + 2 * kind] &= ~(1 << (lane & 31));
      }
    },
    odd(people) {
      const sets = words(addressOf(W.oddAt), blockSize / 32).fill(0);
      for (const person of people) sets[person >> 5] |= 1 << (person & 31);
    },
    closed(domains) {
      words(addressOf(W.closedAt), domains.length).set(Array.from(domains));
      const sets = words(addressOf(W.restrictedAt), blockSize / 32).fill(0);
      for (let person = 0; person < domains.length; person++)
        if (domains[person] !== 0) sets[person >> 5] |= 1 << (person & 31);
    },
    points(seen, points) {
      points.forEach((ofKind, score) => {
        const column = words(addressOf(W.scoresAt) + score * S.words * 4, S.words);
        const sums = new Int16Array(memory.buffer, column[S.pointsAt], blockSize);
        for (let person = 0; person < seen.length; person++)
          sums[(person & ~63) | laneOf(person & 63)] = bitsIn(seen[person]).reduce(
            (sum, kind) => sum + (ofKind[kind] ?? 0),
            0,
          );
      });
    },
  };
}

/** Where one of 64 people stands among the lanes of a draw: their octet's call, and the word of it. */
function laneOf(person: number): number {
  const [half, call, word, one] = [person >> 5, (person >> 3) & 3, (person >> 1) & 3, person & 1];
  return half * 32 + word * 8 + call * 2 + one;
}
