import { describe, expect, it } from 'vitest';
import type { RunResult } from '../../../../src/experiment/result.js';
import { reportContext } from '../../../../src/report/context.js';
import type { ReportContext, Section } from '../../../../src/report/context.js';
import { answerSection } from '../../../../src/report/sections/answer-section.js';
import { assumptionsSection } from '../../../../src/report/sections/assumptions-section.js';
import { chillingSection } from '../../../../src/report/sections/chilling-section.js';
import { expectedSection } from '../../../../src/report/sections/expected-section.js';
import { listsSection } from '../../../../src/report/sections/lists-section.js';
import { livesSection } from '../../../../src/report/sections/lives-section.js';
import { notesSection } from '../../../../src/report/sections/notes-section.js';
import { provenance } from '../../../../src/report/sections/provenance.js';
import { redressSection } from '../../../../src/report/sections/redress-section.js';
import { refusalsSection } from '../../../../src/report/sections/refusals-section.js';
import { regimeSection } from '../../../../src/report/sections/regime-section.js';
import { reproduceSection } from '../../../../src/report/sections/reproduce-section.js';
import { restrictedSection } from '../../../../src/report/sections/restricted-section.js';
import { scoresSection } from '../../../../src/report/sections/scores-section.js';
import { fakeLife } from '../../../helpers/fake-life.js';
import { conduct, regime, REPORTED, rules, score } from '../../../helpers/fake-regime.js';
import { fakeResult } from '../../../helpers/fake-result.js';
import { handMade, withValues } from '../../../helpers/hand-made-series.js';
import { elements, page, textOf } from '../../../helpers/page.js';

const COMMAND = 'glasshouse run regimes/made-up.yaml --seed 1';
const of = (changes: Partial<RunResult> = {}): ReportContext =>
  reportContext(fakeResult(changes), '0.1.0', COMMAND);
const shown = (section: Section, changes: Partial<RunResult> = {}): Document =>
  page(section(of(changes)));
const text = (section: Section, changes: Partial<RunResult> = {}): string =>
  textOf(shown(section, changes).body);

/** The fake regime with other rules in its base, and in no other place. */
function withRules(changes: Parameters<typeof rules>[0]) {
  const [base] = regime().jurisdictions;
  if (base === undefined) throw new Error('the fake regime has a base');
  const phases = [{ from: 0, rules: rules(changes) }];
  return regime({ jurisdictions: [{ ...base, share: 1, phases }], firms: null });
}

describe('the answer', () => {
  it('is a list of points, and says that nobody is real', () => {
    expect(elements(shown(answerSection), 'ol.answer > li')).toHaveLength(6);
    expect(text(answerSection)).toContain('Nobody real was scored.');
  });
});

describe('what the regime is', () => {
  it('says what it is about, when, and how sure anybody is of its rules', () => {
    const told = text(regimeSection);
    expect(told).toContain('Nobody reported this.');
    expect(told).toContain('It is simulated from January 2018 to December 2019.');
    expect(told).toMatch(
      /Of its 23 rules, 10 are reported, 1 disputed by later work, 3 assumed, and 9 do not say; 11 have a rate that was calibrated/u,
    );
  });

  it('says that this is about the rules and not about their numbers', () => {
    expect(text(regimeSection)).toContain('Take a number as assumed unless the note of its rule');
    expect(text(assumptionsSection)).toContain(
      'The numbers in the 10 rules called reported, too, unless the note of a rule says otherwise',
    );
  });

  it('has every rule under its kind, with badges, sources, notes and what it was calibrated to', () => {
    const document = shown(regimeSection);
    expect(document.querySelectorAll('details.rules')).toHaveLength(10);
    const [cameras] = Array.from(document.querySelectorAll('details.rules li')).filter(
      (item) => textOf(item.querySelector('strong')) === 'cameras',
    );
    expect(textOf(cameras ?? null)).toMatch(
      /^cameras reported A3 calibrated to: refusals of flights ?Sees 60 % .* Told once\.$/u,
    );
    expect(cameras?.querySelector('a')?.getAttribute('href')).toBe('#source-0');
  });

  it('lists the sources', () => {
    const document = shown(regimeSection);
    expect(textOf(document.querySelector('#source-0'))).toBe('A3');
    expect(text(regimeSection)).toContain('Made up for the tests');
  });

  it('leaves out what was not said', () => {
    const plain = { regime: regime({ about: '', sources: [] }) };
    expect(elements(shown(regimeSection, plain), 'h3')).not.toContain('Sources');
    expect(shown(regimeSection, plain).querySelector('section > p')?.textContent).toMatch(
      /^It is simulated/u,
    );
  });
});

