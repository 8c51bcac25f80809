import { describe, expect, it } from 'vitest';
import { HARMS } from '../../../../src/experiment/harms.js';
import { MECHANISMS } from '../../../../src/experiment/mechanisms/mechanisms.js';
import {
  amount,
  bounds,
  differenceInWords,
  fullDifference,
  percentOf,
  unitOfDifference,
} from '../../../../src/report/attribution/amounts.js';
import { attributionReport } from '../../../../src/report/attribution/attribution-report.js';
import {
  findingsOf,
  howItWasDone,
  restsOnFew,
  sentenceOn,
  shareOfDifference,
  whatPercentSumTo,
} from '../../../../src/report/attribution/attribution-words.js';
import { personWords } from '../../../../src/report/attribution/person-words.js';
import { fakeAnswer, fakeAttribution, fakeFleet, mean } from '../../../helpers/fake-attribution.js';
import { elements, page } from '../../../helpers/page.js';

const attribution = fakeAttribution();
const [wrongly, , chilling] = attribution.harms;

describe('amounts', () => {
  it.each([
    [1_200_000, 'person-months', '1.2 million'],
    [-0.004, 'share', '-0.4 %'],
    [0, 'share', '0 %'],
  ] as const)('%s %s: %s', (value, unit, said) => {
    expect(amount(value, unit)).toBe(said);
  });

  it.each([
    [1_200_000, 'acts', '1.2 million'],
    [0.0521, 'share', '5.2 percentage points'],
    [0.01, 'share', '1 percentage point'],
    [-0.000014, 'share', '-0.0014 percentage points'],
    [0.123456, 'share', '12.3 percentage points'],
    [-0, 'share', '0 percentage points'],
  ] as const)('that differ by %s %s do so by %s', (value, unit, said) => {
    expect(differenceInWords(value, unit)).toBe(said);
  });

  it('have their unit in the heading of a table', () => {
    expect(unitOfDifference('share')).toBe('percentage points');
    expect(unitOfDifference('listings')).toBe('listings');
    expect(fullDifference(0.052134, 'share')).toBe('5.2134');
    expect(fullDifference(1234.5, 'acts')).toBe('1,235');
  });

  it('say no bounds where there are none', () => {
    expect(bounds(mean(5), 'people')).toBeNull();
    expect(bounds(mean(500, 100), 'people')).toBe('400 to 600');
  });

  it('are never minus nothing', () => {
    expect(percentOf(-1, 1_000_000)).toBe('0 %');
    expect(percentOf(-5, 100)).toBe('-5 %');
    expect(percentOf(5, 0)).toBe('');
  });
});

