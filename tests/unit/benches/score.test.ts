import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checksum, makeKernel } from '../../../benches/score/kernel.mjs';
import { FIRST_SCORE, layOut } from '../../../benches/score/tables.mjs';
import { circleTiesOf } from '../../../src/population/circle-ties-of.js';
import { makeCircle } from '../../../src/population/circle.js';
import { distantTiesOf, makeDistant } from '../../../src/population/distant.js';
import { shapeOf } from '../../../src/population/shape.js';
import { COLLEAGUES } from '../../../src/population/tie-kinds.js';
import { drawPeople, parseSeed, STATIC, type Luck } from '../../../src/random/draws.js';

const BLOCKS = 9;
const PURPOSE = 1000;

/** The loop of benches/score/README.md, person by person, on the engine's own ties. */
function plainStep(words: Uint16Array, ties: number[][], luck: Luck, step: number): Uint16Array {
  const draws = new Uint32Array(words.length);
  drawPeople(luck, 0, words.length, step, PURPOSE, 0, draws);
  return words.map((word, person) => {
    const score = word & 4095;
    let scores = 0;
    let listed = 0;
    for (const other of ties[person]) {
      scores += words[other] & 4095;
      listed += words[other] >> 12;
    }
    const decay = 2 * (250 - score);
    const pull = (21299 * (scores - 10 * score) + 2 ** 14) >> 15;
    const noise = (1280 * (draws[person] >> 16) + 2 ** 14) >> 15;
    const change = decay + pull - 12 * listed + noise;
    const after = Math.max(0, Math.min(400, score + ((change + 32) >> 6)));
    return after | (after < 210 ? 4096 : 0);
  });
}

/** The first person of whom two results say different things, or -1. */
const firstDifference = (one: Uint16Array, other: Uint16Array): number =>
  one.findIndex((word, person) => word !== other[person]);

function setUp(seed: string) {
  const shape = shapeOf(BLOCKS * 4096);
  const luck = parseSeed(seed);
  const draws = new Uint32Array(shape.slots);
  drawPeople(luck, 0, shape.slots, STATIC, FIRST_SCORE, 0, draws);
  const colleagues = makeCircle(COLLEAGUES, 7, shape, luck);
  const distant = makeDistant(8, shape, luck);
  const tables = layOut({ blocks: shape.blocks, luck, colleagues, distant, draws });
  const ties = Array.from({ length: shape.people }, (_, person) => [
    ...circleTiesOf(colleagues, shape, person),
    ...distantTiesOf(distant, shape, person).slice(0, 3),
  ]);
  return { luck, tables, ties };
}

describe('the kernel of the bench named score', () => {
  let wasm: Uint8Array<ArrayBuffer>;
  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'glasshouse-score-'));
    const out = join(folder, 'score.wasm');
    const asc = 'node_modules/assemblyscript/bin/asc.js';
    const config = 'assembly/asconfig.json';
    execFileSync(process.execPath, [asc, '--config', config, '--outFile', out]);
    wasm = new Uint8Array(readFileSync(out));
    rmSync(folder, { recursive: true });
    // The compiler takes seconds, and vitest gives a hook ten, whatever a test gets.
  }, 120_000);

  // The number of blocks is odd, so in each matching one block is its own partner.
  it.each(['1', '18446744073709551615'])(
    'gives the words of the plain loop, from seed %s',
    (seed) => {
      const { luck, tables, ties } = setUp(seed);
      const kernel = makeKernel(wasm, tables);
      let words = kernel.words();
      expect(new Set(ties.map((of) => of.length))).toEqual(new Set([10]));
      expect(new Set(words).size).toBe(301);
      for (let step = 0; step < 6; step++) {
        words = plainStep(words, ties, luck, step);
        kernel.run(1);
        expect(firstDifference(kernel.words(), words), `step ${step}`).toBe(-1);
      }
      const shareListed = words.filter((word) => word >> 12 === 1).length / words.length;
      expect(shareListed).toBeGreaterThan(0.01);
      expect(shareListed).toBeLessThan(0.5);
    },
  );

  it('makes many steps as it makes one after another', () => {
    const { tables } = setUp('2');
    const many = makeKernel(wasm, tables);
    const single = makeKernel(wasm, tables);
    many.run(5);
    for (let step = 0; step < 5; step++) single.run(1);
    expect(firstDifference(many.words(), single.words())).toBe(-1);
  });

  it('is summed up by a checksum that tells one point, one flag and one order from another', () => {
    const words = Uint16Array.of(1, 2, 4099);
    const sums = [
      [1, 2, 4099],
      [1, 3, 4099],
      [1, 2, 3],
      [2, 1, 4099],
    ].map((list) => checksum(Uint16Array.from(list)));
    expect(new Set(sums).size).toBe(4);
    expect(sums[0]).toBe(checksum(words));
  });
});
