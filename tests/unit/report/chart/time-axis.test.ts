import { describe, expect, it } from 'vitest';
import { timeAxis } from '../../../../src/report/chart/time-axis.js';

/** The texts of the ticks from one month to another. */
function ticks(from: number, until: number, most: number): string[] {
  const axis = timeAxis(from, until, most);
  const { ticks: dates, tickFormat } = axis;
  if (!Array.isArray(dates) || typeof tickFormat !== 'function') throw new Error('no ticks');
  return dates.map((date: Date, index) => String(tickFormat(date, index)));
}

const JANUARY = 2018 * 12;

describe('an axis of months', () => {
  it('has a tick a month where there is room, with the year below the first', () => {
    expect(ticks(JANUARY, JANUARY + 2, 9)).toEqual(['Jan\n2018', 'Feb', 'Mar']);
    expect(ticks(JANUARY + 10, JANUARY + 13, 9)).toEqual(['Nov\n2018', 'Dec', 'Jan\n2019', 'Feb']);
  });

  it('has quarters or half-years where there is less', () => {
    expect(ticks(JANUARY, JANUARY + 23, 9)).toEqual([
      'Jan\n2018',
      'Apr',
      'Jul',
      'Oct',
      'Jan\n2019',
      'Apr',
      'Jul',
      'Oct',
    ]);
    expect(ticks(JANUARY, JANUARY + 23, 4)).toEqual(['Jan\n2018', 'Jul', 'Jan\n2019', 'Jul']);
  });

  it('has years for a long time, beginning with the first whole one', () => {
    expect(ticks(JANUARY, JANUARY + 83, 9)).toEqual([
      '2018',
      '2019',
      '2020',
      '2021',
      '2022',
      '2023',
      '2024',
    ]);
    expect(ticks(JANUARY + 5, JANUARY + 83, 4)).toEqual(['2020', '2022', '2024']);
  });

  it('has room for six hundred months', () => {
    expect(ticks(JANUARY, JANUARY + 599, 9).length).toBeLessThanOrEqual(9);
    expect(ticks(JANUARY, JANUARY + 599, 4).length).toBeLessThanOrEqual(4);
    expect(ticks(JANUARY, JANUARY + 2400, 9).length).toBeLessThanOrEqual(12);
  });

  it('has one tick for one month', () => {
    expect(ticks(JANUARY + 4, JANUARY + 4, 9)).toEqual(['May\n2018']);
  });

  it('is of months, and needs no name', () => {
    expect(timeAxis(JANUARY, JANUARY + 5, 9)).toMatchObject({ type: 'utc', label: null });
  });
});
