import { describe, expect, it } from 'vitest';
import { safeguardReport } from '../../../../src/report/safeguards/safeguard-report.js';
import {
  answerOf,
  effectOf,
  frontOf,
  howItWasLookedFor,
  madeUpFor,
  verdictOf,
} from '../../../../src/report/safeguards/safeguard-words.js';
import type {
  SafeguardSearch,
  WeighedSet,
} from '../../../../src/experiment/safeguards/safeguard.js';
import {
  fakeFleet,
  fakeSearch,
  mean,
  noChanges,
  weighed,
} from '../../../helpers/fake-attribution.js';
import { elements, page } from '../../../helpers/page.js';

describe('the words of a search for safeguards', () => {
  it('lead with what loses little, then name what removes most at any loss, and what was set aside', () => {
    const [harm, alone, anyLoss, together, aside, idle] = answerOf(fakeSearch(), fakeFleet());
    expect(harm).toBe('Months restricted wrongly, in the regime as it is: 1 million.');
    expect(alone).toBe(
      'Alone, at little loss, “Notice” removes the most: 100,000, 10 %; on balance 50,000 more person-months of earned restrictions hold with it.',
    );
    expect(anyLoss).toBe(
      'Alone, whatever is lost, “Sunset” removes the most: 400,000, 40 %; on balance 4 million person-months of earned restrictions are lost with it, 50 %.',
    );
    expect(together).toMatch(
      /^Together, whatever is lost, “Notice” and “Sunset” remove the most: 600,000, 60 %/u,
    );
    expect(aside).toBe(
      '“Published rules” would remove more alone, and is set aside because it raises another harm, acts left undone: 700,000, 70 %; as many person-months of earned restrictions hold with it.',
    );
    expect(idle).toBe('These change nothing in this regime: Equal coverage.');
  });

  it('say so where nothing helps, or only at a loss, or where there is nothing to remove', () => {
    const second = (changes: Parameters<typeof fakeSearch>[0]): string | undefined =>
      answerOf(fakeSearch({ idle: [], ...changes }), fakeFleet())[1];
    expect(second({ sets: [weighed(['Notice'], 0, 0)] })).toBe(
      'No safeguard removes any of it without raising another harm.',
    );
    expect(second({ sets: [weighed(['Notice'], 5, 0, { isTold: false })] })).toBe(
      'No safeguard removes enough of it to tell that from chance, or it raises another harm.',
    );
    expect(second({ sets: [weighed(['Sunset'], 400_000, 4_000_000)] })).toBe(
      'No safeguard alone removes any of it at little loss.',
    );
    const { asItIs } = fakeSearch();
    const none = fakeSearch({ idle: [], sets: [], asItIs: { ...asItIs, harm: mean(0) } });
    expect(answerOf(none, fakeFleet())).toEqual([
      'Months restricted wrongly, in the regime as it is: 0. So there is nothing to remove.',
    ]);
  });

  it('say that nothing is wrong any more because nothing is restricted any more', () => {
    const { asItIs } = fakeSearch();
    const search = fakeSearch({
      asItIs: { ...asItIs, harms: noChanges({ 'months restricted': 9_000_000 }) },
    });
    const changes = noChanges({ 'months restricted': -9_000_000 });
    expect(effectOf(weighed(['Sunset'], 1_000_000, 8_000_000, { changes }), search)).toBe(
      '1 million, 100 %, because nothing is restricted any more; on balance 8 million person-months of earned restrictions are lost with it, 100 %',
    );
  });

  it('count a share in points', () => {
    const objective = { harm: 'gap between groups', wanted: 'less' } as const;
    const { asItIs } = fakeSearch();
    const search = fakeSearch({ objective, asItIs: { ...asItIs, harm: mean(0.02) } });
    expect(effectOf(weighed(['Sunset'], 0.01, 0), search)).toMatch(/^1 percentage point, 50 %;/u);
  });

  it('explain in place why something that is set aside alone stands in a set', () => {
    const both = weighed(['Published rules', 'Sunset'], 800_000, 0, { onFront: true });
    const search = fakeSearch({ sets: [...fakeSearch().sets, both] });
    const why =
      '“Published rules” is set aside alone, since it raises acts left undone; the others here make up for that.';
    expect(answerOf(search, fakeFleet()).join('\n')).toContain(why);
    const document = page(safeguardReport(fakeFleet(), search, '', ''));
    expect(elements(document, '#front ~ ol li')[0]).toContain(why);
  });

  it('say it once where several that stand in a set are set aside alone', () => {
    const raising = ['Notice', 'Sunset'].map((name) =>
      weighed([name], 1, 0, { raises: ['months restricted'] }),
    );
    const both = weighed(['Notice', 'Sunset'], 5, 0);
    expect(madeUpFor(both, fakeSearch({ sets: [...raising, both] }))).toBe(
      ' “Notice” and “Sunset” are set aside alone, since each raises another harm; the set as a whole does not.',
    );
    expect(madeUpFor(both, fakeSearch({ sets: [both] }))).toBe('');
  });

  it('give a verdict on each', () => {
    const search = fakeSearch();
    const [aside, beaten, onFront] = search.sets;
    const said = (set: WeighedSet | undefined) => set && verdictOf(set, search);
    expect([said(aside), said(beaten), said(onFront)]).toEqual([
      'set aside: raises acts left undone',
      'another beats it',
      'on the front',
    ]);
    expect(said(weighed(['Notice', 'Sunset', 'Appeal'], 400_000, 4_000_000))).toBe(
      'no better than Sunset alone',
    );
    expect(said(weighed(['Notice', 'Sunset', 'Appeal'], 500_000, 3_900_000))).toBe(
      'no better than Notice and Sunset',
    );
    expect(said(weighed(['Appeal'], 0, 0))).toBe('removes nothing');
    expect(said(weighed(['Appeal'], 5, 0, { isTold: false }))).toBe('too few to tell');
    expect(said(weighed(['Appeal'], 5, 0, { mayRaise: ['months restricted'] }))).toBe(
      'another beats it; whether it raises months restricted: too few to tell',
    );
  });

  it('say how it was looked for', () => {
    const text = howItWasLookedFor(fakeSearch()).join(' ');
    expect(text).toContain('up to 2 together');
    expect(text).toContain('1 set was set aside, since it raises');
    expect(text).toContain('Only less harm is looked for.');
  });

  it('have the front from the most harm removed to the least', () => {
    expect(frontOf(fakeSearch()).map(({ names }) => names.join())).toEqual([
      'Notice,Sunset',
      'Notice',
    ]);
  });
});