describe('provenance', () => {
  const known = regime();

  it('says nothing where nothing is known', () => {
    const nothing = { source: [], status: null, note: null, calibratedTo: [] };
    expect(textOf(page(provenance(nothing, known)).body)).toBe('');
  });

  it('shows a source that is not declared without a link', () => {
    const markup = provenance({ ...REPORTED, source: ['B9'], calibratedTo: [] }, known);
    expect(textOf(page(markup).body)).toBe('reported B9');
    expect(page(markup).querySelector('a')).toBeNull();
  });

  it('joins several figures that a rate was calibrated to', () => {
    const markup = provenance({ ...REPORTED, calibratedTo: ['a', 'b', 'c'] }, known);
    expect(textOf(page(markup).body)).toContain('calibrated to: a, b and c');
  });
});

describe('reported against simulated', () => {
  it('is left out where nothing was reported', () => {
    expect(expectedSection(of({ expect: [] }))).toBeNull();
  });

  it('counts what is met, and shows every figure with its error', () => {
    const document = shown(expectedSection);
    expect(text(expectedSection)).toContain('1 of 2 reported figures come out within 10 %');
    expect(elements(document, 'tbody tr:nth-child(1) > *')).toEqual([
      'refusals of flights',
      '2019-12',
      '11,140,000',
      '11,000,000',
      '0.987',
      '120,000 (1.1 %)',
      'yes',
    ]);
    expect(elements(document, 'tbody tr:nth-child(3) td').at(-1)).toBe('no');
  });

  it('says that a figure was not reached by a run that ended before it', () => {
    expect(elements(shown(expectedSection), 'tbody tr:nth-child(2) td')).toEqual([
      '2099-01',
      '8,800,000',
      'not reached',
      '',
      '',
      '',
    ]);
  });

  it('draws nothing where no figure was reached', () => {
    const [, unreached] = fakeResult().expect;
    const expect_ = unreached === undefined ? [] : [unreached];
    expect(shown(expectedSection, { expect: expect_ }).querySelector('svg')).toBeNull();
  });

  it('bears figures of nothing', () => {
    const zero = {
      what: 'people listed',
      month: '2019-12',
      reported: 0,
      simulated: 0,
      ratio: null,
      standardError: 0,
      met: true,
    };
    const told = text(expectedSection, { expect: [zero] });
    expect(told).not.toMatch(/NaN|Infinity/u);
  });
});

