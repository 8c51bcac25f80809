import type { Comparison } from '../../experiment/compare/comparison.js';
import type { Evaluation } from '../../experiment/figures.js';
import type { MeasureName } from '../../model/measures.js';
import { changesCaption } from '../changes.js';
import type { Change } from '../changes.js';
import { lineChart } from '../chart/line-chart.js';
import type { Line } from '../chart/line-chart.js';
import { figure } from '../figure.js';
import { html } from '../html.js';
import type { Html } from '../html.js';
import { monthRows } from '../month-rows.js';
import { count } from '../text/numbers.js';
import { changesOfBoth } from './changes-of-both.js';

/** Both worlds month by month: who is restricted, and who wrongly. */
export function monthsSection(comparison: Comparison): Html {
  const several = comparison.seeds.length > 1 ? ' Means over the seeds.' : '';
  const changes = changesOfBoth(comparison);
  return html`<section aria-labelledby="months"><h2 id="months">Month by month</h2>
${chart(comparison, 'restricted', 'People restricted', several, changes)}
${chart(comparison, 'restricted wrongly', 'People restricted wrongly', several, changes)}</section>`;
}

function chart(
  { seeds, from }: Comparison,
  measure: MeasureName,
  title: string,
  several: string,
  changes: readonly Change[],
): Html {
  const lineOf = (name: string, worlds: readonly Evaluation[]): Line => ({
    name,
    values: meanLine(worlds.map(({ series }) => series.line(measure))),
  });
  const lines = [
    lineOf(
      'under A',
      seeds.map(({ a }) => a),
    ),
    lineOf(
      'under B',
      seeds.map(({ b }) => b),
    ),
  ];
  if (lines.every(({ values }) => values.every((value) => value === 0)))
    return html`<p>${title}: nobody in either world.</p>`;
  return figure(
    `${title} in each month under A and under B.${several}${changesCaption(changes)}`,
    lineChart({
      id: `months-${measure.replaceAll(' ', '-')}`,
      title: `${title}, month by month`,
      description: `Lines that end at: ${lines.map(({ name, values }) => `${name} ${count(values.at(-1) ?? 0)}`).join('; ')}.`,
      from,
      lines,
      changes,
      say: count,
    }),
    monthRows(title.toLowerCase(), from, lines, count),
  );
}

function meanLine(lines: readonly (readonly number[])[]): number[] {
  const [first = []] = lines;
  return first.map(
    (_, month) => lines.reduce((sum, line) => sum + (line[month] ?? 0), 0) / lines.length,
  );
}
