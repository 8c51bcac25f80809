import { describe, expect, it } from 'vitest';
import { earnedRestrictionsOf, HARM_NAMES, HARMS, harmsOf } from '../../../src/experiment/harms.js';
import { handMade } from '../../helpers/hand-made-series.js';
import { harmedRegime } from '../../helpers/harmed-regime.js';

const regime = harmedRegime();
const series = handMade({
  adults: [100, 100, 100],
  restricted: [10, 20, 30],
  'restricted wrongly': [1, 2, 4],
  'restricted with nothing earned': [1, 1, 3],
  'refusals wrongly': { flights: [3, 4, 5] },
  entered: {
    'barred/household': [2, 0, 1],
    'worse/household': [0, 1, 0],
    'barred/record': [9, 9, 9],
  },
  'fell into hardship through a restriction': [1, 1, 0],
  'laid off': [0, 2, 0],
  silenced: { petitions: [5, 5, 10] },
  acts: { petitions: [20, 20, 20], jaywalking: [7, 7, 7] },
});
const evaluation = { regime, seed: '1', people: 400, series, census: null, stateHash: '' };

describe('harms', () => {
  it('are added up over the months', () => {
    expect(harmsOf(evaluation)).toEqual({
      'months restricted wrongly': 7,
      'months restricted': 60,
      'refusals wrongly': 12,
      'restricted wrongly at the end': 4,
      'restricted at the end': 30,
      'listings through the household': 4,
      'falls into hardship': 4,
      'acts left undone': 20,
      'chilling share': 0.25,
      // One group: nothing to compare.
      'gap between groups': null,
    });
  });

  it('compare the groups that suffer most and least', () => {
    const rates: Readonly<Record<string, number>> = { majority: 1, minority: 3 };
    const grouped = {
      ...series,
      groups: ['majority', 'minority'],
      line: (measure: string, _key?: string, where: { group?: string } = {}) =>
        measure === 'adults'
          ? [10, 10]
          : [rates[where.group ?? ''] ?? 4, rates[where.group ?? ''] ?? 4],
    };
    expect(harmsOf({ ...evaluation, series: grouped })['gap between groups']).toBeCloseTo(0.2, 12);
  });

  it('count as earned what is wrong in part, so that mending the mistake earns nobody a restriction', () => {
    expect(earnedRestrictionsOf(evaluation)).toBe(60 - 5);
    // The two who are wronged in part are put right: they are restricted as before, and wrongly no more.
    const mended = handMade({
      restricted: [10, 20, 30],
      'restricted wrongly': [1, 1, 3],
      'restricted with nothing earned': [1, 1, 3],
    });
    expect(earnedRestrictionsOf({ ...evaluation, series: mended })).toBe(55);
  });

  it('have a name each', () => {
    expect(HARMS.map(({ name }) => name)).toEqual([...HARM_NAMES]);
  });
});
