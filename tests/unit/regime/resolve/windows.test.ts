import { describe, expect, it } from 'vitest';
import { problemsOf, regimeOf, regimeText, rulesOf } from '../regime-text.js';

const channel = (keys: string): string =>
  regimeText({ channels: `channels:\n  cameras: {coverage: 30%${keys}}` });

describe('what is on for a while', () => {
  it.each([
    ['', 0, Infinity],
    [', from: 2014-01', 0, Infinity],
    [', from: 2014-12', 11, Infinity],
    [', until: 2014-01', 0, 0],
    [', from: 2014-03, until: 2014-03', 2, 2],
  ])('%s', (keys, from, until) => {
    expect(rulesOf(channel(keys)).channels[0]).toMatchObject({ from, until });
  });

  it.each([
    [', from: 2013-12', '2013-12 is outside the calendar', 'a month from 2014-01 to 2014-12'],
    [', until: 2015-01', '2015-01 is outside the calendar', 'a month from 2014-01 to 2014-12'],
    [
      ', from: 2014-06, until: 2014-05',
      'it ends in 2014-05, before it begins',
      'a month from 2014-06 on',
    ],
    [', from: March', '"March" is not a month', 'a month, like 2014-01'],
  ])('%s is refused', (keys, message, accepted) => {
    expect(problemsOf(channel(keys))).toMatchObject([{ message, accepted }]);
  });

  it('has a timeline that may begin before the calendar and end after it', () => {
    const channels = 'channels:\n  cameras: {coverage: 10% in 2010 to 60% in 2020}';
    expect(rulesOf(regimeText({ channels })).channels[0].coverage).toEqual([
      [
        { month: -48, value: 0.1 },
        { month: 72, value: 0.6 },
      ],
    ]);
  });

  it('covers places that it does not name not at all', () => {
    const text = regimeText({
      places: 'places: {cities: 60%, countryside: 40%}',
      channels: 'channels:\n  cameras: {coverage: {cities: 30%}}',
    });
    expect(rulesOf(text).channels[0].coverage).toEqual([
      [{ month: 0, value: 0.3 }],
      [{ month: 0, value: 0 }],
    ]);
  });
});

describe('the calendar', () => {
  const calendar = (from: string, until: string): string =>
    regimeText({ from: `from: ${from}`, until: `until: ${until}` });

  it.each([
    ['2014-01', '2014-01', 1],
    ['2013-12', '2014-01', 2],
    ['2014-01', '2063-12', 600],
  ])('from %s until %s has %d months', (from, until, months) => {
    expect(regimeOf(calendar(from, until)).calendar.months).toBe(months);
  });

  it.each([
    [
      '2014-01',
      '2013-12',
      'the calendar ends in 2013-12, before it begins',
      'a month from 2014-01 on',
    ],
    ['2014-01', '2064-01', 'the calendar has 601 months', 'at most 600 months: until 2063-12'],
    ['2014', '2014-12', '2014 is a year', 'a month, like 2014-01'],
    ['2014-01', 'later', '"later" is not a month', 'a month, like 2014-01'],
  ])('from %s until %s is refused', (from, until, message, accepted) => {
    expect(problemsOf(calendar(from, until))).toMatchObject([{ message, accepted }]);
  });
});
