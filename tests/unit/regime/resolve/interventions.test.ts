import { describe, expect, it } from 'vitest';
import type { Intervention } from '../../../../src/regime/regime.js';
import { problemsOf, regimeOf, regimeText, toldOf } from '../regime-text.js';

const scores = 'scores:\n  state: {range: 0 to 9, start: 5, published: true}';
const with2 = `${scores}\n  other: {like: state}`;
const text = (entry: string, more: Record<string, string> = { scores }): string =>
  regimeText({ ...more, interventions: `interventions:\n  - {at: 2014-03, ${entry}}` });
const first = (entry: string): Intervention => regimeOf(text(entry)).interventions[0];

describe('an intervention', () => {
  it.each([
    ['outage: cameras, for: 2 months', { kind: 'outage', channels: [0], months: 2 }],
    ['hack: {swap: top 1% with bottom 2%}', { kind: 'swap', score: 0, top: 0.01, bottom: 0.02 }],
    [
      'false-reports: {of: jaywalking, rate: 5%/month}, for: 1 year',
      { kind: 'false-reports', conduct: 0, group: null, rate: 0.05, months: 12 },
    ],
    ['amnesty: [offenders]', { kind: 'amnesty', lists: [0] }],
    [
      'false-listing: {list: offenders, share: 1%}',
      { kind: 'false-listing', list: 0, group: null, share: 0.01 },
    ],
    ['change: {redress: {notice: 5%}}', { kind: 'change', text: 'change of redress' }],
  ])('%s', (entry, fields) => {
    expect(first(entry)).toMatchObject({ at: 2, jurisdiction: null, ...fields });
  });

  it('carries where it comes from', () => {
    const sourced = text('amnesty: offenders, source: A1, status: reported', {
      sources: 'sources: {A1: "a text"}',
    });
    expect(regimeOf(sourced).interventions[0].provenance).toEqual({
      source: ['A1'],
      status: 'reported',
      note: null,
      calibratedTo: [],
    });
  });

  it('may name the score where there are several, and must', () => {
    const entry = (score: string): string =>
      text(`hack: {${score}swap: top 1% with bottom 1%}`, { scores: with2 });
    expect(regimeOf(entry('score: other, ')).interventions[0]).toMatchObject({ score: 1 });
    const [problem] = problemsOf(entry(''));
    expect(problem).toMatchObject({
      message: 'it does not say which score, and there are 2',
      accepted: 'score: state, other',
    });
  });

  it.each([
    ['hack: {swap: top 1% with bottom 1%}', 'it does not say which score, and there are 0'],
    ['hack: {score: state, swap: top 1% with bottom 1%}', '"state" is not a score'],
  ])('of a score needs one: %s', (entry, message) => {
    expect(problemsOf(text(entry, {})).map((each) => each.message)).toEqual([message]);
  });

  it.each([
    ['outage: camera, for: 2 months', '"camera" is not a channel'],
    ['amnesty: [offenders, debtors]', '"debtors" is not a list'],
    ['hack: {swap: top 1% with bottom most}', '"most" is not a share'],
    [
      'false-reports: {of: jaywalking, against: them, rate: 5%/month}, for: 1 month',
      '"them" is not a group',
    ],
    ['false-listing: {list: offenders, share: 1%, of: them}', '"them" is not a group'],
    ['false-listing: {list: debtors, share: 1%}', '"debtors" is not a list'],
    ['amnesty: offenders, in: Coast', '"Coast" is not a jurisdiction'],
    [
      'change: {redress: {notice: 5%}}, for: 2 months',
      '"for" has no meaning here: change holds until the end, or until another change',
    ],
    [
      'false-reports: {of: jaywalking, rate: 5%/month}',
      'the intervention does not say how long the false reports last',
    ],
    ['change: {firms: {redress: {notice: 5%}}}', 'a change for firms, and the file has none'],
    [
      'change: {conduct: {spitting: {gravity: 0.1}}}',
      '"spitting" is not conduct: only what is declared can change',
    ],
    ['change: {notice: 5%}', '"notice" is no key of a change'],
    ['because: we can', '"because" is no key of an intervention'],
  ])('%s is refused', (entry, message) => {
    const problems = problemsOf(text(entry));
    expect(problems.map((each) => each.message)).toEqual([message]);
    expect(problems[0].line).toBe(16);
  });

  it('with a bad date still has its other faults told', () => {
    const interventions =
      'interventions:\n  - {at: 2014-13, outage: camera, for: 2 months}\n  - {at: 2014-03, outage: camera, for: 2 months}';
    expect(toldOf(regimeText({ interventions }))).toEqual([
      '14:10 "2014-13" is not a month: a year has twelve',
      '15:27 "camera" is not a channel',
    ]);
  });

  it('has words for every part of a change', () => {
    const firms = `firms:
  count: 9
  channels: {audits: {coverage: 5%}}
  conduct: {late: {seen-by: audits, domain: traffic, rate: 1%/month}}`;
    const change = `interventions:
  - at: 2014-03
    change:
      channels: {cameras: {coverage: 5%}}
      lists: {offenders: {public: true}}
      adaptation: none
      firms: {conduct: {late: {gravity: 0.5}}, redress: {notice: 5%}}`;
    expect(regimeOf(regimeText({ firms, interventions: change })).interventions[0].text).toBe(
      'change of channels (cameras), lists (offenders), adaptation, conduct of firms (late), redress of firms',
    );
  });
});