describe('who is restricted', () => {
  it('is left out where nobody ever is', () => {
    const series = handMade({ people: [10, 10], adults: [8, 8] });
    expect(restrictedSection(of({ series }))).toBeNull();
  });

  it('says how many, what wrongly means, and how long it lasted', () => {
    expect(text(restrictedSection)).toContain(
      'In December 2019, 230,000 people were on a blacklist and 192,000 were restricted',
    );
    expect(text(restrictedSection)).toContain('Wrongly restricted are people');
    expect(text(restrictedSection)).toContain(
      'Over the whole time it adds up to 720,000 months of wrongful restriction.',
    );
  });

  it('shows it over time, by group and by jurisdiction', () => {
    const document = shown(restrictedSection);
    expect(elements(document, 'h3')).toEqual(['By group', 'By jurisdiction']);
    expect(elements(document, 'svg.wide > title')).toEqual([
      'People restricted, month by month',
      'People restricted wrongly, month by month',
      'Share of adults restricted, by group',
      'Share of adults restricted, by jurisdiction',
    ]);
    expect(elements(document, 'details')[0]).toContain('2019-12192,000154,000');
    expect(elements(document, 'details')[1]).toContain('2019-1257,60046,100');
  });

  it('does not compare groups or jurisdictions where there is only one', () => {
    const { population } = regime();
    const alone = {
      ...withRules({}),
      population: { ...population, groups: [{ name: 'all', share: 1 }] },
    };
    const document = shown(restrictedSection, { regime: alone });
    expect(elements(document, 'h3')).toEqual([]);
    expect(textOf(document.body)).not.toContain('four-fifths');
  });

  it('compares groups in both ways', () => {
    expect(text(restrictedSection)).toContain(
      'Between groups, over the whole time, the group "minority" is restricted 3 times as often as the group "majority". That is more than chance would explain.',
    );
    expect(text(restrictedSection)).toMatch(/is over the 80 of the four-fifths rule/u);
  });

  it('says what each share is of, and on how many simulated people few rest', () => {
    expect(elements(shown(restrictedSection), '#by-group-chart-wide-desc')[0]).toBe(
      'majority: 1 % restricted; 0.3 % wrongly (43 simulated people), 3 in 10 of the restricted; minority: 3 % restricted (48 simulated people); 0.9 % wrongly (14 simulated people), 3 in 10 of the restricted',
    );
    expect(elements(shown(restrictedSection), '#by-jurisdiction-chart-wide-desc')[0]).toContain(
      'Coastal pilot: 1.2 % restricted (19 simulated people); wrongly too few to say (6 simulated people)',
    );
    expect(text(restrictedSection)).toContain('19,200 (19)5,760 (6)4,608 (5)too few to say');
  });

  it('draws no bar of what is too few to say', () => {
    const widths = [
      ...shown(restrictedSection).querySelectorAll(
        '#by-jurisdiction-chart-wide-title ~ g[fill="var(--vermilion)"] rect',
      ),
    ].map((bar) => Number(bar.getAttribute('width')));
    // Everywhere else has bars; the two pilots have too few who are restricted wrongly.
    expect(widths.filter((width) => width > 0)).toHaveLength(1);
  });

  it('marks in its charts what changed', () => {
    const document = shown(restrictedSection);
    expect(elements(document, 'figcaption')[0]).toBe(
      'People restricted at the end of each month. Upright lines mark what changed: a, May 2018: outage of cameras for 2 months.',
    );
    expect(elements(document, 'svg.wide text')).toContain('a');
  });

  it('tells of the spared where there are any', () => {
    const { series } = fakeResult();
    const withEarned = (times: number) =>
      withValues(series, (month, measure, key, where) =>
        measure === 'restricted earned'
          ? times * series.value(month, 'restricted', key, where)
          : series.value(month, measure, key, where),
      );
    // 153,600 have earned it, and of the 192,000 restricted 48,000 have not.
    expect(text(restrictedSection)).toContain('The other way round, 9,600 people are spared');
    expect(text(restrictedSection, { series: withEarned(2) })).toContain(
      'The other way round, 240,000 people are spared',
    );
    expect(text(restrictedSection, { series: withEarned(0) })).not.toContain('spared');
  });

  it('tells apart who is wronged in part and whose own acts close nothing at all', () => {
    const told = text(restrictedSection);
    expect(told).toContain(
      'That is 57,600 people (58 simulated people), 30 % of the restricted. Of them, 48,000 (48 simulated people) have earned no restriction at all',
    );
    expect(told).toContain('the false discovery rate');
  });

  it('says so where nobody is wronged at the end', () => {
    const { series } = fakeResult();
    const right = withValues(series, (month, measure, key, where) =>
      measure === 'restricted wrongly' ? 0 : series.value(month, measure, key, where),
    );
    expect(text(restrictedSection, { series: right })).toContain('In that month that is nobody.');
  });

  it('has no error rates where they rest on too few', () => {
    const { series } = fakeResult();
    const few = withValues(series, (month, measure, key, where) =>
      measure === 'restricted with nothing earned'
        ? 1000
        : series.value(month, measure, key, where),
    );
    expect(text(restrictedSection, { series: few })).not.toContain('false discovery rate');
  });
});

describe('how unequal groups are', () => {
  const between = (majority: number, minority: number): string => {
    const { series } = fakeResult();
    return text(restrictedSection, {
      series: withValues(series, (month, measure, key, where) => {
        if (measure === 'adults') return where?.group === undefined ? 2000 : 1000;
        if (measure !== 'restricted') return series.value(month, measure, key, where);
        if (where?.group === undefined) return majority + minority;
        return where.group === 'minority' ? minority : majority;
      }),
    });
  };

  it('is flagged under the four-fifths rule', () => {
    expect(between(10, 500)).toMatch(/is under the 80 of the four-fifths rule/u);
    expect(between(10, 500)).toContain('is restricted 50 times as often as');
  });

  it('is told without a factor where one group is untouched', () => {
    expect(between(0, 500)).toContain(
      'Between groups, over the whole time, the group "minority" is restricted, and nobody of the group "majority" is.',
    );
  });
});

