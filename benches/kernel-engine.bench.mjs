/**
 * The national regime on the kernel engine against the reference engine, as ratios in one run. The engines take turns,
 * month by month through the calendar, so that a busy machine is busy for all of them. A sample is one month, after the
 * first.
 *
 * Usage: npm run bench -- kernel-engine          (1 million people; LARGE=100M and the like for the flatness of the cost;
 *                                                 ROUNDS=15 for so many months only)
 */
import { availableParallelism } from 'node:os';
import { createEngine } from '../dist/engine/create-engine.js';
import { loadRegime } from '../dist/regime/load.js';
import { readCount } from '../dist/regime/units/read-count.js';

const ONE_MILLION = 1_000_000;
const OF_REFERENCE = 140_000;

const MOST_PEOPLE = 2e9;

/** A number of people as the command line takes it. */
function countOf(text) {
  const { value, found } = readCount(text, MOST_PEOPLE);
  if (value === undefined) throw new Error(`LARGE: ${found}`);
  return value;
}

/** Months of engines by turns; nanoseconds a person-month of each, sorted. */
export async function measure() {
  const { regime } = await loadRegime('regimes/national-2018.yaml');
  const rounds = Number(process.env.ROUNDS ?? regime.calendar.months - 1);
  const threads = availableParallelism();
  const large = process.env.LARGE === undefined ? null : countOf(process.env.LARGE);
  const make = (name, engine, people, count) => ({
    name,
    people,
    run: createEngine(regime, { seed: '1', people, engine, threads: count }),
    samples: [],
  });
  const all = [
    make('reference, 1 thread, 140,000 people', 'reference', OF_REFERENCE, 1),
    make('kernel, 1 thread, 1 million people', 'kernel', ONE_MILLION, 1),
    make(`kernel, ${threads} threads, 1 million people`, 'kernel', ONE_MILLION, threads),
    ...(large === null
      ? []
      : [
          make(`kernel, ${threads} threads, ${process.env.LARGE} people`, 'kernel', large, threads),
        ]),
  ];
  for (const one of all) await one.run.advance();
  for (let round = 0; round < rounds; round++)
    for (const one of all) {
      const before = performance.now();
      await one.run.advance();
      one.samples.push(((performance.now() - before) * 1e6) / one.people);
    }
  for (const one of all) {
    one.samples.sort((a, b) => a - b);
    await one.run.close();
  }
  const median = ({ samples }) => samples[Math.floor(samples.length / 2)];
  const [reference, alone, together, bigger] = all;
  const least = ({ samples }) => samples[0];
  const ratio = (slow, fast) => (median(slow) / median(fast)).toFixed(2);
  /** Other work on the machine is in the medians, and hardly in the minima. */
  const ratios = (slow, fast) =>
    `${ratio(slow, fast)} times by the medians, ${(least(slow) / least(fast)).toFixed(2)} by the minima`;
  return {
    rows: all.map((one) => ({
      engine: one.name,
      'min ns': one.samples[0].toFixed(1),
      'median ns': median(one).toFixed(1),
      'max ns': one.samples.at(-1).toFixed(1),
      'million person-months a second (median)': (1000 / median(one)).toFixed(2),
    })),
    remarks: [
      `kernel, 1 thread, and the reference engine: ${ratios(reference, alone)}`,
      `kernel, ${threads} threads, and the reference engine: ${ratios(reference, together)}`,
      `${threads} threads and one: ${ratios(alone, together)}`,
      ...(bigger === undefined
        ? []
        : [
            `kernel, ${threads} threads, ${process.env.LARGE} people, and the reference engine: ${ratios(reference, bigger)}`,
            `a person-month of ${process.env.LARGE} costs ${ratio(bigger, together)} times one of a million`,
          ]),
    ],
  };
}
