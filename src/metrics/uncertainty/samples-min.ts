/**
 * Fewer samples than this have no interval. A bootstrap interval lies between the smallest and the largest of the samples,
 * and n of them all lie on one side of the median of what they were drawn from with the chance 2^(1 - n), which is below
 * 5 % from six on: with fewer, no interval of that kind can cover the truth 95 times in 100.
 */
export const SAMPLES_MIN = 6;