describe('what was refused', () => {
  it('is left out where nothing was', () => {
    expect(refusalsSection(of({ series: handMade({ people: [10] }) }))).toBeNull();
  });

  it('shows what was refused most first, and nothing that was not', () => {
    const series = handMade({
      refusals: { flights: [10, 10], internet: [300, 100], traffic: [0, 0] },
      'refusals wrongly': { flights: [1, 1] },
      closed: { flights: [5, 7] },
    });
    const document = shown(refusalsSection, { series, people: 20_000_000 });
    expect(elements(document, 'tbody tr')).toEqual(
      ['internet 400 0 0 0', 'flights 20 2 7 0'].map((row) => row.replaceAll(' ', '')),
    );
    expect(elements(document, 'svg.wide text').slice(-2)).toEqual([
      'internet: 400, of them wrongly 0',
      'flights: 20, of them wrongly 2',
    ]);
  });
});

describe('the lists', () => {
  it('are left out where there are none', () => {
    expect(listsSection(of({ regime: withRules({ lists: [] }) }))).toBeNull();
  });

  it('have their members over time, blacklists apart from redlists and people apart from firms', () => {
    const document = shown(listsSection);
    const titles = elements(document, 'svg.wide title').filter((title) =>
      title.startsWith('Members'),
    );
    expect(titles).toEqual([
      'Members of the blacklists of people, month by month',
      'Members of the redlists of people, month by month',
      'Members of the blacklists of firms, month by month',
    ]);
  });

  it('tell for each list how it was entered and left', () => {
    const document = shown(listsSection);
    expect(elements(document, 'h3')).toEqual([
      'judgment defaulters (blacklist)',
      'low score (blacklist)',
      'green lane (redlist)',
      'Firms',
      'dishonest firms (blacklist)',
    ]);
  });

  it('tell of flows year by year', () => {
    const series = handMade({
      entered: {
        'judgment defaulters/record': Array.from({ length: 24 }, (_, month) =>
          month < 12 ? 1 : 2,
        ),
        'judgment defaulters/household': Array.from({ length: 24 }, (_, month) =>
          month === 0 ? 5 : 0,
        ),
      },
      left: {
        'judgment defaulters/appeal': Array.from({ length: 24 }, (_, month) =>
          month === 23 ? 3 : 0,
        ),
      },
      members: { 'judgment defaulters': [5] },
    });
    const document = shown(listsSection, { series, regime: { ...withRules({}) } });
    const flows = Array.from(document.querySelectorAll('details')).find((each) =>
      textOf(each).includes('by year'),
    );
    expect(Array.from(flows?.querySelectorAll('thead th') ?? [], textOf)).toEqual([
      'How',
      '2018',
      '2019',
      'all',
    ]);
    expect(
      Array.from(flows?.querySelectorAll('tbody tr') ?? [], (row) =>
        Array.from(row.children, textOf),
      ),
    ).toEqual([
      ['on, by a record that is true', '12', '24', '36'],
      ['on, by somebody in their household', '5', '0', '5'],
      ['off, by an appeal', '0', '3', '3'],
    ]);
    expect(textOf(document.body)).toContain(
      '41 entries, 3 departures; 0 members at the end, of them 0 wrongly.',
    );
    expect(textOf(document.body)).toContain('Nobody ever came onto it.');
  });

  it('draws the largest where there are too many for one chart', () => {
    const [list] = rules().lists;
    if (list === undefined) throw new Error('the fake rules have a list');
    const lists = Array.from({ length: 9 }, (_, index) => ({ ...list, name: `list ${index}` }));
    const many = withRules({ lists });
    const members = Object.fromEntries(lists.map(({ name }, index) => [name, [index + 1]]));
    const document = shown(listsSection, { regime: many, series: handMade({ members }) });
    expect(textOf(document.body)).toContain('The 6 largest are drawn; the table has all.');
    expect(document.querySelectorAll('#members-people-black-chart-wide-title')).toHaveLength(1);
    expect(document.querySelector('details table')?.querySelectorAll('thead th')).toHaveLength(10);
  });
});

