import { bca } from './bca.js';
import { normalQuantile } from './normal.js';
import { resamplerOf } from './resample.js';
import { SAMPLES_MIN } from './samples-min.js';
import { studentQuantile } from './student.js';

/** An estimate and how sure it is. */
export interface Interval {
  /** The statistic of the sample; null where the question has no answer. */
  readonly value: number | null;
  /** The interval covers the true value with the chance `level`; null where there are too few samples to say. */
  readonly low: number | null;
  readonly high: number | null;
  readonly level: number;
  /** How many samples it rests on. */
  readonly n: number;
}

export interface IntervalOptions {
  /** Chance that the interval covers the true value; 0.95 if it is left out. */
  readonly level?: number;
  /** How often the samples are drawn anew; 2000 if it is left out. */
  readonly resamples?: number;
  /** Seed and name of the random stream; the same give the same interval. */
  readonly seed?: string;
  readonly stream?: string;
  /** Whether a small sample gets a wider interval, as Student's t does; true if it is left out. */
  readonly widens?: boolean;
}

const LEVEL = 0.95;
const RESAMPLES = 2000;

/**
 * A statistic of samples with its bootstrap interval (BCa). Deterministic. Samples are what was drawn alike and by
 * itself: runs with different seeds, blocks of people; never months of one run, which hang together.
 *
 * A small sample spreads less than what it was drawn from. So z, the number of standard errors to each side, is that of
 * Student's t with n - 1 degrees of freedom, times √(n / (n - 1)) (Hesterberg, "What teachers should know about the
 * bootstrap", 2015, section 4.2.1); with many samples that is the normal one.
 *
 * @param samples what the statistic is of
 * @param statistic a function of samples; null where it has no answer
 * @returns no interval with fewer than {@link SAMPLES_MIN} samples, nor where more than one resample in twenty has no answer
 */
export function intervalOf<Sample>(
  samples: readonly Sample[],
  statistic: (samples: readonly Sample[]) => number | null,
  options: IntervalOptions = {},
): Interval {
  const { level = LEVEL, resamples = RESAMPLES, seed = '1', stream = 'samples' } = options;
  const n = samples.length;
  const value = n === 0 ? null : statistic(samples);
  const unknown: Interval = { value, low: null, high: null, level, n };
  if (value === null || n < SAMPLES_MIN) return unknown;
  const pick = resamplerOf(n, seed, stream);
  const found: number[] = [];
  for (let resample = 0; resample < resamples; resample++) {
    const drawn = Array.from(pick(resample), (at) => samples[at] as Sample);
    const here = statistic(drawn);
    if (here !== null) found.push(here);
  }
  const leftOut = samples
    .map((_, out) => statistic(samples.filter((__, at) => at !== out)))
    .filter((left) => left !== null);
  if (found.length < 0.95 * resamples || leftOut.length < n) return unknown;
  const { low, high } = bca(value, found, leftOut, reachOf(level, n, options.widens ?? true));
  return { value, low, high, level, n };
}

function reachOf(level: number, n: number, widens: boolean): number {
  const upper = (1 + level) / 2;
  return widens ? Math.sqrt(n / (n - 1)) * studentQuantile(upper, n - 1) : normalQuantile(upper);
}
