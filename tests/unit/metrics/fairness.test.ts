import { describe, expect, it } from 'vitest';
import { calibrationDifference } from '../../../src/metrics/calibration-difference.js';
import { disparateImpact } from '../../../src/metrics/disparate-impact.js';
import { equalisedOddsDifference } from '../../../src/metrics/equalised-odds-difference.js';
import { falsePositiveGap } from '../../../src/metrics/false-positive-gap.js';
import { falsePositiveShare } from '../../../src/metrics/false-positive-share.js';
import { immunity } from '../../../src/metrics/immunity.js';
import { truePositiveShare } from '../../../src/metrics/true-positive-share.js';

// A confusion matrix of two groups, worked out by hand. "Positive" is being restricted.
//              TP   FN   FP   TN   restricted wrongly besides
//   majority   30   10    6   54   9 of the TP
//   minority   10   10   14   26   none
// Those who are wronged in one part of life and rightly restricted in another do not move a rate.
const MAJORITY = { adults: 100, earned: 40, restricted: 36, nothingEarned: 6 };
const MINORITY = { adults: 60, earned: 20, restricted: 24, nothingEarned: 14 };
const GROUPS = [MAJORITY, MINORITY];
const fpr = GROUPS.map((g) => falsePositiveShare(g.nothingEarned, g.earned, g.adults));
const tpr = GROUPS.map((g) => truePositiveShare(g.restricted, g.nothingEarned, g.earned));

describe('equalised odds, as Fairlearn and AIF360 define them', () => {
  it('has the rates of the confusion matrices', () => {
    expect(fpr).toEqual([0.1, 0.35]);
    expect(tpr).toEqual([0.75, 0.5]);
  });

  it("is Fairlearn's equalized_odds_difference: the larger of the two differences", () => {
    // fairlearn.metrics.equalized_odds_difference with agg="worst_case": of the difference of true-positive rates and
    // that of false-positive rates, each largest minus smallest over groups, the greater one. Here both are 0.25.
    expect(equalisedOddsDifference(fpr, tpr)).toBeCloseTo(0.25, 12);
    expect(equalisedOddsDifference([0.1, 0.2], [0.9, 0.4])).toBeCloseTo(0.5, 12);
    expect(equalisedOddsDifference([0.1, 0.7], [0.9, 0.8])).toBeCloseTo(0.6, 12);
  });

  it("is not AIF360's average_odds_difference, in which halves of opposite sign cancel", () => {
    // AIF360, ClassificationMetric.average_odds_difference: ((FPR_u - FPR_p) + (TPR_u - TPR_p)) / 2; of this case it
    // is 0, though the minority fares worse in both halves. Its false-positive half is our gap.
    expect(falsePositiveGap(fpr)).toBeCloseTo(0.25, 12);
    expect(falsePositiveGap(tpr)).toBeCloseTo(0.25, 12);
  });

  it('has no answer where one of its halves has none: it would be another figure', () => {
    expect(equalisedOddsDifference([0.1, null], [0.5, 0.6])).toBeNull();
    expect(equalisedOddsDifference([0.1, 0.2], [null, 0.6])).toBeNull();
    expect(equalisedOddsDifference([0.1, null], [null, 0.6])).toBeNull();
  });
});

describe('disparate impact, as AIF360 and Aequitas define it', () => {
  it('is the ratio of favourable rates of the unprivileged and the privileged group', () => {
    // AIF360, BinaryLabelDatasetMetric.disparate_impact: P(favourable | unprivileged) / P(favourable | privileged),
    // with "not restricted" as the favourable outcome: (36 / 60) / (64 / 100).
    const found = disparateImpact([
      { group: 'majority', people: 100, harmed: 36 },
      { group: 'minority', people: 60, harmed: 24 },
    ]);
    expect(found?.favourableRatio).toBeCloseTo(0.6 / 0.64, 12);
    // Aequitas, pprev_disparity: predicted prevalence, the harmful label's share of a group, over that of the reference group.
    expect(found?.harmRatio).toBeCloseTo(24 / 60 / (36 / 100), 12);
    // Its ppr_disparity is another figure: of all 60 predicted positives, the shares that are of the one group and the other.
    expect(found?.harmRatio).not.toBeCloseTo(24 / 60 / (36 / 60), 1);
  });
});

describe('calibration by group', () => {
  it('is the largest difference between groups within a class', () => {
    const found = calibrationDifference([
      [
        { people: 100, outcomes: 10 },
        { people: 50, outcomes: 20 },
      ],
      [
        { people: 40, outcomes: 6 },
        { people: 20, outcomes: 3 },
      ],
    ]);
    expect(found).toBeCloseTo(0.4 - 0.15, 12);
  });

  it('leaves out cells of too few people, and has no answer without two groups in a class', () => {
    const [many, few] = [
      { people: 100, outcomes: 10 },
      { people: 9, outcomes: 9 },
    ];
    expect(calibrationDifference([[many], [few]])).toBeNull();
    expect(calibrationDifference([[many]])).toBeNull();
    expect(calibrationDifference([])).toBeNull();
  });

  it('is 0 where classes mean the same, however the groups are spread over them', () => {
    const alike = (low: number, high: number) => [
      { people: low, outcomes: low / 10 },
      { people: high, outcomes: high / 2 },
    ];
    expect(calibrationDifference([alike(100, 900), alike(900, 100)])).toBe(0);
  });
});

describe('immunity', () => {
  it('weighs the strata as the exempt do harm', () => {
    // Once: 30 exempt, 20 % of the others restricted. Twice: 10 exempt, 60 %. So (30 × 0.2 + 10 × 0.6) / 40 = 0.3.
    const none = { people: 0, restricted: 0 };
    const exempt = [none, { people: 30, restricted: 0 }, { people: 10, restricted: 0 }];
    const others = [none, { people: 1000, restricted: 200 }, { people: 50, restricted: 30 }];
    expect(immunity(exempt, others)).toBeCloseTo(0.3, 12);
  });

  it('is 0 where the exempt are restricted as often, and has no answer without any', () => {
    const alike = [{ people: 10, restricted: 4 }];
    expect(immunity(alike, [{ people: 100, restricted: 40 }])).toBeCloseTo(0, 12);
    expect(immunity([{ people: 0, restricted: 0 }], alike)).toBeNull();
    expect(immunity(alike, [])).toBeNull();
  });
});
