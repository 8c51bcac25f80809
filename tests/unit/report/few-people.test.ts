import { describe, expect, it } from 'vitest';
import { attributionReport } from '../../../src/report/attribution/attribution-report.js';
import { auditPage } from '../../../src/report/audit/audit-page.js';
import { compareReport } from '../../../src/report/compare/compare-report.js';
import { fewPeople } from '../../../src/report/few-people.js';
import { report } from '../../../src/report/report.js';
import { safeguardReport } from '../../../src/report/safeguards/safeguard-report.js';
import { fakeAttribution, fakeFleet, fakeSearch } from '../../helpers/fake-attribution.js';
import { fakeCard } from '../../helpers/fake-card.js';
import { fakeComparison } from '../../helpers/fake-comparison.js';
import { fakeResult } from '../../helpers/fake-result.js';
import { elements, page } from '../../helpers/page.js';

describe('few people', () => {
  it.each([
    [1, 'Only one person is simulated: with so few, nearly every figure rests on chance.'],
    [999, 'Only 999 people are simulated: with so few, nearly every figure rests on chance.'],
    [1000, null],
    [1_400_000_000, null],
  ])('of whom there are %s: %s', (people, said) => {
    expect(fewPeople(people)).toBe(said);
  });

  const pages: Readonly<Record<string, (people: number) => string>> = {
    run: (people) => report(fakeResult({ people }), '', ''),
    compare: (people) => compareReport({ ...fakeComparison(), people }, '', ''),
    attribute: (people) => attributionReport(fakeFleet({ people }), fakeAttribution(), '', ''),
    safeguards: (people) => safeguardReport(fakeFleet({ people }), fakeSearch(), '', ''),
    audit: (people) => auditPage({ ...fakeCard(), people }, '', ''),
  };

  it.each(Object.keys(pages))(
    'are warned of at the top of the page of %s, and many are not',
    (name) => {
      const warnings = (people: number): string[] =>
        elements(page(pages[name]?.(people) ?? ''), 'header strong');
      expect(warnings(30)).toEqual([fewPeople(30)]);
      expect(warnings(20_000)).toEqual([]);
    },
  );
});
