import { describe, expect, it } from 'vitest';
import { appealSuccess } from '../../../src/metrics/appeal-success.js';
import { chillingShare } from '../../../src/metrics/chilling-share.js';
import { falseDiscoveryRate } from '../../../src/metrics/false-discovery-rate.js';
import { falsificationGap } from '../../../src/metrics/falsification-gap.js';
import { householdShare } from '../../../src/metrics/household-share.js';
import { unawareShare } from '../../../src/metrics/unaware-share.js';
import { ratio } from '../../../src/metrics/ratio.js';
import { shareTold } from '../../../src/metrics/share-told.js';

describe('ratio', () => {
  it('is a part of a whole', () => {
    expect(ratio(1, 4)).toBe(0.25);
    expect(ratio(0, 4)).toBe(0);
    expect(ratio(4, 4)).toBe(1);
  });

  it('has no answer where there is no whole', () => {
    expect(ratio(0, 0)).toBeNull();
    expect(ratio(3, 0)).toBeNull();
  });
});

describe('false discovery rate', () => {
  it('is the share of the restricted whose own acts close nothing', () => {
    expect(falseDiscoveryRate(12, 108)).toBeCloseTo(1 / 9, 12);
  });

  it('is that of a rare trait under a good test: most alarms are false', () => {
    // 1,000,000 people, 1 in 10,000 has it; 90 of those 100 are found, and 0.1 % of the others wrongly.
    const truly = 90;
    const falsely = 999.9;
    expect(falseDiscoveryRate(falsely, truly + falsely)).toBeCloseTo(1 - 0.0826, 4);
  });

  it('has no answer where nobody is restricted', () => {
    expect(falseDiscoveryRate(0, 0)).toBeNull();
  });
});

describe('chilling share', () => {
  it('is the share of the wished-for acts that were left undone', () => {
    expect(chillingShare(20, 80)).toBe(0.2);
  });

  it('is 0 where nobody holds back and 1 where everybody is silent', () => {
    expect(chillingShare(0, 80)).toBe(0);
    expect(chillingShare(80, 0)).toBe(1);
  });

  it('has no answer where nobody wished for anything', () => {
    expect(chillingShare(0, 0)).toBeNull();
  });
});

describe('falsification gap', () => {
  it('is the share of the acts done that are done only to be seen', () => {
    expect(falsificationGap(40, 100)).toBe(0.4);
  });

  it('is 0 where all is sincere and 1 where all is theatre', () => {
    expect(falsificationGap(0, 7)).toBe(0);
    expect(falsificationGap(7, 7)).toBe(1);
  });

  it('has no answer where nothing was done', () => {
    expect(falsificationGap(0, 0)).toBeNull();
  });
});

describe('share told', () => {
  it('is the share of those who knew of no listing and were told', () => {
    expect(shareTold(20, 100)).toBe(0.2);
    expect(shareTold(100, 100)).toBe(1);
  });

  it('of those who found out is cut off at all, since people listed before the beginning find out too', () => {
    expect(shareTold(120, 100)).toBe(1);
  });

  it('has no answer where nobody was listed', () => {
    expect(shareTold(0, 0)).toBeNull();
  });
});

describe('unaware share', () => {
  it('is the share of wrongful restriction of which people do not know why', () => {
    expect(unawareShare(8, 10)).toBe(0.8);
  });

  it('has no answer where nobody is restricted wrongly', () => {
    expect(unawareShare(0, 0)).toBeNull();
  });
});

describe('household share', () => {
  it('is the share of listings that came by somebody in the household', () => {
    expect(householdShare(30, 120)).toBe(0.25);
  });

  it('has no answer where nobody was listed', () => {
    expect(householdShare(0, 0)).toBeNull();
  });
});

describe('appeal success', () => {
  it('is the share of decisions that grant the appeal', () => {
    expect(appealSuccess(6, 18)).toBe(0.25);
  });

  it('does not count appeals that are pending, so it has no answer before the first decision', () => {
    expect(appealSuccess(0, 0)).toBeNull();
  });
});
