import { basis, bracketsNote, shareOf, TOO_FEW_TO_SAY, withBasis } from '../basis.js';
import { changesCaption } from '../changes.js';
import { lineChart } from '../chart/line-chart.js';
import type { ReportContext } from '../context.js';
import { figure } from '../figure.js';
import { NOT_TOLD, sum } from '../findings.js';
import { html } from '../html.js';
import type { Html } from '../html.js';
import { meanInBrackets } from '../over-seeds.js';
import { monthRows } from '../month-rows.js';
import { table } from '../table.js';
import { count, share, were } from '../text/numbers.js';

/** Under so many simulated people a month, a line of months would be noise. */
const FEW_A_MONTH = 30;

/** What became of those who were wronged: who was told, who appealed, who got off. */
export function redressSection(context: ReportContext): Html | null {
  const { totals } = context;
  const { run, metrics, end } = totals;
  const mean = (metric: string): string => meanInBrackets(context.result, metric);
  const few = (value: number): string => withBasis(value, context);
  const brackets = bracketsNote(context);
  const decided = run.appealsGranted + run.appealsRefused;
  if (metrics.shareTold === null) return null;
  return html`<section aria-labelledby="redress"><h2 id="redress">Redress</h2>
<p>Of those put on a blacklist who knew of being on none yet, ${share(metrics.shareTold)}${mean('share told')} were told; ${share(metrics.shareFoundOut)}${mean('share found out')} found out when something was refused to them.
${metrics.unawareShare === null ? null : html`Of those wrongly restricted at the end${basis(end.wrongly, context)}, ${partOf(end.unaware, end.wrongly, NOT_TOLD, context)} `}
${metrics.appealSuccess === null ? 'No appeal was decided.' : `Of the appeals that were decided, ${partOf(run.appealsGranted, decided, `were granted${mean('appeal success')}`, context)}`}
${metrics.householdShare === null || metrics.householdShare === 0 ? null : html`${share(metrics.householdShare)}${mean('household share')} of listings fell on somebody only because of another member of their household.`}</p>
${overTime(context)}
${table({
  caption: `Redress and its costs, over the whole time${brackets === '' ? '' : `; ${brackets}`}`,
  columns: ['What happened', 'Times'],
  rows: [
    ['Told of a listing', few(run.told)],
    ['Found out when something was refused', few(run.learnedWhenRefused)],
    ['Appeals filed', few(run.appealsFiled)],
    ['Appeals granted', few(run.appealsGranted)],
    ['Appeals refused', few(run.appealsRefused)],
    ['Appeals lapsed, the list being left first', few(run.appealsLapsed)],
    ['Appeals not decided yet at the end', few(pendingOf(run))],
    ['Wrong records found and taken back', few(run.corrections)],
    ['Apologies offered', few(run.apologiesOffered)],
    ['Apologies accepted', few(run.apologiesAccepted)],
    ['Fell into hardship through a restriction', few(run.fellIntoHardshipThroughARestriction)],
    ['Laid off by a listed firm', few(run.laidOff)],
    ['Circles of neighbours, colleagues or friends lost', few(run.circlesLost)],
    ['Left the country (people, at the end)', few(end.exited)],
  ],
})}</section>`;
}

/** `40 % were granted.`, or that too few did to say. */
function partOf(part: number, whole: number, what: string, context: ReportContext): string {
  const said = shareOf(part, whole, context);
  return said === TOO_FEW_TO_SAY ? `${said} what share ${what}.` : `${said} ${what}.`;
}

/** Appeals that were filed and had come to nothing yet when the simulation ended. */
function pendingOf({
  appealsFiled,
  appealsGranted,
  appealsRefused,
  appealsLapsed,
}: ReportContext['totals']['run']): number {
  return Math.max(0, appealsFiled - appealsGranted - appealsRefused - appealsLapsed);
}

function overTime({
  result: { series },
  totals,
  from,
  standsFor,
  changes,
}: ReportContext): Html | null {
  const monthly = [
    { name: 'filed', values: series.line('appeals filed') },
    { name: 'granted', values: series.line('appeals granted') },
    { name: 'refused', values: series.line('appeals refused') },
    { name: 'lapsed', values: series.line('appeals lapsed') },
  ];
  const most = Math.max(...monthly.flatMap(({ values }) => values));
  if (most === 0) return null;
  const step = most / standsFor < FEW_A_MONTH ? 3 : 1;
  const lines = monthly.map(({ name, values }) => ({ name, values: inSteps(values, step) }));
  const each = step === 1 ? 'each month' : 'each quarter of a year, since they are few';
  return figure(
    `Appeals ${each}. One that is filed is decided later, or lapses when the list is left first; at the end ${count(pendingOf(totals.run))} ${were(pendingOf(totals.run))} not decided yet.${changesCaption(changes)}`,
    lineChart({
      id: 'redress-chart',
      title: `Appeals filed, granted, refused and lapsed, ${step === 1 ? 'month by month' : 'by quarters of a year'}`,
      description: `At the end: ${lines.map(({ name, values }) => `${name} ${count(values.at(-1) ?? 0)}`).join(', ')}.`,
      from,
      step,
      lines,
      changes,
      say: count,
    }),
    monthRows('appeals', from, lines, count, step),
  );
}

/** Sums of so many values; a last step that is not whole is left out, since it would look like a fall. */
function inSteps(values: readonly number[], step: number): number[] {
  return Array.from({ length: Math.max(1, Math.floor(values.length / step)) }, (_, at) =>
    sum(values.slice(at * step, (at + 1) * step)),
  );
}
