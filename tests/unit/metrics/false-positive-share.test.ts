import { describe, expect, it } from 'vitest';
import { falseDiscoveryRate } from '../../../src/metrics/false-discovery-rate.js';
import { falsePositiveShare } from '../../../src/metrics/false-positive-share.js';
import { truePositiveShare } from '../../../src/metrics/true-positive-share.js';

describe('false-positive share', () => {
  it('is of all whom their own acts leave free', () => {
    expect(falsePositiveShare(30, 100, 1100)).toBe(0.03);
  });

  it('is 0 where nobody is restricted with nothing earned, and 1 where all of those are', () => {
    expect(falsePositiveShare(0, 100, 1100)).toBe(0);
    expect(falsePositiveShare(10, 990, 1000)).toBe(1);
  });

  it('has no answer where everybody has earned a restriction', () => {
    expect(falsePositiveShare(0, 1000, 1000)).toBeNull();
    expect(falsePositiveShare(0, 0, 0)).toBeNull();
  });
});

describe('true-positive share', () => {
  it('is of all who have earned a restriction', () => {
    expect(truePositiveShare(120, 30, 100)).toBe(0.9);
  });

  it('is 0 where none of them is restricted, and 1 where all are', () => {
    expect(truePositiveShare(30, 30, 100)).toBe(0);
    expect(truePositiveShare(130, 30, 100)).toBe(1);
  });

  it('has no answer where nobody has earned a restriction', () => {
    expect(truePositiveShare(30, 30, 0)).toBeNull();
  });
});

describe('people who are wronged in one part of life and rightly restricted in another', () => {
  // Ten adults and two parts of life, worked out by hand, as closed / earned:
  //   3 × 10/10 rightly in one       TP
  //   2 × 11/10 rightly and wrongly  TP, and restricted wrongly
  //   1 × 01/10 one for the other    TP, and restricted wrongly
  //   1 × 01/00 nothing earned       FP, and restricted wrongly
  //   1 × 00/10 spared               FN
  //   2 × 00/00                      TN
  const [adults, earned, restricted, nothingEarned] = [10, 7, 7, 1];
  const counts = { tp: 6, fp: 1, fn: 1, tn: 2 };

  it('are true positives of the matrix, whose four counts add up', () => {
    const tp = restricted - nothingEarned;
    expect({
      tp,
      fp: nothingEarned,
      fn: earned - tp,
      tn: adults - earned - nothingEarned,
    }).toEqual(counts);
    expect(counts.tp + counts.fp + counts.fn + counts.tn).toBe(adults);
  });

  it("give Fairlearn's rates", () => {
    // fairlearn.metrics.false_positive_rate and true_positive_rate, by their definitions, FP / (FP + TN) and
    // TP / (TP + FN); scikit-learn's 1 - precision_score, FP / (FP + TP).
    const { tp, fp, fn, tn } = counts;
    expect(falsePositiveShare(nothingEarned, earned, adults)).toBeCloseTo(fp / (fp + tn), 12);
    expect(truePositiveShare(restricted, nothingEarned, earned)).toBeCloseTo(tp / (tp + fn), 12);
    expect(falseDiscoveryRate(nothingEarned, restricted)).toBeCloseTo(fp / (fp + tp), 12);
  });
});