describe('the words of an attribution', () => {
  it('tell how much there is, what is left, and what causes most', () => {
    if (wrongly === undefined || chilling === undefined) throw new Error('there are harms');
    expect(sentenceOn(wrongly, attribution)).toBe(
      'Months restricted wrongly (months of wrong): 1.2 million. Without any of these mechanisms: 200,000. It is raised the most by false alarms, by 1.25 million, and lowered the most by association, by 250,000.',
    );
    expect(sentenceOn(chilling, attribution)).toContain(
      'None of them raises it. It is lowered the most by association, by 1 percentage point.',
    );
  });

  it('tell parts of the difference where no part is more than the whole', () => {
    const [, atTheEnd] = attribution.harms;
    if (wrongly === undefined || atTheEnd === undefined) throw new Error('there are harms');
    expect(sentenceOn(atTheEnd, attribution)).toContain(
      'by 10,000, which is 83 % of the difference.',
    );
    expect(shareOfDifference(2000, atTheEnd)).toBe('17 %');
    expect(shareOfDifference(1_250_000, wrongly)).toBe('');
  });

  it('tell what lowers a harm only where that is worth telling', () => {
    if (wrongly === undefined) throw new Error('there are harms');
    const slightly = { ...wrongly, caused: [mean(-20_000), mean(1_020_000), mean(0)] };
    expect(sentenceOn(slightly, attribution)).not.toContain('lowered');
    const nothing = { ...wrongly, caused: [mean(0), mean(0), mean(0)] };
    expect(sentenceOn(nothing, attribution)).toMatch(/None of them raises it\.$/u);
  });

  it('find the first harm, and the largest cause of each other', () => {
    const [first = '', ...others] = findingsOf(attribution);
    expect(first).toMatch(/^Months restricted wrongly .* by false alarms/u);
    expect(others).toEqual([
      'Raised the most by false alarms: restricted wrongly at the end.',
      'Raised by none of the mechanisms: chilling share.',
    ]);
    expect(findingsOf(fakeAttribution({ harms: [] }))).toEqual([
      'None of the harms that are looked at happens in this regime.',
    ]);
  });

  it('say why percentages come to 100 only where some that are shown are below zero', () => {
    const [, atTheEnd] = attribution.harms;
    if (wrongly === undefined || atTheEnd === undefined) throw new Error('there are harms');
    // Its percentages are not shown, since one part is more than the whole.
    expect(whatPercentSumTo(wrongly)).toBeNull();
    expect(whatPercentSumTo(atTheEnd)).toBeNull();
    const below = { ...atTheEnd, caused: [mean(8000), mean(6000), mean(-2000)] };
    expect(whatPercentSumTo(below)).toBe(
      'The percentages sum to 100, because some are below zero.',
    );
  });

  it('can be read aloud for every harm: none is explained by its own name, or by another', () => {
    for (const { name, about } of HARMS) {
      expect(about).not.toContain(name);
      expect(about).not.toMatch(/the same/u);
    }
  });

  it('warn of what rests on few cases', () => {
    expect(restsOnFew('people', 12_000, fakeFleet())).toBe(
      'That rests on 12 simulated cases: take it roughly.',
    );
    expect(restsOnFew('people', 12_000_000, fakeFleet())).toBeNull();
    expect(restsOnFew('people', 0, fakeFleet())).toBeNull();
    expect(restsOnFew('share', 0.0001, fakeFleet())).toBeNull();
  });

  it('say how sure it is', () => {
    const sampled = { kind: 'sampled', orders: 24 } as const;
    const said = (changes: Parameters<typeof fakeAttribution>[0]): string =>
      howItWasDone(fakeAttribution(changes)).join(' ');
    const six = ['1', '2', '3', '4', '5', '6'];
    expect(said({})).toContain('every set of the 3 mechanisms');
    expect(said({})).toContain('the shares are exact');
    expect(said({ method: sampled })).toContain('in 24 orders drawn at random');
    expect(said({ method: sampled })).toContain('how far other orders');
    expect(said({ seeds: ['1', '2'] })).toContain('means over the 2 seeds');
    expect(said({ seeds: six })).toContain('are over the 6 seeds');
  });
});

