import { describe, expect, it } from 'vitest';
import type { Census } from '../../../../src/experiment/census/census.js';
import { reportContext } from '../../../../src/report/context.js';
import { mobility } from '../../../../src/report/sections/mobility.js';
import { censusOf, quietGroup } from '../../../helpers/fake-census.js';
import { fakeResult } from '../../../helpers/fake-result.js';

const groups = fakeResult().series.groups;

function told(census: Census | null, kind: 'grades' | 'restriction'): string | null {
  const found = mobility(reportContext(fakeResult({ census }), '0.1.0', ''), kind);
  return found?.markup.replaceAll(/<[^>]+>/gu, ' ').replaceAll(/\s+/gu, ' ') ?? null;
}

/** Each of the groups with the moves given, between two classes. */
const moving = (moves: readonly number[], changes: Partial<Census> = {}): Census =>
  censusOf(
    groups.map((group) => quietGroup({ group, moves })),
    changes,
  );

describe('who moves between classes', () => {
  it('is a row for each class, with the share in each a year later, and the index', () => {
    const text = told(moving([30, 10, 5, 15]), 'restriction');
    expect(text).toContain('By who is restricted and who is free');
    expect(text).toContain('from the end of the first to the end of the last (2 years)');
    // (2 - 0.75 - 0.75) / (2 - 1)
    expect(text).toContain('mobility index is 0.5');
    expect(text).toContain('free 80 75 % 25 % restricted 40 25 % 75 %');
  });

  it('says "too few" of a row with few people, and "none" of one with nobody', () => {
    expect(told(moving([30, 10, 3, 1]), 'restriction')).toContain(
      'restricted 8 too few (n = 8) too few (n = 8)',
    );
    expect(told(moving([30, 10, 0, 0]), 'restriction')).toContain('restricted 0 none none');
  });

  it('is by the grades of the score where there is one', () => {
    const graded = moving([30, 10, 5, 15], { classes: ['A', 'B'], classesOf: 'citizen score' });
    expect(told(graded, 'grades')).toContain('By the score &quot;citizen score&quot;');
    expect(told(graded, 'restriction')).toBeNull();
    expect(told(moving([30, 10, 5, 15]), 'grades')).toBeNull();
  });

  it('is left out where nobody looked, or nobody was followed for a year', () => {
    expect(told(null, 'restriction')).toBeNull();
    expect(told(moving([0, 0, 0, 0]), 'restriction')).toBeNull();
  });
});
