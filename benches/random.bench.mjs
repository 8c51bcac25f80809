/** Random draws: one call of Philox, and a block of 4096 people's draws. */
import { Bench } from 'tinybench';
import { drawPeople, parseSeed, STATIC } from '../dist/random/draws.js';
import { philox4x32 } from '../dist/random/philox.js';

const luck = parseSeed('1');
const words = new Uint32Array(4);
const block = new Uint32Array(4096);
let month = 0;
let sum = 0;
// As in a simulation, draws for life (a large month) come beside those of a month.
drawPeople(luck, 0, 4096, STATIC, 1, 0, block);

export const bench = new Bench({ time: 500 });
bench.add('philox4x32, 1000 calls', () => {
  for (let call = 0; call < 1000; call++) {
    philox4x32(call, month, 100, 7, luck.seed0, luck.seed1, words, 0);
    sum = (sum + words[0]) >>> 0;
  }
  month++;
});
bench.add('drawPeople, 4096 people', () => {
  drawPeople(luck, 0, 4096, month++, 100, 7, block);
  sum = (sum + block[4095]) >>> 0;
});
// The sum is used, so that the draws cannot be left out.
bench.addEventListener('complete', () => {
  if (sum === -1) throw new Error('unreachable');
});