describe('the page of a search for safeguards', () => {
  const document = page(
    safeguardReport(fakeFleet(), fakeSearch(), '0.1.0', 'glasshouse safeguards x'),
  );

  it('has a picture of the front, and everything in a table', () => {
    expect(elements(document, 'h2')).toEqual([
      'What nothing else beats',
      'Everything that was tried',
      'How it was looked for',
      'How to reproduce it',
    ]);
    expect(document.querySelectorAll('svg.wide')).toHaveLength(1);
    expect(elements(document, '#all ~ h3')).toEqual(['One alone (3)', 'Two together (1)']);
    const rows = elements(document, '#all ~ div tbody tr');
    expect(rows).toHaveLength(4);
    // What was set aside comes last among its like.
    expect(rows[2]).toContain('set aside: raises acts left undone');
    expect(rows[3]).toContain('on the front');
  });

  it('has the verdict second, and intervals only where they are known', () => {
    const headings = (search: SafeguardSearch): string[] =>
      elements(page(safeguardReport(fakeFleet(), search, '', '')), '#all ~ div thead').slice(0, 1);
    expect(headings(fakeSearch())).toEqual([
      'SafeguardsVerdictHarm removed, person-monthsOf the harmEarned lost, person-monthsOf the earned',
    ]);
    const known = weighed(['Notice'], 100, 1, { removed: mean(100, 10), lost: mean(1, 1) });
    expect(headings(fakeSearch({ sets: [known] }))[0]?.match(/95 % interval/gu)).toHaveLength(2);
  });

  it('folds away what is long, and says of how many what is in sight', () => {
    const sets = Array.from({ length: 60 }, (_, at) => weighed([`Rule ${at}`], 100 - at, at));
    const long = page(safeguardReport(fakeFleet(), fakeSearch({ sets }), '', ''));
    expect(elements(long, '#all ~ h3')).toEqual(['One alone (10 of 60 shown)']);
    expect(elements(long, '#all ~ details summary')).toEqual(['The other 50']);
    expect(elements(long, '#all ~ div tbody tr')).toHaveLength(10);
    expect(elements(long, '#all ~ details tbody tr')).toHaveLength(50);
    // Not in a box that scrolls, in which the last would be hidden.
    expect(long.querySelectorAll('#all ~ details .long')).toHaveLength(0);
  });

  it('has no picture where nothing helps', () => {
    const search = fakeSearch({ sets: [weighed(['Notice'], 0, 0)] });
    expect(page(safeguardReport(fakeFleet(), search, '', '')).querySelector('svg')).toBeNull();
  });
});
