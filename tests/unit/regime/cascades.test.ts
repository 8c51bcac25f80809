import { describe, expect, it } from 'vitest';
import { problemsOf, regimeText, toldOf } from './regime-text.js';

describe('all faults of a file', () => {
  it('are told together, in the order of the file', () => {
    const text = `regime: Faulty
from: 2014-01
until: 2014-12
population: {people: [a, b], groups: {a: 50%, b: 40%}, nam: 3}
channels:
  cameras: {coverage: 0.05, misidentifis: 3%}
conduct:
  jay: {seen-by: camera, domain: trafic, rate: 5%, id: 3}
  post: {seen-by: [cameras, foo], domain: traffic, rate: 20/month, performed: 0.5}
domains: {traffic: {}, flights: }
scores:
  s: {range: 0 to 100, start: 200, points: {jai: 5, post: -5%}, grades: {A: 50, B: 10}}
lists:
  a: {enters: record of jay or pist, leaves: [after 24], closes: [flight]}
interventions:
  - {at: 2015-05, outage: camras, for: 2 months}
expect:
  - {what: refusals of flights, at: 2014-03, is: 11M, source: A3}
`;
    expect(toldOf(text)).toEqual([
      '4:22 a list as the people: Glasshouse simulates people who do not exist, and takes no data on any who do',
      '4:38 the groups add up to 90%, not to 100% (a 50% + b 40%)',
      '4:56 "nam" is no key of the population',
      '6:23 0.05 has no unit',
      '6:29 "misidentifis" is no key of a channel',
      '8:18 "camera" is not a channel',
      '8:34 "trafic" is not a domain',
      '8:48 "5%" is not a rate: it does not say how often',
      '8:52 "id" is no key of conduct: Glasshouse simulates people who do not exist, and takes no data on any who do',
      '9:29 "foo" is not a channel',
      '9:58 "20/month" is more often than a month can honour',
      '9:79 0.5 has no unit',
      '10:24 "flights" has no value',
      '12:31 it starts at 200, outside its range',
      '12:45 "jai" is not conduct',
      '12:59 "-5%" is not a bare number',
      '14:32 "pist" is not conduct',
      '14:53 24 has no unit',
      '14:67 "flight" is not a domain',
      '16:10 2015-05 is outside the calendar',
      '16:27 "camras" is not a channel',
      '18:33 "refusals of flights" is counted from the beginning',
      '18:63 "A3" is not a source',
    ]);
  });
});

describe('one fault', () => {
  it.each([
    ['a channel that cannot be read', { channels: 'channels:\n  cameras: no' }],
    ['channels that cannot be read', { channels: 'channels: none' }],
    ['a domain that cannot be read', { domains: 'domains:\n  traffic: {}\n  flights: closed' }],
    [
      'conduct without a rate',
      { conduct: 'conduct:\n  jaywalking: {seen-by: cameras, domain: traffic}' },
    ],
    [
      'conduct with an odd domain',
      { conduct: 'conduct:\n  jaywalking: {seen-by: cameras, domain: 5, rate: 1%/month}' },
    ],
    ['a calendar without an end', { until: '' }],
    [
      'a calendar with an odd beginning',
      {
        from: 'from: soon',
        redress: 'interventions:\n  - {at: 2014-03, outage: cameras, for: 1 month}',
      },
    ],
    [
      'a score that does not say its range',
      {
        scores: 'scores:\n  s: {start: 5, grades: {A: 3, B: 0}}\n  t: {like: s}',
        lists:
          'lists:\n  l: {enters: [s below 4, s at A or above, t at A or below], leaves: never, closes: flights}',
      },
    ],
    [
      'a score with an odd range',
      {
        scores: 'scores:\n  s: {range: 5 to 5, start: 5, grades: {A: 3, B: 0}}',
        lists:
          'lists:\n  l: {enters: [s below 4, s at A or above], leaves: never, closes: flights}',
      },
    ],
    [
      'a score with an odd grade',
      {
        scores: 'scores:\n  s: {range: 0 to 9, start: 5, grades: {A: high, B: 0}}',
        lists: 'lists:\n  l: {enters: s at C or above, leaves: never, closes: flights}',
      },
    ],
    [
      'groups that do not add up',
      {
        population: 'population: {groups: {a: 50%, b: 40%}}',
        channels: 'channels:\n  cameras: {coverage: 30%, ratio: {b: 10}}',
      },
    ],
    [
      'a place without a share',
      {
        places: 'places: {cities: 60%, countryside: half}',
        channels: 'channels:\n  cameras: {coverage: {cities: 30%, countryside: 5%}}',
      },
    ],
    ['raters of an odd share', { peers: 'peers: {rate: 10%/month, honest: 70, grudging: 30%}' }],
    [
      'raters of an odd share in a pilot',
      {
        peers: 'peers: {rate: 10%/month, honest: 70%, grudging: 30%}',
        jurisdictions: 'jurisdictions:\n  Coast: {share: 5%, peers: {honest: 60, grudging: 40%}}',
      },
    ],
    [
      'an appeal without its delay',
      {
        redress: 'redress: {appeal: {filed: 10%/month, right: 60%}}',
        lists: 'lists:\n  l: {enters: record of jaywalking, leaves: on appeal, closes: flights}',
      },
    ],
    ['firms without a count', { firms: 'firms:\n  channels: {audits: {coverage: 5%}}' }],
    ['firms that cannot be read', { firms: 'firms: many' }],
    [
      'an alias in a list',
      { conduct: 'conduct:\n  jaywalking: {seen-by: [*cameras], domain: traffic, rate: 1%/month}' },
    ],
    ['a list of maps', { notes: 'notes: [{a: b}]' }],
    [
      'too many of a kind',
      {
        sources: `sources: {${Array.from({ length: 201 }, (_, i) => `s${i}: text`).join(', ')}}`,
        redress: 'redress: {source: s3}',
      },
    ],
  ])('%s is one error', (_, instead) => {
    const problems = problemsOf(regimeText(instead));
    expect(problems.map((each) => each.message)).toHaveLength(1);
    expect(problems[0].severity).toBe('error');
  });

  it('too many are told in part', () => {
    const notes = Array.from({ length: 300 }, (_, i) => i).join(', ');
    expect(problemsOf(regimeText({ notes: `notes: [${notes}]` }))).toHaveLength(200);
  });
});
