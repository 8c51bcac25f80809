import { describe, expect, it } from 'vitest';
import { monthsOf } from '../../../src/experiment/run-length.js';
import { giveWay } from '../../../src/platform/give-way.js';
import { makeRegime, makeRules } from '../../helpers/make-regime.js';

const FROM = 2014 * 12;
// From January 2014 to December 2015.
const regime = makeRegime(makeRules(), {}, 24);

describe('how many months are simulated', () => {
  it('all of the calendar, unless a last month is asked for', () => {
    expect(monthsOf(regime, undefined)).toBe(24);
  });

  it.each([
    [FROM, 1],
    [FROM + 1, 2],
    [FROM + 23, 24],
  ])('up to and with month %i: %i', (until, months) => {
    expect(monthsOf(regime, until)).toBe(months);
  });

  it.each([
    [FROM - 1, '2013-12'],
    [FROM + 24, '2016-01'],
    [0, '0-01'],
  ])('refuses the last month %i and names the calendar', (until, text) => {
    const asking = (): number => monthsOf(regime, until);
    expect(asking).toThrow(RangeError);
    expect(asking).toThrow(`${text} is outside the calendar of the regime, 2014-01 to 2015-12`);
  });
});

describe('giving way', () => {
  it('lets what waits have its turn first', async () => {
    const order: string[] = [];
    setImmediate(() => order.push('waiting'));
    await giveWay();
    order.push('the run');
    expect(order).toEqual(['waiting', 'the run']);
  });

  it('lets a signal reach a loop that would not end by itself', async () => {
    const controller = new AbortController();
    setTimeout(() => {
      controller.abort();
    }, 0);
    while (!controller.signal.aborted) await giveWay();
    expect(controller.signal.aborted).toBe(true);
  });
});
