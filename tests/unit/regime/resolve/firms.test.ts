import { describe, expect, it } from 'vitest';
import type { FirmsSection } from '../../../../src/regime/regime.js';
import { problemsOf, regimeOf, regimeText } from '../regime-text.js';

const SECTIONS = {
  count: '  count: 100',
  channels: '  channels: {audits: {coverage: 30%}}',
  conduct: '  conduct: {late accounts: {seen-by: audits, domain: traffic, rate: 0.1/month}}',
  lists:
    '  lists: {late firms: {enters: record of late accounts, leaves: after 6 months, closes: flights}}',
};
function firmsText(instead: Record<string, string> = {}): string {
  const sections = Object.values({ ...SECTIONS, ...instead }).filter((section) => section !== '');
  return `firms:\n${sections.join('\n')}`;
}
const firmsOf = (
  instead: Record<string, string>,
  more: Record<string, string> = {},
): FirmsSection | null => regimeOf(regimeText({ firms: firmsText(instead), ...more })).firms;

describe('firms', () => {
  it('have rules of their own', () => {
    const firms = firmsOf({ redress: '  redress: {notice: 100%}', layoffs: '  layoffs: 4%/month' });
    expect(firms).toMatchObject({
      count: 100,
      layoffs: 0.04,
      phases: [
        {
          from: 0,
          rules: {
            channels: [{ name: 'audits' }],
            conduct: [{ name: 'late accounts', seenBy: [0], domain: 0 }],
            lists: [{ name: 'late firms', closes: [1], enters: [{ conduct: [0] }] }],
            domains: [{ name: 'traffic' }, { name: 'flights' }],
            scores: [],
            redress: { notice: 1 },
          },
        },
      ],
    });
  });

  it('stand for as many as are simulated, or more', () => {
    expect(firmsOf({ standing: '  standing-for: 42M' })).toMatchObject({ standingFor: 42_000_000 });
  });

  it('share domains: what one stops is of people for people, of firms for firms', () => {
    const text = regimeText({
      firms: firmsText(),
      domains: 'domains:\n  traffic: {}\n  flights: {stops: [jaywalking, late accounts]}',
    });
    const regime = regimeOf(text);
    expect(regime.jurisdictions[0].phases[0].rules.domains[1].stops).toEqual([0]);
    expect(regime.firms?.phases[0].rules.domains[1].stops).toEqual([0]);
    const ofFirms = regimeText({
      firms: firmsText(),
      domains: 'domains:\n  traffic: {}\n  flights: {stops: late accounts}',
    });
    expect(regimeOf(ofFirms).jurisdictions[0].phases[0].rules.domains[1].stops).toEqual([]);
  });

  it.each([
    [
      'fewer than are simulated',
      { standing: '  standing-for: 10' },
      '10 firms are fewer than the 100 that are simulated',
    ],
    ['without their number', { count: '' }, '"firms" does not say its "count"'],
    [
      'with scores',
      { scores: '  scores: {s: {range: 0 to 9, start: 5}}' },
      '"scores" is no key of firms',
    ],
    ['with domains', { domains: '  domains: {tenders: {}}' }, '"domains" is no key of firms'],
    [
      'with channels of people',
      { conduct: SECTIONS.conduct.replace('audits', 'cameras') },
      '"cameras" is not a channel of firms',
    ],
    [
      'with conduct of people',
      { lists: SECTIONS.lists.replace('late accounts', 'jaywalking') },
      '"jaywalking" is not conduct of firms',
    ],
    [
      'with lists of people',
      {
        lists: SECTIONS.lists.replace(
          'record of late accounts',
          '[record of late accounts, member of offenders]',
        ),
      },
      '"offenders" is not a list of firms',
    ],
    [
      'with households',
      {
        lists: SECTIONS.lists.replace(
          'record of late accounts',
          '[record of late accounts, household of a member of late firms]',
        ),
      },
      'firms have no households',
    ],
    [
      'with scores of people',
      { lists: SECTIONS.lists.replace('after 6 months', 'state from 7') },
      '"state" is not a score of firms',
    ],
    [
      'with ages',
      { conduct: SECTIONS.conduct.replace('/month}', '/month, by-age: {under 18: 2}}') },
      '"by-age" is no key of firms\' conduct',
    ],
    [
      'with groups',
      { channels: SECTIONS.channels.replace('30%', '30%, ratio: {everyone: 2}') },
      '"ratio" is no key of a firms\' channel',
    ],
    [
      'that spill to households',
      { lists: SECTIONS.lists.replace('closes', 'spills-to: household, closes') },
      '"spills-to" is no key of a firms\' list',
    ],
    [
      'in domains that nobody declares',
      { conduct: SECTIONS.conduct.replace('traffic', 'tenders') },
      '"tenders" is not a domain',
    ],
  ])('%s are one error', (_, instead, message) => {
    const scores = 'scores:\n  state: {range: 0 to 9, start: 5, published: true}';
    const problems = problemsOf(regimeText({ scores, firms: firmsText(instead) }));
    expect(problems.map((problem) => problem.message)).toEqual([message]);
  });
});
