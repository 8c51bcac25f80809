import { readdirSync, readFileSync } from 'node:fs';
import type { Metric } from '../../src/metrics/catalogue/metric.js';

const FOLDER = 'src/metrics';

/** What the comments of the metric files say, file by file; files whose comment names no metric are left out. */
export function metricWords(): Metric[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.ts'))
    .toSorted()
    .flatMap((file) => {
      const source = readFileSync(`${FOLDER}/${file}`, 'utf8');
      const comment = [...source.matchAll(/\/\*\*\n([\s\S]*?)\*\//gu)]
        .map(([, text]) => text ?? '')
        .find((text) => text.includes('* Name:'));
      return comment === undefined ? [] : [wordsOf(file.replace(/\.ts$/u, ''), comment)];
    });
}

function wordsOf(file: string, comment: string): Metric {
  const text = comment
    .split('\n')
    .map((line) => line.replace(/^ \* ?/u, '').trim())
    .join('\n')
    .replace(/\n@[\s\S]*$/u, '')
    .trim();
  const at = text.indexOf('\nName: ');
  const details = text.slice(at).replaceAll('\n', ' ').trim();
  const found =
    /^Name: (.+?)\. Formula: (.+?)\.? Source: (.+?)\.? Unit: (.+?)\. Range: (.+?)\.?(?: People of .*)?$/u.exec(
      details,
    );
  if (found === null) throw new Error(`${file} does not say name, formula, source, unit and range`);
  const [, names = '', formula = '', source = '', unit = '', range = ''] = found;
  return {
    file,
    names: names.split('; '),
    definition: text.slice(0, at).replaceAll('\n', ' ').trim(),
    formula,
    source,
    unit,
    range,
  };
}
