import { describe, expect, it } from 'vitest';
import { disparateImpact } from '../../../src/metrics/disparate-impact.js';
import { falsePositiveGap } from '../../../src/metrics/false-positive-gap.js';

const group = (name: string, people: number, harmed: number) => ({ group: name, people, harmed });

describe('disparate impact', () => {
  it('shows the fourfold harm that the four-fifths rule lets pass', () => {
    const found = disparateImpact([group('majority', 1000, 10), group('minority', 1000, 40)]);
    expect(found?.favourableRatio).toBeCloseTo(0.96 / 0.99, 12);
    expect(found?.favourableRatio).toBeGreaterThan(0.8);
    expect(found?.harmRatio).toBeCloseTo(4, 12);
    expect(found?.mostHarmed).toBe('minority');
    expect(found?.leastHarmed).toBe('majority');
  });

  it('is flagged by the four-fifths rule where harms are common', () => {
    const found = disparateImpact([group('a', 100, 60), group('b', 200, 40)]);
    expect(found?.favourableRatio).toBe(0.5);
    expect(found?.harmRatio).toBeCloseTo(3, 12);
  });

  it('takes the extremes of several groups, whatever their order', () => {
    const found = disparateImpact([group('a', 100, 5), group('b', 100, 1), group('c', 100, 9)]);
    expect(found?.mostHarmed).toBe('c');
    expect(found?.leastHarmed).toBe('b');
    expect(found?.harmRatio).toBeCloseTo(9, 12);
  });

  it('does not change when the groups are listed otherwise', () => {
    const groups = [group('a', 100, 5), group('b', 300, 3), group('c', 50, 9)];
    expect(disparateImpact(groups.toReversed())).toEqual(disparateImpact(groups));
  });

  it('is 1 in both ways where nobody is harmed', () => {
    const found = disparateImpact([group('a', 100, 0), group('b', 100, 0)]);
    expect(found?.favourableRatio).toBe(1);
    expect(found?.harmRatio).toBe(1);
  });

  it('cannot say how many times as often where one group is not harmed at all', () => {
    const found = disparateImpact([group('a', 100, 0), group('b', 100, 3)]);
    expect(found?.harmRatio).toBeNull();
    expect(found?.favourableRatio).toBeCloseTo(0.97, 12);
  });

  it('leaves out groups without people, and says nothing of fewer than two', () => {
    expect(disparateImpact([group('a', 100, 5), group('b', 0, 0)])).toBeNull();
    expect(disparateImpact([group('a', 100, 5)])).toBeNull();
    expect(disparateImpact([])).toBeNull();
  });

  it('says nothing where everybody is harmed', () => {
    expect(disparateImpact([group('a', 100, 100), group('b', 50, 50)])).toBeNull();
  });
});

describe('false-positive gap', () => {
  it('is the worst share less the best', () => {
    expect(falsePositiveGap([0.01, 0.04, 0.02])).toBeCloseTo(0.03, 12);
  });

  it('is 0 where all fare alike', () => {
    expect(falsePositiveGap([0.02, 0.02])).toBe(0);
  });

  it('leaves out groups without an answer, and says nothing of fewer than two', () => {
    expect(falsePositiveGap([0.02, null, 0.05])).toBeCloseTo(0.03, 12);
    expect(falsePositiveGap([0.02, null])).toBeNull();
    expect(falsePositiveGap([])).toBeNull();
  });
});
