import { describe, expect, it } from 'vitest';
import { problemsOf, regimeText } from '../regime-text.js';

function warned(instead: Record<string, string>): readonly string[] {
  const problems = problemsOf(regimeText(instead));
  expect(problems.map(({ severity }) => severity)).toEqual(problems.map(() => 'warning'));
  for (const problem of problems) expect(problem.accepted).not.toBe('');
  return problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
}
const conductOf = (keys: string): string =>
  `conduct:\n  jaywalking: {seen-by: cameras, domain: traffic, rate: 0.5/month}\n  other: {domain: traffic, rate: 1%/month${keys}}`;
const listOf = (keys: string, more = ''): string =>
  `lists:\n  offenders: {enters: record of jaywalking, leaves: after 12 months, closes: flights${keys}}${more}`;

describe('declared and never used', () => {
  it('nothing, in a regime that is all of a piece', () => {
    expect(warned({})).toEqual([]);
  });

  it('a source', () => {
    expect(
      warned({
        sources: 'sources: {A0: one, A1: two}',
        notes: 'notes: [a]',
        redress: 'redress: {source: [A1]}',
      }),
    ).toEqual(['13:11 the source "A0" is never cited']);
  });

  it('a channel', () => {
    expect(
      warned({ channels: 'channels:\n  cameras: {coverage: 30%}\n  online: {coverage: 5%}' }),
    ).toEqual(['6:3 the channel "online" sees nothing']);
  });

  it('a domain', () => {
    expect(
      warned({ domains: 'domains:\n  traffic: {}\n  flights: {}\n  hotels: {demand: 1/month}' }),
    ).toEqual(['11:3 the domain "hotels" is never used']);
  });

  it.each([
    [
      'conduct',
      {
        conduct: conductOf(', seen-by: cameras').replace(
          'domain: traffic, rate: 1',
          'domain: hotels, rate: 1',
        ),
      },
    ],
    ['a list', { lists: listOf('').replace('flights', '[flights, hotels]') }],
    [
      'a grade',
      { scores: 'scores:\n  s: {range: 0 to 9, start: 5, grades: {A: {from: 0, opens: hotels}}}' },
    ],
    [
      'an enticement',
      {
        scores:
          'scores:\n  s: {range: 0 to 9, start: 5, enrolment: {share: 5%, enticements: {hotels: 8%}}}',
      },
    ],
    ['an expectation', { expect: 'expect:\n  - {what: refusals of hotels, by: 2014-06, is: 1M}' }],
    [
      'what people were refused',
      { expect: 'expect:\n  - {what: people refused hotels, by: 2014-06, is: 1M}' },
    ],
    [
      'a change',
      {
        interventions:
          'interventions:\n  - {at: 2014-03, change: {lists: {offenders: {closes: hotels}}}}',
      },
    ],
    [
      'firms',
      {
        firms:
          'firms:\n  count: 9\n  channels: {audits: {coverage: 1%}}\n  conduct: {late: {seen-by: audits, domain: hotels, rate: 1%/month}}',
      },
    ],
  ])('not a domain that is used by %s', (_, instead) => {
    const domains = 'domains:\n  traffic: {}\n  flights: {}\n  hotels: {demand: 1/month}';
    expect(warned({ domains, ...instead })).toEqual([]);
  });

  it('conduct that nobody sees', () => {
    expect(warned({ conduct: conductOf('') })).toEqual([
      '8:3 the conduct "other" has no effect: nothing sees it and nothing follows from it',
    ]);
    expect(
      warned({
        conduct: conductOf(''),
        lists: listOf('').replace('of jaywalking', 'of jaywalking or other'),
      }),
    ).toEqual([
      '8:3 the conduct "other" has no effect: no channel sees it, so what its records would do never happens',
    ]);
    expect(
      warned({
        conduct: conductOf(''),
        scores: 'scores:\n  s: {range: 0 to 9, start: 5, published: true, points: {other: 1}}',
      }),
    ).toEqual([expect.stringContaining('no channel sees it')]);
  });

  it('not conduct that is stopped, or falsely reported', () => {
    const conduct = conductOf('');
    expect(
      warned({ conduct, domains: 'domains:\n  traffic: {}\n  flights: {stops: other}' }),
    ).toEqual([]);
    const interventions =
      'interventions:\n  - {at: 2014-03, false-reports: {of: other, rate: 1%/month}, for: 1 month}';
    expect(warned({ conduct, interventions })).toEqual([]);
  });

  it('a list without a consequence, unless another list takes its members', () => {
    const idle = '\n  idle: {enters: audit of 1%/month, leaves: never}';
    expect(warned({ lists: listOf('', idle) })).toEqual(['13:3 the list "idle" has no effect']);
    for (const rule of ['member of idle', 'household of a member of idle']) {
      const lists = listOf('', idle).replace(
        'record of jaywalking',
        `[record of jaywalking, ${rule}]`,
      );
      expect(warned({ lists })).toEqual([]);
    }
  });

  it('a secret score that nothing follows from', () => {
    const score = (keys: string): Record<string, string> => ({
      scores: `scores:\n  s: {range: 0 to 9, start: 5${keys}}`,
    });
    expect(warned(score(''))).toEqual([
      '14:3 the score "s" has no effect: it is secret, and no list or grade follows from it',
    ]);
    expect(warned(score(', grades: {A: 0}'))).toHaveLength(1);
    expect(warned(score(', published: true'))).toEqual([]);
    expect(warned(score(', grades: {A: {from: 0, closes: flights}}'))).toEqual([]);
    expect(
      warned({ ...score(''), lists: listOf('').replace('after 12 months', 's from 7') }),
    ).toEqual([]);
    expect(
      warned({ ...score(''), lists: listOf('').replace('record of jaywalking', 's below 3') }),
    ).toEqual([]);
  });
});

describe('without any effect', () => {
  it('cuts ties of a list that is not public', () => {
    expect(warned({ lists: listOf(', cuts-ties: 5%/month') })).toEqual([
      expect.stringContaining('"cuts-ties" has no effect on a list that is not public'),
    ]);
    expect(warned({ lists: listOf(', cuts-ties: 5%/month, public: true') })).toEqual([]);
  });

  it.each([
    [
      'on appeal',
      'nobody can appeal',
      'appeal: {filed: 1%/month, decided-in: 1 month, right: 60%}',
    ],
    ['on apology', 'nobody can apologise', 'apology: {offered: 1%/month, judged-sincere: 60%}'],
  ])('leaving %s where %s', (exit, message, redress) => {
    const lists = listOf('').replace('after 12 months', exit);
    expect(warned({ lists })).toEqual([expect.stringContaining(message)]);
    expect(warned({ lists, redress: `redress: {${redress}}` })).toEqual([]);
  });

  it('deterrence of protected conduct', () => {
    const conduct = conductOf(', seen-by: cameras, protected: true, deterred: 30%');
    expect(warned({ conduct })).toEqual([
      expect.stringContaining('"deterred" has no effect on protected conduct'),
    ]);
  });

  it('is not told of a file that has errors', () => {
    const problems = problemsOf(
      regimeText({
        conduct: 'conduct:\n  jaywalking: {seen-by: camera, domain: traffic, rate: 0.5/month}',
      }),
    );
    expect(problems.map(({ severity }) => severity)).toEqual(['error']);
  });
});
