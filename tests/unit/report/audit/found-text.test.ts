import { describe, expect, it } from 'vitest';
import { foundText } from '../../../../src/report/audit/found-text.js';
import { fakeFound } from '../../../helpers/fake-card.js';

describe('what evidence says', () => {
  it.each([
    [fakeFound(), '25 % (95 %: 20 % to 30 %)'],
    [fakeFound({ interval: null, seeds: 1 }), '25 % (one seed: no interval)'],
    [fakeFound({ interval: null, seeds: 2 }), '25 % (2 seeds: no interval)'],
    [fakeFound({ value: null, interval: null, n: 7 }), 'too few (n = 7)'],
    [fakeFound({ value: null, interval: null, n: 700 }), 'no answer'],
    [fakeFound({ value: null, interval: null, n: 0 }), 'no answer'],
    [fakeFound({ kind: 'rules', value: true, n: null }), 'yes'],
    [fakeFound({ kind: 'rules', value: false, n: null }), 'no'],
    [fakeFound({ kind: 'rules', value: null, interval: null, n: null }), 'no answer'],
    [fakeFound({ kind: 'rules', value: 6, unit: 'months', interval: null }), '6 months'],
    [
      fakeFound({ value: 1.25, unit: 'months', interval: [1, 1.5] }),
      '1.3 months (95 %: 1 month to 1.5 months)',
    ],
    [fakeFound({ value: 1.23456, unit: 'times', interval: [1, 2] }), '1.23 (95 %: 1 to 2)'],
    [fakeFound({ value: -0.5, unit: 'correlation', interval: [-1, 0] }), '-0.5 (95 %: -1 to 0)'],
    [
      fakeFound({ value: 0.25, unit: 'lowest over highest rate', interval: [0, 1] }),
      '1 : 4 (95 %: 1 : 1 to 0 : 1)',
    ],
    [
      fakeFound({ value: 0.97, unit: 'lowest over highest rate', interval: [0.935, 0.99] }),
      '1 : 1.03 (95 %: 1 : 1.01 to 1 : 1.07)',
    ],
    [fakeFound({ value: 0.01, interval: [0.00996, 0.01004] }), '1 % (95 %: 0.996 % to 1 %)'],
    [
      fakeFound({ value: 0.0101, interval: [0.01001, 0.01004] }),
      '1.01 % (95 %: 1.001 % to 1.004 %)',
    ],
    [fakeFound({ value: 0.301, interval: [0.3001, 0.3004] }), '30.1 % (95 %: 30.01 % to 30.04 %)'],
    [fakeFound({ value: 0.3, interval: [0.3, 0.3 + 1e-9] }), '30 % (95 %: about 30 %)'],
    [
      fakeFound({ value: 2, unit: 'months', interval: [2.01, 2.04] }),
      '2 months (95 %: 2.01 months to 2.04 months)',
    ],
    [
      fakeFound({ value: -0.02, unit: 'part that falls away', interval: [-0.1, 0.5] }),
      'none, and 2 % more without it (95 %: none, and 10 % more without it to 50 %)',
    ],
    [
      fakeFound({ value: 4.064, unit: 'times a year', interval: null, seeds: 1 }),
      '4.06 a year (one seed: no interval)',
    ],
  ])('%#', (found, text) => {
    expect(foundText(found)).toBe(text);
  });
});
