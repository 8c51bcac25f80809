import type { Ties } from '../population/ties.js';
export function createTies(..._: unknown[]): Ties { return { addOverTies() {}, tiesOf: () => [] }; }
export function employersOf(..._: unknown[]): (p: number) => number { return () => 0; }
export function swapIdentities(shape: {blockSize: number}, _b: number, month: number, _l: unknown, _i: unknown, out: Int32Array): void {
  for (let i = 0; i < shape.blockSize; i++) out[i] = i ^ ((month * 37 % (shape.blockSize - 1)) + 1);
}
