const PAGE = 65536;

/**
 * The kernel (assembly/score-bench.ts), ready to run the people of a file of tables.
 *
 * @param {Uint8Array<ArrayBuffer>} wasm
 * @param {Uint8Array} tables as `layOut` of tables.mjs makes them
 * @returns {{ run: (steps: number) => void, words: () => Uint16Array }} `words` gives everybody's word now, a copy
 */
export function makeKernel(wasm, tables) {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(wasm), {
    env: { abort: () => {} },
  });
  const { memory, tablesAt, prepare, run, wordsAt } = exports;
  const missing = Math.ceil((tablesAt() + tables.length - memory.buffer.byteLength) / PAGE);
  if (missing > 0) memory.grow(missing);
  new Uint8Array(memory.buffer).set(tables, tablesAt());
  prepare();
  const people = new Uint32Array(memory.buffer, tablesAt(), 1)[0] * 4096;
  return { run, words: () => new Uint16Array(memory.buffer, wordsAt(), people).slice() };
}

/**
 * FNV-1a over everybody's word, as score.c has it.
 *
 * @param {Uint16Array} words
 * @returns {number}
 */
export function checksum(words) {
  let hash = 0x811c9dc5;
  for (const word of words) hash = Math.imul(hash ^ word, 0x01000193);
  return hash >>> 0;
}
