import { describe, expect, it } from 'vitest';
import { problemsOf, regimeOf, regimeText } from '../regime-text.js';

const firms = `firms:
  count: 9
  channels: {audits: {coverage: 5%}}
  conduct: {late: {seen-by: audits, domain: traffic, rate: 1%/month}}
  lists: {late firms: {enters: record of late, leaves: never, closes: flights}}`;
const text = (entry: string): string =>
  regimeText({
    firms,
    sources: 'sources: {A1: a text}',
    expect: `expect:\n  - {${entry}, source: A1}`,
  });

describe('an expectation', () => {
  it.each([
    [
      'what: refusals of flights, by: 2014-06, is: 11.14M',
      { measure: 'refusals', key: 1, reported: 11_140_000 },
    ],
    [
      'what: people refused flights, by: 2014-06, is: 3',
      { measure: 'people-refused', key: 1, reported: 3 },
    ],
    ['what: entries to offenders, by: 2014-06, is: 12M', { measure: 'entries', key: 0 }],
    [
      'what: members of offenders, at: 2014-06, is: 8.8M',
      { measure: 'members', key: 0, subject: 'people' },
    ],
    [
      'what: firms on late firms, at: 2014-06, is: 33k',
      { measure: 'members', key: 0, subject: 'firms' },
    ],
    ['what: people listed, at: 2014-06, is: 10M', { measure: 'listed', key: null }],
    ['what: people restricted, at: 2014-06, is: 10M', { measure: 'restricted', key: null }],
    [
      'what: population, at: 2014-06, is: 1.4B',
      { measure: 'population', key: null, reported: 1_400_000_000 },
    ],
  ])('%s', (entry, fields) => {
    const [expectation] = regimeOf(text(entry)).expect;
    expect(expectation).toMatchObject({ month: 5, ...fields });
    expect(expectation.provenance.source).toEqual(['A1']);
  });

  it.each([
    ['what: happiness, at: 2014-06, is: 1', '"happiness" is nothing that the simulation counts'],
    ['what: refusals of flight, by: 2014-06, is: 1', '"flight" is not a domain'],
    ['what: refusals of offenders, by: 2014-06, is: 1', '"offenders" is not a domain'],
    ['what: members of flights, at: 2014-06, is: 1', '"flights" is not a list'],
    ['what: members of late firms, at: 2014-06, is: 1', '"late firms" is not a list'],
    ['what: firms on offenders, at: 2014-06, is: 1', '"offenders" is not a list of firms'],
    [
      'what: refusals of flights, at: 2014-06, is: 1',
      '"refusals of flights" is counted from the beginning',
    ],
    ['what: refusals of flights, is: 1', '"refusals of flights" is counted from the beginning'],
    ['what: population, by: 2014-06, is: 1', '"population" is counted at the end of a month'],
    [
      'what: population, by: 2014-06, at: 2014-06, is: 1',
      '"population" is counted at the end of a month',
    ],
    ['what: population, at: 2015-06, is: 1', '2015-06 is outside the calendar'],
    ['what: population, at: 2014-06', 'entry 1 of "expect" does not say its "is"'],
    ['at: 2014-06, is: 1', 'entry 1 of "expect" does not say its "what"'],
    ['what: population, at: 2014-06, is: 0', '0 is less than 1'],
    ['what: population, at: 2014-06, is: 5%', '"5%" is not a number of anything'],
  ])('%s is one error', (entry, message) => {
    expect(problemsOf(text(entry)).map((problem) => problem.message)).toEqual([message]);
  });

  it('is what free rates were calibrated to', () => {
    const fitted = (what: string): string =>
      regimeText({
        conduct: `conduct:\n  jaywalking: {seen-by: cameras, domain: traffic, rate: 1%/month, calibrated-to: ${what}}`,
        expect: 'expect:\n  - {what: people listed, at: 2014-06, is: 1M}',
      });
    const [base] = regimeOf(fitted('people listed')).jurisdictions;
    expect(base.phases[0].rules.conduct[0].provenance.calibratedTo).toEqual(['people listed']);
    expect(problemsOf(fitted('[people listed, peple listed]'))).toMatchObject([
      { message: 'nothing is expected of "peple listed"', suggestion: 'people listed' },
    ]);
  });

  it('is wanted where something was calibrated to it', () => {
    const conduct =
      'conduct:\n  jaywalking: {seen-by: cameras, domain: traffic, rate: 1%/month, calibrated-to: people listed}';
    expect(problemsOf(regimeText({ conduct }))).toMatchObject([
      { accepted: 'nothing: the file expects nothing' },
    ]);
  });
});
