/**
 * How columns are kept that are nearly everywhere 0. First comes a byte that says how. Sparse: a bit for each 16 bytes,
 * whether any of them is not 0; then for each such group, in order, 16 bits that say which, and those bytes. Plain: the
 * bytes as they are, where sparse would be longer. assembly/packing.ts does the same.
 */
import { PackedColumn } from './fields.js';

const GROUP = 16;

/** The most room that so many bytes take when they are packed. */
export function packedMost(count: number): number {
  return 1 + count;
}

/** Packs bytes, a multiple of 16, into `to` from `start` on; gives back where they end. */
export function pack(bytes: Uint8Array, to: Uint8Array, start: number): number {
  const groups = bytes.length / GROUP;
  const most = start + packedMost(bytes.length);
  let at = start + 1 + Math.ceil(groups / 8);
  to.fill(0, start, at);
  to[start] = PackedColumn.sparse;
  for (let group = 0; group < groups; group++) {
    const some = notZero(bytes, group * GROUP);
    if (some === 0) continue;
    if (at + 2 + bitsIn(some) > most) {
      to[start] = PackedColumn.plain;
      to.set(bytes, start + 1);
      return most;
    }
    to[start + 1 + (group >> 3)] |= 1 << (group & 7);
    to[at++] = some & 255;
    to[at++] = some >> 8;
    for (let rest = some; rest !== 0; rest &= rest - 1)
      to[at++] = bytes[group * GROUP + lowest(rest)];
  }
  return at;
}

/** Unpacks bytes that were packed into `from` from `start` on. */
export function unpack(from: Uint8Array, start: number, bytes: Uint8Array): void {
  if (from[start] === PackedColumn.plain) {
    bytes.set(from.subarray(start + 1, start + 1 + bytes.length));
    return;
  }
  bytes.fill(0);
  const groups = bytes.length / GROUP;
  let at = start + 1 + Math.ceil(groups / 8);
  for (let group = 0; group < groups; group++) {
    if (((from[start + 1 + (group >> 3)] >> (group & 7)) & 1) === 0) continue;
    let rest = from[at++];
    rest |= from[at++] << 8;
    for (; rest !== 0; rest &= rest - 1) bytes[group * GROUP + lowest(rest)] = from[at++];
  }
}

/** Which of 16 bytes are not 0. */
function notZero(bytes: Uint8Array, first: number): number {
  let some = 0;
  for (let at = 0; at < GROUP; at++) if (bytes[first + at] !== 0) some |= 1 << at;
  return some;
}

function lowest(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

function bitsIn(word: number): number {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) count++;
  return count;
}
