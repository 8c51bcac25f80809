import { describe, expect, it } from 'vitest';
import { kindOf, metricText } from '../../../src/report/metric-text.js';

describe('a metric in words', () => {
  it.each([
    ['trap probability', 0.124, '12.4 %'],
    ['chilling against no regime', -0.012, '−1.2 %'],
    ['restricted', 27_400_000, '27.4 million'],
    ['contagion number', -0.0871, '−0.087'],
    ['months to redress', 3, '3'],
  ])('writes %s by the unit that its file gives it', (metric, value, said) => {
    expect(metricText(metric, value)).toBe(said);
  });

  it('takes what no metric explains for a plain number', () => {
    expect(kindOf('happiness')).toBe('number');
  });
});
