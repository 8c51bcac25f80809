import { describe, expect, it } from 'vitest';
import { changesOfBoth } from '../../../../src/report/compare/changes-of-both.js';
import { fakeComparison } from '../../../helpers/fake-comparison.js';
import { regime } from '../../../helpers/fake-regime.js';

describe('what changed in two worlds', () => {
  const one = regime();
  const { a } = fakeComparison({ a: one });
  const until = one.calendar.until;

  it('is told once where it befalls both', () => {
    const both = changesOfBoth({ a, b: a, until });
    expect(both.length).toBeGreaterThan(0);
    expect(both.every(({ text }) => !text.includes('alone'))).toBe(true);
  });

  it('says so where it befalls one of them alone', () => {
    const none = { ...a, regime: regime({ interventions: [] }) };
    const [first] = changesOfBoth({ a, b: none, until });
    expect(first).toMatchObject({
      text: 'outage of cameras for 2 months (under A alone)',
      mark: 'a',
    });
    expect(changesOfBoth({ a: none, b: a, until })[0]?.text).toContain('(under B alone)');
  });

  it('is one line a month, disputed where one of them is', () => {
    const [event] = one.interventions;
    if (event === undefined) throw new Error('the fake regime has an event');
    const disputed = {
      ...event,
      text: 'another',
      provenance: { ...event.provenance, status: 'disputed' as const, note: 'It never was.' },
    };
    const b = { ...a, regime: regime({ interventions: [disputed] }) };
    const found = changesOfBoth({ a, b, until });
    expect(found.filter(({ month }) => month === one.calendar.from + event.at)).toMatchObject([
      {
        text: 'outage of cameras for 2 months (under A alone); another (under B alone)',
        disputed: true,
        note: 'It never was.',
      },
    ]);
  });
});
