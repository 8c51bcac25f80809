import { describe, expect, it } from 'vitest';
import { readRate } from '../../../../src/regime/units/read-rate.js';
import { readShare } from '../../../../src/regime/units/read-share.js';
import { readTimeline } from '../../../../src/regime/units/read-timeline.js';

const read = (input: unknown): unknown => readTimeline(input, readShare, ['10%', '60%']);

describe('something that changes', () => {
  it('may stay as it is', () => {
    expect(read('30%')).toEqual({ value: [{ month: null, value: 0.3 }] });
    expect(read('2 in 1000')).toEqual({ value: [{ month: null, value: 0.002 }] });
  });

  it('has steps with dates; a year is its January', () => {
    expect(read('10% in 2014 to 60% in 2020-06')).toEqual({
      value: [
        { month: 2014 * 12, value: 0.1 },
        { month: 2020 * 12 + 5, value: 0.6 },
      ],
    });
  });

  it('has any number of steps, one included', () => {
    expect(read('10% in 2014')).toEqual({ value: [{ month: 2014 * 12, value: 0.1 }] });
    expect(read('0% in 2014 to 5% in 2015 to 1 in 10 in 2016 to 2% in 2017')).toMatchObject({
      value: [{ value: 0 }, { value: 0.05 }, { value: 0.1 }, { value: 0.02 }],
    });
  });

  it('may be of rates', () => {
    const rates = readTimeline('1%/month in 2014 to 1.2/year in 2015', readRate, ['1', '2']);
    expect(rates).toMatchObject({ value: [{ value: 0.01 }, { value: 0.1 }] });
  });

  it.each([
    ['10% in 2014 to 60%', '"60%" does not say at what date'],
    ['10% to 60% in 2014', '"10%" does not say at what date'],
    [
      '60% in 2020 to 10% in 2014',
      '"60% in 2020 to 10% in 2014" goes back in time at "10% in 2014"',
    ],
    [
      '6% in 2020 to 1% in 2020-01',
      '"6% in 2020 to 1% in 2020-01" goes back in time at "1% in 2020-01"',
    ],
    ['10% in 2014 to 0.6 in 2020', '0.6 has no unit'],
    ['10% in 2014 to 60% in 2020-13', '"2020-13" is not a month: a year has twelve'],
    ['130% in 2014 to 60% in 2020', '"130%" is more than 100%'],
    [0.3, '0.3 has no unit'],
    ['lots', '"lots" is not a share'],
    [['10%'], 'a list is not a share'],
  ])('%j is refused', (input, found) => {
    expect(read(input)).toMatchObject({ fault: { found } });
  });

  it('says both forms that are accepted', () => {
    expect(read('lots')).toMatchObject({
      fault: {
        accepted:
          'a share from 0% to 100%, like 5%, 0.05% or 2 in 1000; or steps, like 10% in 2014 to 60% in 2020-06',
      },
    });
  });
});
