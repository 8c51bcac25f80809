import { describe, expect, it } from 'vitest';
import { monthsToRedress } from '../../../src/metrics/months-to-redress.js';
import { monthsTrapped } from '../../../src/metrics/months-trapped.js';
import { reRestriction } from '../../../src/metrics/re-restriction.js';
import { shareNeverRedressed } from '../../../src/metrics/share-never-redressed.js';
import { spellsIn, survival } from '../../../src/metrics/survival.js';
import { trapProbability } from '../../../src/metrics/trap-probability.js';

/** Spells of the lengths given; those with a plus were not seen to end, as tables of survival times write it. */
function spells(...lengths: readonly (number | `${number}+`)[]) {
  const size = 1 + Math.max(...lengths.map((length) => Number.parseInt(String(length), 10)));
  const [ended, censored] = [new Float64Array(size), new Float64Array(size)];
  for (const length of lengths) {
    const counts = typeof length === 'number' ? ended : censored;
    const at = Number.parseInt(String(length), 10);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return { ended, censored };
}

// Freireich and others, Blood 21, 1963: weeks of remission of 21 patients on 6-mercaptopurine, the usual example of
// textbooks (Cox and Oakes, "Analysis of survival data", 1984, table 1.1).
const REMISSION = spells(
  6,
  6,
  6,
  '6+',
  7,
  '9+',
  10,
  '10+',
  '11+',
  13,
  16,
  '17+',
  '19+',
  '20+',
  22,
  23,
  '25+',
  '32+',
  '32+',
  '34+',
  '35+',
);

describe('the Kaplan-Meier curve', () => {
  const curve = survival(REMISSION);

  it.each([
    [5, 1],
    [6, 0.857],
    [7, 0.807],
    [10, 0.753],
    [13, 0.69],
    [16, 0.627],
    [22, 0.538],
    [23, 0.448],
    [35, 0.448],
  ])('has the published value after %i weeks', (week, published) => {
    expect(curve[week]).toBeCloseTo(published, 3);
  });

  it('has the published median, 23 weeks', () => {
    expect(monthsToRedress(REMISSION)).toBe(23);
  });

  it('is of nobody where there is none', () => {
    expect(survival({ ended: [], censored: [] })).toEqual([]);
    expect(spellsIn(REMISSION)).toBe(21);
  });
});

describe('redress', () => {
  it('has no median where half are not undone in the time seen', () => {
    expect(monthsToRedress(spells(2, '9+', '9+'))).toBeNull();
    expect(monthsToRedress(spells(2, 2, '9+'))).toBe(2);
  });

  it('is never had by those whose wrong was not seen to end', () => {
    expect(shareNeverRedressed(REMISSION)).toBeCloseTo(12 / 21, 12);
    expect(shareNeverRedressed({ ended: [], censored: [] })).toBeNull();
  });
});

describe('the trap', () => {
  it('has a mean that is the plain mean where nothing is censored', () => {
    expect(monthsTrapped(spells(1, 2, 6))).toBeCloseTo(3, 12);
  });

  it('counts no more than two years, and has no answer where nobody was followed for so long', () => {
    expect(monthsTrapped(spells('600+'))).toBe(24);
    expect(monthsTrapped(spells(2, '9+'))).toBeNull();
    expect(monthsTrapped({ ended: [], censored: [] })).toBeNull();
  });

  it('is a share of beginnings', () => {
    expect(trapProbability(3, 12)).toBe(0.25);
    expect(trapProbability(0, 0)).toBeNull();
  });

  it('has relapses within twelve months, as far as people were followed', () => {
    // At risk 4: one relapses after 3 months, one is lost after 6; of the other two one relapses after 12.
    expect(reRestriction(spells(3, '6+', 12, '20+'))).toBeCloseTo(1 - (3 / 4) * (1 / 2), 12);
    expect(reRestriction(spells(3, '6+'))).toBeNull();
    expect(reRestriction(spells(3, 6))).toBe(1);
  });
});
