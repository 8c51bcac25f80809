import { lineChart } from '../chart/line-chart.js';
import type { ReportContext } from '../context.js';
import { figure } from '../figure.js';
import { html } from '../html.js';
import type { Html } from '../html.js';
import { monthRows } from '../month-rows.js';
import { table } from '../table.js';
import { count, full, share } from '../text/numbers.js';

/** What became of those who were wronged: who was told, who appealed, who got off. */
export function redressSection(context: ReportContext): Html | null {
  const { totals } = context;
  const { run, metrics } = totals;
  if (metrics.shareTold === null) return null;
  return html`<section aria-labelledby="redress"><h2 id="redress">Redress</h2>
<p>${share(metrics.shareTold)} of listings were told to the person; in ${share(metrics.shareFoundOut)} they found out when something was refused to them.
${metrics.unawareShare === null ? null : html`Of those wrongly restricted at the end, ${share(metrics.unawareShare)} did not know of it. `}
${metrics.appealSuccess === null ? 'No appeal was decided.' : `Of the appeals that were decided, ${share(metrics.appealSuccess)} were granted.`}
${metrics.householdShare === null || metrics.householdShare === 0 ? null : html`${share(metrics.householdShare)} of listings fell on somebody only because of another member of their household.`}</p>
${overTime(context)}
${table({
  caption: 'Redress and its costs, over the whole time',
  columns: ['What happened', 'Times'],
  rows: [
    ['Told of a listing', full(run.told)],
    ['Found out when something was refused', full(run.learnedWhenRefused)],
    ['Appeals filed', full(run.appealsFiled)],
    ['Appeals granted', full(run.appealsGranted)],
    ['Appeals refused', full(run.appealsRefused)],
    ['Appeals lapsed, the list being left first', full(run.appealsLapsed)],
    ['Wrong records found and taken back', full(run.corrections)],
    ['Apologies offered', full(run.apologiesOffered)],
    ['Apologies accepted', full(run.apologiesAccepted)],
    ['Fell into hardship through a restriction', full(run.fellIntoHardshipThroughARestriction)],
    ['Laid off by a listed firm', full(run.laidOff)],
    ['Circles of neighbours, colleagues or friends lost', full(run.circlesLost)],
    ['Left the country (people, at the end)', full(totals.end.exited)],
  ],
})}</section>`;
}

function overTime({ result: { series }, from }: ReportContext): Html | null {
  const lines = [
    { name: 'filed', values: series.line('appeals filed') },
    { name: 'granted', values: series.line('appeals granted') },
    { name: 'refused', values: series.line('appeals refused') },
  ];
  if (lines.every(({ values }) => values.every((value) => value === 0))) return null;
  return figure(
    'Appeals each month.',
    lineChart({
      id: 'redress-chart',
      title: 'Appeals filed, granted and refused, month by month',
      description: `In the last month: ${lines.map(({ name, values }) => `${name} ${count(values.at(-1) ?? 0)}`).join(', ')}.`,
      from,
      lines,
      say: count,
    }),
    monthRows('appeals', from, lines, full),
  );
}
