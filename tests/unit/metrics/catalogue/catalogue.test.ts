import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findMetric, metricNames } from '../../../../src/metrics/catalogue/find-metric.js';
import { METRICS } from '../../../../src/metrics/catalogue/metrics.js';
import { metricWords } from '../../../helpers/metric-words.js';

// The comment of a metric's file is what it means, and everything else that says so is made from it or compared with it.
// After a change of a comment, write the catalogue and list C of docs/model/odd.md down anew with
//
//     UPDATE_METRICS=1 npx vitest run tests/unit/metrics/catalogue && npm run format

const CATALOGUE = 'src/metrics/catalogue/metrics.ts';
const ODD = 'docs/model/odd.md';
const [BEFORE, AFTER] = ['<!-- metrics: made from src/metrics -->\n', '<!-- end of metrics -->'];

const words = metricWords();

function listC(): string {
  const cell = (text: string): string => text.replaceAll('|', '\\|');
  const rows = words.map(
    ({ file, names, definition, formula, source, unit, range }) =>
      `| \`${file}\` | ${names.map((name) => `\`${name}\``).join(', ')} | ${cell(definition)} *${cell(formula)}.* | ${cell(unit)}; ${cell(range)} | ${cell(source)} |\n`,
  );
  return `\n| file | figures | what it says, and its formula | unit; range | source |\n| --- | --- | --- | --- | --- |\n${rows.join('')}\n`;
}

function partsOfOdd(): readonly [string, string, string] {
  const odd = readFileSync(ODD, 'utf8');
  const [from, to] = [odd.indexOf(BEFORE) + BEFORE.length, odd.indexOf(AFTER)];
  return [odd.slice(0, from), odd.slice(from, to), odd.slice(to)];
}

if (process.env['UPDATE_METRICS'] === '1') {
  writeFileSync(
    CATALOGUE,
    `import type { Metric } from './metric.js';\n\n/** Every metric there is, in the words of its file; a test holds the two to each other. */\nexport const METRICS: readonly Metric[] = ${JSON.stringify(words, null, 2)};\n`,
  );
  const [head, , tail] = partsOfOdd();
  writeFileSync(ODD, head + listC() + tail);
}

describe('the catalogue of metrics', () => {
  it('says what the files of the metrics say', () => {
    expect(METRICS).toEqual(words);
  });

  it('has every file of src/metrics, but for helpers that compute no metric', () => {
    const files = readdirSync('src/metrics')
      .filter((file) => file.endsWith('.ts'))
      .map((file) => file.replace(/\.ts$/u, ''));
    const known = new Set(METRICS.map(({ file }) => file));
    expect(files.filter((file) => !known.has(file))).toEqual(['ratio', 'too-few']);
  });

  it('gives each figure one meaning', () => {
    const names = METRICS.flatMap((metric) => metric.names);
    expect(names.length).toBeGreaterThan(30);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('leaves no word of a metric empty', () => {
    for (const metric of METRICS)
      for (const [what, text] of Object.entries(metric))
        expect(text, `${metric.file}: ${what}`).not.toHaveLength(0);
  });

  it('is what list C of the ODD document says', () => {
    expect(partsOfOdd()[1]).toBe(listC());
  });

  it('is found by figure, by file, and whatever the case', () => {
    expect(findMetric('Gini of months restricted')?.file).toBe('gini');
    expect(findMetric('months-to-redress')?.file).toBe('months-to-redress');
    expect(findMetric('FALSE DISCOVERY RATE')?.file).toBe('false-discovery-rate');
    expect(findMetric('happiness')).toBeUndefined();
    expect(metricNames()).toContain('trap probability');
  });
});