describe('the scores', () => {
  it('are left out where there are none', () => {
    expect(scoresSection(of({ regime: withRules({ scores: [] }) }))).toBeNull();
  });

  const bins = (months: number, ...filled: [string, number][]) =>
    Object.fromEntries(
      filled.map(([bin, people]) => [`state/${bin}`, Array<number>(months).fill(people)]),
    );

  it('tell in which band the middle person is', () => {
    const series = handMade({
      scored: { state: [0, 100] },
      'score bin': bins(2, ['14', 50], ['15', 50]),
    });
    const document = shown(scoresSection, { series, regime: withRules({}) });
    // 1,301 scores in 20 bands of 65, of which one has 66.
    expect(elements(document, 'svg.wide desc')).toEqual([
      'The person in the middle is in the band 911 to 975 at first and 911 to 975 at last.',
    ]);
    expect(textOf(document.body)).toContain('the state: 100 people have it at the end.');
    const first = elements(document, 'tbody tr').find((row) => row.startsWith('911 to 975'));
    expect(first).toContain('50 %');
  });

  it('say so where nobody has one', () => {
    const document = shown(scoresSection, {
      series: handMade({ people: [1] }),
      regime: withRules({}),
    });
    expect(textOf(document.body)).toContain('Nobody has it.');
  });

  it('say so where nobody had it at first', () => {
    const series = handMade({
      scored: { state: [0, 100] },
      'score bin': { 'state/19': [0, 100] },
    });
    const document = shown(scoresSection, { series, regime: withRules({ scores: [score()] }) });
    expect(elements(document, 'svg.wide desc')[0]).toBe(
      'The person in the middle is in the band of nobody at first and 1,236 to 1,300 at last.',
    );
  });

  it('has no more columns than an eye can tell apart', () => {
    const series = handMade({ 'score bin': bins(600, ['10', 5]) });
    const document = shown(scoresSection, { series, regime: withRules({}) });
    const columns = document.querySelectorAll('thead th').length - 1;
    expect(columns).toBeLessThanOrEqual(28);
    expect(columns).toBeGreaterThan(20);
  });
});

describe('what people no longer dare', () => {
  it('is left out where nothing is protected and nothing performed', () => {
    const plain = withRules({
      conduct: [conduct(), conduct({ name: 'b' }), conduct({ name: 'c' })],
    });
    expect(chillingSection(of({ regime: plain }))).toBeNull();
  });

  it('tells of silence and of theatre', () => {
    const document = shown(chillingSection);
    expect(textOf(document.body)).toContain(
      'Chilling is counted over lawful, protected acts: critical post.',
    );
    expect(elements(document, 'h3')).toEqual(['Done only to be seen']);
    expect(elements(document, 'caption')).toContain(
      'Acts of speech, association and belief, over the whole time',
    );
  });

  it('tells of one without the other', () => {
    const silence = withRules({
      conduct: [
        conduct({ name: 'post', protected: true, lawful: true }),
        conduct({ name: 'b' }),
        conduct({ name: 'c' }),
      ],
    });
    expect(elements(shown(chillingSection, { regime: silence }), 'h3')).toEqual([]);
    const theatre = withRules({
      conduct: [
        conduct({ name: 'praise', performed: 1 }),
        conduct({ name: 'b' }),
        conduct({ name: 'c' }),
      ],
    });
    expect(text(chillingSection, { regime: theatre })).not.toContain('Chilling');
  });
});

describe('redress', () => {
  it('is left out where nobody was listed', () => {
    expect(redressSection(of({ series: handMade({ people: [1] }) }))).toBeNull();
  });

  it('tells who was told, who found out, and what became of appeals', () => {
    const series = handMade({
      entered: { 'judgment defaulters/record': [10, 10], 'low score/household': [0, 20] },
      'unaware when listed': [10, 10],
      told: [2, 2],
      'learned when refused': [4, 4],
      'restricted wrongly': [0, 100],
      'restricted wrongly and untold': [0, 40],
      'appeals filed': [50, 55],
      'appeals granted': [0, 10],
      'appeals refused': [0, 30],
    });
    const told = text(redressSection, { series, people: 20_000_000 });
    expect(told).toContain(
      'Of those put on a blacklist who knew of being on none yet, 20 % were told; 40 % found out',
    );
    expect(told).toContain(
      'Of those wrongly restricted at the end, 40 % were not told why, and could not see it in a published score.',
    );
    expect(told).toContain('Of the appeals that were decided, 25 % were granted.');
    expect(told).toContain('50 % of listings fell on somebody only because of another member');
    expect(shown(redressSection, { series }).querySelectorAll('svg.wide')).toHaveLength(1);
    expect(told).toContain('at the end 65 were not decided yet');
  });

  it('says that few were decided rather than what share was granted', () => {
    const series = handMade({
      entered: { 'judgment defaulters/record': [10] },
      'unaware when listed': [10],
      'appeals filed': [9],
      'appeals granted': [1],
      'appeals refused': [3],
    });
    expect(text(redressSection, { series })).toContain(
      'Of the appeals that were decided, too few to say what share were granted.',
    );
  });

  it('has quarters of a year where appeals are few, and months where they are many', () => {
    const appeals = (filed: number) =>
      elements(
        shown(redressSection, {
          people: 20_000_000,
          series: handMade({
            entered: { 'judgment defaulters/record': [10] },
            'unaware when listed': [10],
            'appeals filed': Array<number>(8).fill(filed),
          }),
        }),
        'tbody tr',
      ).filter((row) => row.startsWith('20'));
    // The last two months are no whole quarter.
    expect(appeals(2)).toEqual(['2018-016000', '2018-046000']);
    expect(appeals(200)).toHaveLength(8);
  });

  it('says no more than there is to say', () => {
    const series = handMade({
      entered: { 'judgment defaulters/record': [10] },
      'unaware when listed': [10],
    });
    const told = text(redressSection, { series });
    expect(told).toContain('No appeal was decided.');
    expect(told).not.toContain('were not told why, and could not see it in a published score');
    expect(told).not.toContain('another member of their household');
    expect(shown(redressSection, { series }).querySelector('svg')).toBeNull();
  });
});

