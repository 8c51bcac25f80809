/** One operation on the slots `from` to `end` of a block; `drawn` of them, ghosts included. */
export type OnStretch = (from: number, end: number, drawn: number) => void;

/** What assembly/index.ts exports. */
export interface KernelExports {
  readonly memory: WebAssembly.Memory;
  heapBase(): number;
  underRules(rules: number): void;
  widen(bytes: number, words: number, count: number): void;
  narrow(words: number, bytes: number, count: number): void;
  readyDraws(): void;
  readyPacking(): void;
  pack(bytes: number, count: number, to: number): number;
  unpack(from: number, bytes: number, count: number): void;
  turnOver(bytes: number, bits: number, count: number): void;
  fillWordsOfShown(): void;
  markGhosts(): void;
  findPeople(): void;
  prepare(): void;
  run(stage: number): void;
  conclude(): void;
  readonly findRows: OnStretch;
  readonly findScored: OnStretch;
  readonly show: OnStretch;
  showRaters(
    base: number,
    from: number,
    end: number,
    shown: number,
    first: number,
    second: number,
  ): void;
  beginSums(): void;
  showScore(score: number): void;
  sumKind(kind: number, score: number): void;
  pullsAlong(score: number): number;
  weighKind(kind: number, score: number, from: number, end: number): void;
  synthesise(dominant: number): void;
  enrol(score: number, from: number, end: number): void;
  start(from: number, end: number): void;
  startBeliefs(from: number, end: number): void;
  startScore(score: number, from: number, end: number): void;
  histogram(score: number, from: number, end: number, counts: number): void;
  handOver(): void;
  readonly score: OnStretch;
  readonly list: OnStretch;
  readonly restrict: OnStretch;
  readonly feel: OnStretch;
  readonly adapt: OnStretch;
  readonly publish: OnStretch;
  readonly tally: OnStretch;
}

/** A new instance of the kernel, with a memory of its own. */
export function instantiateKernel(module: WebAssembly.Module): KernelExports {
  const kernel = new WebAssembly.Instance(module, {}).exports as unknown as KernelExports;
  kernel.readyPacking();
  return kernel;
}
