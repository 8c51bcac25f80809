import { describe, expect, it } from 'vitest';
import { safeguardReport } from '../../../../src/report/safeguards/safeguard-report.js';
import {
  answerOf,
  frontOf,
  howItWasLookedFor,
} from '../../../../src/report/safeguards/safeguard-words.js';
import { fakeFleet, fakeSearch, weighed } from '../../../helpers/fake-attribution.js';
import { elements, page } from '../../../helpers/page.js';

describe('the words of a search for safeguards', () => {
  it('name the best alone, the best together, and what was set aside though it removes more', () => {
    const [harm, alone, together, aside, idle] = answerOf(fakeSearch(), fakeFleet());
    expect(harm).toBe('Months restricted wrongly, in the regime as it is: 1 million.');
    expect(alone).toBe(
      'Alone, “Sunset” removes the most: 400,000, 40 %; on balance 4 million person-months of earned restrictions are lost with it, 50 %.',
    );
    expect(together).toMatch(/^Together, “Notice” and “Sunset” remove the most: 600,000, 60 %/u);
    expect(aside).toBe(
      '“Published rules” would remove more alone, and is set aside because it raises another harm, acts left undone: 700,000, 70 %; as many person-months of earned restrictions hold with it.',
    );
    expect(idle).toBe('These change nothing in this regime: Equal coverage.');
  });

  it('say so where nothing helps', () => {
    const [, alone] = answerOf(
      fakeSearch({ sets: [weighed(['Notice'], 0, 0)], idle: [] }),
      fakeFleet(),
    );
    expect(alone).toBe('No safeguard alone removes any of it without raising another harm.');
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
    const rows = elements(document, '#all ~ div tbody tr');
    expect(rows).toHaveLength(4);
    expect(rows[0]).toContain('set aside: raises acts left undone');
    expect(rows[3]).toContain('on the front');
  });

  it('has no picture where nothing helps', () => {
    const search = fakeSearch({ sets: [weighed(['Notice'], 0, 0)] });
    expect(page(safeguardReport(fakeFleet(), search, '', '')).querySelector('svg')).toBeNull();
  });
});