describe('lives', () => {
  it('are left out where none was found', () => {
    expect(livesSection(of({ lives: [] }))).toBeNull();
  });

  it('are told one by one, with a picture and a reckoning', () => {
    const document = shown(livesSection);
    expect(elements(document, 'h3')).toEqual([
      'Wrongly restricted in the most months: person 123',
      'Never restricted, and silent: person 4711',
    ]);
    expect(document.querySelectorAll('article svg.wide')).toHaveLength(2);
    expect(elements(document, '.reckoning')[0]).toMatch(/^What it comes to\. In 10 months/u);
    expect(elements(document, 'svg.wide desc')[0]).toBe(
      'Something was closed in 5 of 10 months; by their own acts alone it would have been 0.',
    );
  });

  it('say of whom is only the next best that others are told above', () => {
    const lives = [
      { why: 'wrongful', life: fakeLife() },
      { why: 'trapped', life: fakeLife(), isNext: true },
    ] as const;
    expect(elements(shown(livesSection, { lives }), 'h3')[1]).toMatch(
      /^Of those not told above, wrongly restricted for the longest time: person/u,
    );
  });

  it('have their two standings side by side where one changes', () => {
    const standings = elements(shown(livesSection), '.standings')[0];
    expect(standings).toBe('Now by the regimeclosed: flightsBy their own actsnothing is closed');
  });

  it('can be a single one', () => {
    const one = [{ why: 'family', life: fakeLife() } as const];
    expect(elements(shown(livesSection, { lives: one }), 'h2')).toEqual(['A life']);
  });
});

describe('what was assumed', () => {
  it('names the rules that nobody reported, and those that were calibrated', () => {
    const told = text(assumptionsSection);
    expect(told).toContain(
      'Assumed by whoever wrote the regime (3): exempt, low score and adaptation.',
    );
    expect(told).toContain('Disputed by later work (1): state.');
    expect(told).toMatch(/Without any word on where they come from \(9\)/u);
    expect(told).toMatch(/calibrated until reported figures came out \(11\)/u);
    expect(told).toContain(
      'Hardship begins by itself for 0.5 % of adults a month and ends for 6 %.',
    );
  });
});

describe('before you believe it', () => {
  it('has the notes of the regime first, and then those of every simulation', () => {
    const notes = elements(shown(notesSection), 'li');
    expect(notes[0]).toBe('It is made up.');
    expect(notes.join(' ')).toContain('no measurement of any country, and no forecast');
    expect(notes.join(' ')).toContain('Each simulated person stands for 1,000');
  });

  it('says so where each person stands for one', () => {
    const told = text(notesSection, { people: 20_000_000 });
    expect(told).toContain('Each simulated person stands for one.');
  });
});

describe('how to reproduce it', () => {
  it('has the command, the seed, the version and both hashes', () => {
    const document = shown(reproduceSection);
    expect(textOf(document.querySelector('pre'))).toBe(COMMAND);
    expect(elements(document, 'dd.hash')).toEqual(['a'.repeat(64), 'b'.repeat(64)]);
    expect(elements(document, 'dd').slice(0, 4)).toEqual([
      '0.1.0',
      '1',
      '20,000, standing for 20,000,000',
      '2018-01 to 2019-12',
    ]);
  });
});
