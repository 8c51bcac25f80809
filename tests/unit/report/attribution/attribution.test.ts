import { describe, expect, it } from 'vitest';
import { MECHANISMS } from '../../../../src/experiment/mechanisms/mechanisms.js';
import { amount, bounds, percentOf } from '../../../../src/report/attribution/amounts.js';
import { attributionReport } from '../../../../src/report/attribution/attribution-report.js';
import {
  howItWasDone,
  restsOnFew,
  sentenceOn,
  shareOfDifference,
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
      'Months restricted wrongly (months of wrong): 1.2 million. Without any of these mechanisms: 200,000. False alarms raises it the most, by 1.25 million. Association lowers it the most, by 250,000.',
    );
    expect(sentenceOn(chilling, attribution)).toContain(
      'None of them raises it. Association lowers it the most, by 1 %.',
    );
  });

  it('tell parts of the difference where no part is more than the whole', () => {
    const [, atTheEnd] = attribution.harms;
    if (wrongly === undefined || atTheEnd === undefined) throw new Error('there are harms');
    expect(sentenceOn(atTheEnd, attribution)).toContain('by 10,000, 83 % of the difference.');
    expect(shareOfDifference(2000, atTheEnd)).toBe('17 %');
    expect(shareOfDifference(1_250_000, wrongly)).toBe('');
  });

  it('warn of what rests on few cases', () => {
    expect(restsOnFew('people', 12_000, fakeFleet())).toBe(
      'That rests on 12 simulated cases: take it roughly.',
    );
    expect(restsOnFew('people', 12_000_000, fakeFleet())).toBeNull();
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
      'How it was found out',
      'Months restricted wrongly',
      'Restricted wrongly at the end',
      'Chilling share',
      'How to reproduce it',
    ]);
    expect(document.querySelectorAll('figure svg.wide')).toHaveLength(3);
    expect(elements(document, 'figure table')[0]).toContain(
      'False alarms1,250,0001,200,000 to 1,300,000',
    );
    expect(elements(document, 'figure table')[0]).toContain('All together1,000,000');
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
    expect(personWords(request, free).join('\n')).toContain('They were never restricted');
    const then = personWords({ ...request, month: 0 }, fakeAnswer({ asked: null, sets: [] }));
    expect(then.join('\n')).toContain('They were not restricted in January 2018.');
    const named = personWords({ ...request, month: 9 }, fakeAnswer({ asked: 'in the month' }));
    expect(named.join('\n')).toContain('not have been restricted in October 2018?');
  });
});