describe('the page of an attribution', () => {
  const document = page(
    attributionReport(fakeFleet(), attribution, '0.1.0', 'glasshouse attribute x'),
  );

  it('has a picture and a table for each harm', () => {
    expect(elements(document, 'h2')).toEqual([
      'Months restricted wrongly',
      'Restricted wrongly at the end',
      'Chilling share',
      'How it was found out',
      'How to reproduce it',
    ]);
    expect(document.querySelectorAll('figure svg.wide')).toHaveLength(3);
    expect(elements(document, 'figure table')[0]).toContain(
      'False alarms1,250,0001,200,000 to 1,300,000',
    );
    expect(elements(document, 'figure table')[0]).toContain('All together1,000,000');
  });

  it('has the finding on top', () => {
    expect(elements(document, 'main > :first-child li')).toEqual(findingsOf(attribution));
  });

  it('speaks of intervals and percentages only where they are drawn', () => {
    const captions = elements(document, 'figcaption');
    expect(captions[0]).toContain('A thin line spans the interval of 95 %.');
    expect(captions[1]).toBe(
      'What each mechanism causes; to the left of the line, what it prevents.',
    );
    expect(elements(document, 'figure thead')).toEqual([
      'MechanismCaused, person-months95 % interval',
      'MechanismCaused, peopleOf the difference',
      'MechanismCaused, percentage points',
    ]);
  });

  it('names the unit of the axis', () => {
    const labels = elements(document, 'figure svg.wide [aria-label], figure svg.wide text');
    for (const unit of ['person-months', 'people', 'percentage points'])
      expect(labels.some((label) => label.includes(unit))).toBe(true);
  });

  it('strikes nothing through the labels: no upright line is longer than a bar and its margin', () => {
    const lines = [...document.querySelectorAll('figure svg.wide path')].flatMap((path) => {
      const found = /^M([\d.]+),([\d.]+)L([\d.]+),([\d.]+)$/u.exec(path.getAttribute('d') ?? '');
      const [x1, y1, x2, y2] = found?.slice(1).map(Number) ?? [];
      return x1 === x2 && y1 !== undefined && y2 !== undefined ? [y2 - y1] : [];
    });
    // One of nothing for each bar of the three pictures, and one at each end of the only interval.
    expect(lines.length).toBeGreaterThanOrEqual(5 + 2);
    expect(Math.max(...lines)).toBeLessThan(20);
    expect(document.querySelectorAll('figure svg.wide line')).toHaveLength(0);
  });

  it('draws what lowers a harm to the left', () => {
    const description = document.querySelector('figure svg.wide desc')?.textContent ?? '';
    expect(description).toContain('association: -250,000');
    const bars = [...document.querySelectorAll('figure svg.wide rect')];
    expect(bars.length).toBeGreaterThan(1);
  });

  it('loads nothing', () => {
    const markup = attributionReport(fakeFleet(), attribution, '0.1.0', '<script>');
    expect(markup).not.toMatch(/<script|src=|https?:\/\/(?!www\.w3\.org)/u);
  });
});

describe('the words about a person', () => {
  const request = {
    ...fakeFleet(),
    mechanisms: MECHANISMS.filter(({ name }) => ['association', 'false alarms'].includes(name)),
    person: 4711,
    month: null,
  };

  it('tell all smallest answers, with the months', () => {
    const text = personWords(request, fakeAnswer()).join('\n');
    expect(text).toContain(
      'They were restricted in 4 months: March 2018 to May 2018 and October 2018. Wrongly in 1 of them: October 2018.',
    );
    expect(text).toContain('Without what would they never have been restricted wrongly?');
    expect(text).toContain(
      'They would then be restricted in 3 months, in none of them wrongly: March 2018 to May 2018.',
    );
    expect(text).toContain('They would then be restricted in no month.');
    expect(text).toContain('Each of these 2 is enough by itself.');
  });

  it('say that one answer is the only one', () => {
    const months = { restricted: [], wrongly: [] };
    const one = fakeAnswer({ sets: [{ mechanisms: ['association'], months }] });
    expect(personWords(request, one).join('\n')).toContain(
      'That alone is enough, and nothing else of that size is.',
    );
    const both = fakeAnswer({ sets: [{ mechanisms: ['association', 'false alarms'], months }] });
    expect(personWords(request, both).join('\n')).toContain(
      'These 2 together are enough, and nothing else of that size is. Nothing less than 2 together is.',
    );
  });

  it('say that nothing is enough', () => {
    const none = fakeAnswer({ sets: [], lookedUpTo: 2 });
    expect(personWords(request, none).join('\n')).toContain(
      'No set of up to 2 mechanisms is enough. All of them together are.',
    );
    const earned = fakeAnswer({ asked: 'at all', sets: [], lookedUpTo: 2 });
    expect(personWords(request, earned).join('\n')).toContain(
      'Not even all of them together are: what is left is what their own acts bring on them',
    );
  });

  it('say that there is nothing to ask', () => {
    const free = fakeAnswer({ asItIs: { restricted: [], wrongly: [] }, asked: null, sets: [] });
    expect(personWords(request, free).join('\n')).toMatch(
      /^Person 4711, .*\n?They were never restricted, so there is nothing to take away\.$/u,
    );
    const then = personWords({ ...request, month: 0 }, fakeAnswer({ asked: null, sets: [] }));
    expect(then.join('\n')).toContain('They were not restricted in January 2018.');
    const named = personWords({ ...request, month: 9 }, fakeAnswer({ asked: 'in the month' }));
    expect(named.join('\n')).toContain('not have been restricted in October 2018?');
  });
});
