import { METRICS, metricText } from 'glasshouse';
import { afterEach, describe, expect, it } from 'vitest';
import {
  METRIC_TEXTS,
  metricName,
  metricValue,
  metricWords,
} from '../../../../web/src/text/metrics.ts';
import { speak } from '../../../../web/src/text/text.ts';
import zh from '../../../../web/src/text/zh/metrics.json';

Object.assign(globalThis, { document: { documentElement: {} } });
afterEach(() => speak('en'));

describe('the Chinese of the metrics', () => {
  it('has a name for every figure and every part of every definition, and no others', () => {
    expect(Object.keys(zh).toSorted()).toEqual(Object.keys(METRIC_TEXTS).toSorted());
  });

  it('is Chinese, with the numbers of the English', () => {
    for (const [key, text] of Object.entries(zh)) expect(text, key).toMatch(/\p{Script=Han}/u);
    const years = (text: string): string[] => [...text.matchAll(/0\.\d+/gu)].map(([all]) => all);
    for (const [key, text] of Object.entries(zh))
      expect(years(text).toSorted(), key).toEqual(years(METRIC_TEXTS[key] ?? '').toSorted());
  });

  it('names no two figures alike', () => {
    const names = METRICS.flatMap((metric) =>
      metric.names.map((name) => zh[name as keyof typeof zh]),
    );
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('a figure', () => {
  it('is told in the words of the package in English', () => {
    for (const metric of METRICS) expect(metric).toMatchObject(metricWords(metric));
    expect(metricName('share told')).toBe('share told');
  });

  it('is told in Chinese to whoever reads that', async () => {
    await speak('zh');
    expect(metricName('share told')).toBe('得到告知的比例');
    const [first] = METRICS;
    expect(first === undefined ? null : metricWords(first).unit).toBe('决定的比例');
  });

  const VALUES = [0, 1e-8, 0.000_04, 0.0334, 0.0994, 0.0996, 0.5, 0.9995, 1, 12.3456, 27_400_000];
  it.each(['share told', 'restricted', 'months to redress', 'immunity'])(
    'has the values of the package in English: %s',
    (name) => {
      for (const value of VALUES) expect(metricValue(name, value)).toBe(metricText(name, value));
      expect(metricValue('immunity', -0.25)).toBe(metricText('immunity', -0.25));
      expect(metricValue('proportionality', -0.25)).toBe(metricText('proportionality', -0.25));
    },
  );

  it.each([
    ['share told', 0.124, '12.4%'],
    ['share told', 1e-8, '不到0.0001%'],
    ['share told', 0.999_99, '超过99.9%'],
    ['restricted', 27_400_000, '2740万'],
    ['proportionality', -0.25, '−0.25'],
  ])('has its value in Chinese: %s', async (name, value, said) => {
    await speak('zh');
    expect(metricValue(name, value)).toBe(said);
  });
});
