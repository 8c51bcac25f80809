/** An estimate and how sure it is. */
export interface Interval {
  /** The mean of the samples. */
  readonly value: number;
  /** The true value lies between them with 95 % confidence; null where there are too few samples to say. */
  readonly low: number | null;
  readonly high: number | null;
  /** How many samples it rests on. */
  readonly n: number;
}

/** With fewer samples nothing is said of how sure a mean is. */
const SAMPLES_MIN = 3;
/** Student's t by degrees of freedom, from 2 on: 97.5 % lie below. NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2. */
const T = [
  4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131,
  2.12, 2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045,
  2.042,
];
const NORMAL = 1.96;

/**
 * The mean of independent values with its 95 % interval by Student's t.
 *
 * @param values one or more
 */
export function intervalOfMean(values: readonly number[]): Interval {
  const n = values.length;
  const value = values.reduce((sum, one) => sum + one, 0) / n;
  if (n < SAMPLES_MIN) return { value, low: null, high: null, n };
  const squares = values.reduce((sum, one) => sum + (one - value) ** 2, 0);
  const reach = (T[n - 3] ?? NORMAL) * Math.sqrt(squares / (n - 1) / n);
  return { value, low: value - reach, high: value + reach, n };
}
