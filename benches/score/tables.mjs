/** The purpose of the draws for everybody's first score, and of those for each step; no stage of the model has it. */
export const FIRST_SCORE = 1000;

/** First scores are 100 to 400 points. */
const LOWEST = 100;
const HIGHEST = 400;

const DISTANT = 3;
const TWO_32 = 4294967296;

/** @param {number} draw */
const firstScore = (draw) => LOWEST + Math.floor((draw * (HIGHEST - LOWEST + 1)) / TWO_32);

/**
 * The ties of a population and everybody's word before the first step, as one run of bytes, which both the kernel and
 * score.c read. Little-endian: blocks, two words of seed, a word of nothing; then 4096 numbers of 16 bits, who stands at
 * each place of the order of colleagues, and as many for distant ties; three times a number of 32 bits for each
 * block, its partner; three times 16 bits for each block, the key of it and its partner; 16 bits for each block, its key in
 * the order of colleagues; and 16 bits for each person, their word.
 *
 * @param {object} population
 * @param {number} population.blocks
 * @param {{ seed0: number, seed1: number }} population.luck
 * @param {import('../../dist/population/circle.js').Circle} population.colleagues in one layer, all kept
 * @param {import('../../dist/population/distant.js').Distant} population.distant of whose matchings the first three are used
 * @param {Uint32Array} population.draws a draw of 32 bits for each person, from which their first score is made
 * @returns {Uint8Array}
 */
export function layOut({ blocks, luck, colleagues, distant, draws }) {
  const matchings = Array.from({ length: DISTANT }, (_, m) => m);
  const words = Uint16Array.from(draws, firstScore);
  const parts = [
    Uint32Array.of(blocks, luck.seed0, luck.seed1, 0),
    colleagues.permutation.slot,
    distant.permutation.slot,
    ...matchings.map((m) => distant.partner[m]),
    ...matchings.map((m) => distant.keys[m]),
    colleagues.keys,
    words,
  ];
  return Buffer.concat(
    parts.map((part) => new Uint8Array(part.buffer, part.byteOffset, part.byteLength)),
  );
}
