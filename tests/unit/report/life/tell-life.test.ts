import { describe, expect, it } from 'vitest';
import { isWrong, reckoning } from '../../../../src/report/life/reckoning.js';
import { tellLife } from '../../../../src/report/life/tell-life.js';
import { fakeLife, quietMonth } from '../../../helpers/fake-life.js';
import { regime, rules } from '../../../helpers/fake-regime.js';

describe('a life', () => {
  const story = tellLife(regime(), fakeLife(), 'full');

  it('says who it is that does not exist', () => {
    expect(story.name).toBe('Person 123');
    expect(story.about).toEqual([
      'Group minority, adult, low income, cities, everywhere else.',
      'Lives with 2 other people, of them 1 child.',
      'With nothing to fear they would speak out at 0.7, on a scale from 0, not at all, to 1, without reserve; boldness 1.1, where 1 is ordinary.',
    ]);
  });

  it('is told month by month, with quiet months folded', () => {
    expect(story.entries.map(({ kind, when }) => [kind, when])).toEqual([
      ['quiet', '2 months without anything new, January 2018 to February 2018'],
      ['told', 'March 2018'],
      ['told', 'April 2018'],
      ['told', 'May 2018'],
      ['quiet', '3 months in which their standing stayed the same, June 2018 to August 2018'],
      ['told', 'September 2018'],
      ['quiet', '1 month without anything new, October 2018'],
    ]);
  });

  it('names the cause of what happened', () => {
    expect(story.entries[2]?.lines).toEqual([
      "A record of jaywalking that was person 4711's.",
      'The score "state" went from 1,000 to 995: somebody else\'s acts −5. By their own acts it would be 1,000.',
      'Came onto the list "judgment defaulters", because of a record of somebody else\'s act. Wrongly: their own acts would not have put them there.',
    ]);
  });

  it('shows the two standings side by side where one of them changes', () => {
    expect(story.entries.map(({ standing }) => standing)).toEqual([
      null,
      null,
      { regime: 'closed: flights', own: 'nothing is closed' },
      null,
      null,
      { regime: 'nothing is closed', own: 'nothing is closed' },
      null,
    ]);
  });

  it('ends with a reckoning', () => {
    expect(story.reckoning).toEqual([
      'In 10 months there were 3 records of this person, 2 of them not of their own acts.',
      'For 5 months something was closed to them (flights), for all of those wrongly; they were refused 2 times.',
      'They appealed once; 1 appeal was granted.',
      '2 acts were left undone out of fear (critical post).',
    ]);
  });

  it('is shorter where it is told shortly', () => {
    const short = tellLife(regime(), fakeLife(), 'short');
    expect(short.entries.map(({ when }) => when)).toEqual([
      '3 months without anything new, January 2018 to March 2018',
      'April 2018',
      'May 2018',
      '3 months in which their standing stayed the same, June 2018 to August 2018',
      'September 2018',
      '1 month without anything new, October 2018',
    ]);
    expect(short.reckoning).toEqual(story.reckoning);
  });
});

describe('traits', () => {
  const { traits } = fakeLife();

  it('do not name a place or a jurisdiction where there is only one', () => {
    const [base] = regime().jurisdictions;
    const plain = regime({
      places: [{ name: 'everywhere', share: 1 }],
      jurisdictions: base === undefined ? [] : [base],
    });
    const alone = fakeLife({ traits: { ...traits, household: [123], children: [] } });
    expect(tellLife(plain, alone, 'full').about.slice(0, 2)).toEqual([
      'Group minority, adult, low income.',
      'Lives alone.',
    ]);
  });

  it('count the others in the household', () => {
    const pair = fakeLife({ traits: { ...traits, household: [123, 124], children: [] } });
    expect(tellLife(regime(), pair, 'full').about[1]).toBe('Lives with 1 other person.');
    const family = fakeLife({ traits: { ...traits, children: [122, 124] } });
    expect(tellLife(regime(), family, 'full').about[1]).toBe(
      'Lives with 2 other people, of them 2 children.',
    );
  });

  it('tell who is exempt', () => {
    const exempt = fakeLife({ traits: { ...traits, exempt: true } });
    expect(tellLife(regime(), exempt, 'full').about.at(-1)).toBe(
      'Exempt (officials): no consequence reaches them.',
    );
  });
});

describe('a reckoning', () => {
  const RULES = rules();
  const of = (...months: Parameters<typeof quietMonth>[1][]) =>
    reckoning(fakeLife({ months: months.map((changes, at) => quietMonth(at, changes)) }), RULES);

  it('says so where nothing happened', () => {
    expect(of({}, {})).toEqual([
      'In 2 months there were 0 records of this person.',
      'Nothing was ever closed to them.',
    ]);
  });

  it('counts the months that were wrong, and says where it was not over', () => {
    const wrong = { closed: [1, 2], earnedClosed: [1] };
    const right = { closed: [1], earnedClosed: [1] };
    expect(of(right, wrong, wrong).slice(1)).toEqual([
      'For 3 months something was closed to them (flights and internet), for 2 of those wrongly; they were refused 0 times.',
      'When the simulation ended it was not over.',
    ]);
  });

  it('tells appeals that were refused, and several that were granted', () => {
    expect(of({ events: ['filed an appeal'] }, { events: ['appeal refused'] })[2]).toBe(
      'They appealed once; no appeal was granted.',
    );
    const granted = { events: ['filed an appeal', 'appeal granted'] as const };
    expect(of(granted, granted)[2]).toBe('They appealed 2 times; 2 appeals were granted.');
  });

  it('tells a single silence', () => {
    expect(of({ silenced: [1] }).at(-1)).toBe('1 act was left undone out of fear (critical post).');
  });

  it('takes a month as wrong where anything is closed that own acts leave open', () => {
    expect(isWrong(quietMonth(0, { closed: [1], earnedClosed: [] }))).toBe(true);
    expect(isWrong(quietMonth(0, { closed: [1], earnedClosed: [1, 2] }))).toBe(false);
    expect(isWrong(quietMonth(0, {}))).toBe(false);
  });
});
