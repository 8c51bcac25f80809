/**
 * The kernel's kind of loop beside gcc's: one step of 100,000 and of 1 million people's scores, in one thread. What a
 * step is, and what is compared, stands in score/README.md.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCircle } from '../dist/population/circle.js';
import { makeDistant } from '../dist/population/distant.js';
import { shapeOf } from '../dist/population/shape.js';
import { COLLEAGUES } from '../dist/population/tie-kinds.js';
import { drawPeople, parseSeed, STATIC } from '../dist/random/draws.js';
import { checksum, makeKernel } from './score/kernel.mjs';
import { buildRival, gccVersion, PLAIN_LOOPS, startRival, VARIANTS } from './score/rival.mjs';
import { FIRST_SCORE, layOut } from './score/tables.mjs';

const SIZES = [100_000, 1_000_000];
const BLOCK = 4096;
const ROUNDS = 31;
const PERSON_STEPS_OF_A_ROUND = 5_000_000;
/** Rounds that are not counted: V8 compiles the kernel twice, first fast and then well. */
const WARM_UP = 3;

const kernelFile = readFileSync('out/bench/score.wasm');

/** The ties and first scores of as many people as fill whole blocks. */
function tablesFor(people) {
  const shape = shapeOf(Math.ceil(people / BLOCK) * BLOCK);
  const luck = parseSeed('1');
  const draws = new Uint32Array(shape.slots);
  drawPeople(luck, 0, shape.slots, STATIC, FIRST_SCORE, 0, draws);
  const tables = layOut({
    blocks: shape.blocks,
    luck,
    colleagues: makeCircle(COLLEAGUES, 7, shape, luck),
    distant: makeDistant(8, shape, luck),
    draws,
  });
  return { people: shape.slots, tables };
}

/** The kernel as a contestant beside the processes of rival.mjs. */
function startKernel(tables) {
  const kernel = makeKernel(kernelFile, tables);
  return {
    async run(steps) {
      const begin = process.hrtime.bigint();
      kernel.run(steps);
      const nanoseconds = Number(process.hrtime.bigint() - begin);
      return { nanoseconds, sum: checksum(kernel.words()) };
    },
    stop: () => {},
  };
}

/** Lets all contestants make the same steps in turn; gives each one's nanoseconds for a person-step, sorted. */
async function race(contestants, people) {
  const steps = Math.ceil(PERSON_STEPS_OF_A_ROUND / people);
  const times = contestants.map(() => []);
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const sums = [];
    for (const [i, { run }] of contestants.entries()) {
      const { nanoseconds, sum } = await run(steps);
      if (round >= WARM_UP) times[i].push(nanoseconds / steps / people);
      sums.push(sum);
    }
    if (sums.some((sum) => sum !== sums[0])) {
      throw new Error(
        `after ${(round + 1) * steps} steps the checksums differ: ${sums.join(', ')}`,
      );
    }
  }
  return times.map((list) => list.toSorted((a, b) => a - b));
}

const quantile = (sorted, share) => sorted[Math.round(share * (sorted.length - 1))];

function rowsOf(names, times, people) {
  const kernelMedian = quantile(times[0], 0.5);
  return names.map((name, i) => {
    const median = quantile(times[i], 0.5);
    return {
      people,
      program: name,
      'min ns': times[i][0].toFixed(2),
      'median ns': median.toFixed(2),
      'quartiles ns': `${quantile(times[i], 0.25).toFixed(2)} to ${quantile(times[i], 0.75).toFixed(2)}`,
      'median / kernel': (median / kernelMedian).toFixed(2),
      'min / kernel': (times[i][0] / times[0][0]).toFixed(2),
    };
  });
}

/** gcc's faster plain loop against the kernel, in words. `times` are in the order of the kernel and VARIANTS. */
function verdict(times, people) {
  const median = (name) => quantile(times[1 + VARIANTS.indexOf(name)], 0.5);
  const ratio = Math.min(...PLAIN_LOOPS.map(median)) / quantile(times[0], 0.5);
  const word = ratio >= 1 ? 'at least as fast as gcc' : 'SLOWER than gcc';
  return `${people} people: gcc's faster plain loop takes ${ratio.toFixed(2)} times the kernel's time (medians): ${word}.`;
}

/** Runs the race and says what came of it; throws where any two programs disagree about a single word. */
export async function measure() {
  const gcc = gccVersion();
  const variants = gcc === null ? [] : VARIANTS;
  const folder = mkdtempSync(join(tmpdir(), 'glasshouse-score-'));
  const rows = [];
  const remarks =
    gcc === null
      ? ['There is no gcc here: the kernel alone was measured.']
      : [`${gcc}, -O3 -march=native. After every round all programs had the same scores.`];
  try {
    const program = gcc === null ? null : buildRival(folder);
    for (const size of SIZES) {
      const { people, tables } = tablesFor(size);
      const file = join(folder, `tables-${people}`);
      writeFileSync(file, tables);
      const contestants = [
        startKernel(tables),
        ...variants.map((variant) => startRival(program, file, variant)),
      ];
      try {
        const times = await race(contestants, people);
        rows.push(...rowsOf(['kernel', ...variants.map((v) => `gcc, ${v}`)], times, people));
        if (gcc !== null) remarks.push(verdict(times, people));
      } finally {
        for (const { stop } of contestants) stop();
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return { rows, remarks };
}
