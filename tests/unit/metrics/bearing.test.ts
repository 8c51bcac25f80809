import { describe, expect, it } from 'vitest';
import { chillingAgainstNoRegime } from '../../../src/metrics/chilling-against-no-regime.js';
import { contagionNumber } from '../../../src/metrics/contagion-number.js';
import { countAtEnd } from '../../../src/metrics/count-at-end.js';
import { crossContextShare } from '../../../src/metrics/cross-context-share.js';
import { familyShare } from '../../../src/metrics/family-share.js';
import { personMonths } from '../../../src/metrics/person-months.js';
import { proportionality } from '../../../src/metrics/proportionality.js';
import { FEWEST, isTooFew, tooFew } from '../../../src/metrics/too-few.js';

describe('proportionality', () => {
  it('is 1, -1 and 0 where loss follows gravity, reverses it, and has nothing to do with it', () => {
    const of = (...losses: readonly number[]) =>
      proportionality(losses.map((loss, at) => ({ gravity: at / 10, loss })));
    expect(of(1, 2, 3, 4)).toBe(1);
    expect(of(4, 3, 2, 1)).toBe(-1);
    expect(of(2, 4, 1, 3)).toBe(0);
  });

  it("is Kendall's tau-b of a hand-worked case with ties", () => {
    // Gravity 1 2 2 3, loss 1 1 2 3: of 6 pairs 4 agree, none disagree, one is tied in each: 4 / √(5 × 5).
    const sanctions = [
      { gravity: 1, loss: 1 },
      { gravity: 2, loss: 1 },
      { gravity: 2, loss: 2 },
      { gravity: 3, loss: 3 },
    ];
    expect(proportionality(sanctions)).toBeCloseTo(0.8, 12);
  });

  it('has no answer where all are alike', () => {
    expect(proportionality([])).toBeNull();
    expect(
      proportionality([
        { gravity: 1, loss: 2 },
        { gravity: 1, loss: 3 },
      ]),
    ).toBeNull();
  });
});

describe('the cross-context share', () => {
  const from = new Map([
    ['travel', 0.25],
    ['work', 0.75],
  ]);

  it('is the part of the loss that fell elsewhere', () => {
    const losses = [
      { amount: 100, context: 'travel', from },
      { amount: 50, context: 'work', from },
    ];
    expect(crossContextShare(losses)).toBeCloseTo((75 + 12.5) / 150, 12);
  });

  it('leaves out loss that has no conduct behind it', () => {
    const behindHalf = new Map([['travel', 0.5]]);
    expect(crossContextShare([{ amount: 8, context: 'travel', from: behindHalf }])).toBe(0);
    expect(crossContextShare([{ amount: 8, context: 'travel', from: new Map() }])).toBeNull();
  });
});

describe('who bears it', () => {
  it('is family, as far as it fell on household and children', () => {
    expect(familyShare(10, 80, 20)).toBe(0.3);
    expect(familyShare(0, 0, 0)).toBeNull();
  });

  it('is others, as many as are gained less those lost for each injected', () => {
    expect(contagionNumber(30, 10, 40)).toBe(0.5);
    expect(contagionNumber(0, 10, 40)).toBe(-0.25);
    expect(contagionNumber(0, 0, 0)).toBeNull();
  });

  it('is silence, against the same people in a world without the regime', () => {
    expect(chillingAgainstNoRegime(80, 100)).toBeCloseTo(0.2, 12);
    expect(chillingAgainstNoRegime(110, 100)).toBeCloseTo(-0.1, 12);
    expect(chillingAgainstNoRegime(0, 0)).toBeNull();
  });
});

describe('counts', () => {
  it('are of the last month, and of all months', () => {
    expect(countAtEnd([1, 2, 5])).toBe(5);
    expect(countAtEnd([])).toBeNull();
    expect(personMonths([1, 2, 5])).toBe(8);
  });
});

describe('too few', () => {
  it('are fewer than ten, and are told with their number', () => {
    expect(FEWEST).toBe(10);
    expect(isTooFew(9)).toBe(true);
    expect(isTooFew(10)).toBe(false);
    expect(isTooFew(3, 4)).toBe(true);
    expect(tooFew(7)).toBe('too few (n = 7)');
  });
});
