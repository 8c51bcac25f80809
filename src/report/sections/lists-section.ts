import { changesCaption } from '../changes.js';
import { lineChart } from '../chart/line-chart.js';
import { MOST_LINES } from '../chart/palette.js';
import type { ReportContext } from '../context.js';
import { figure } from '../figure.js';
import { html } from '../html.js';
import type { Html } from '../html.js';
import { monthRows } from '../month-rows.js';
import { count } from '../text/numbers.js';
import type { ListTotals } from '../totals.js';
import { listFlows } from './list-flows.js';
import type { Subject } from './list-flows.js';

/** Members of each list over time, and how people came onto it and left it. */
export function listsSection(context: ReportContext): Html | null {
  const { lists, firms } = context.totals;
  if (lists.length === 0 && firms === null) return null;
  return html`<section aria-labelledby="lists"><h2 id="lists">Onto the lists and off them</h2>
<p>Every entry has exactly one recorded cause and every departure exactly one way. Entries are not people: whoever enters twice counts twice. Bars that are filled are entries without any act of the person's own behind them.</p>
${(['black', 'red'] as const).map((kind) =>
  members(
    context,
    lists.filter((list) => list.kind === kind),
    'people',
    kind,
  ),
)}
${lists.map((list, index) => listFlows(context, list, 'people', `list-${index}`))}
${firms === null ? null : html`<h3>Firms</h3>${members(context, firms.lists, 'firms', 'black')}${firms.lists.map((list, index) => listFlows(context, list, 'firms', `firm-list-${index}`))}`}</section>`;
}

function members(
  { result: { series }, from, changes }: ReportContext,
  lists: readonly ListTotals[],
  subject: Subject,
  kind: ListTotals['kind'],
): Html | null {
  const lines = lists
    .map(({ name }) => ({ name, values: series.line('members', name, { subject }) }))
    .filter(({ values }) => values.some((value) => value > 0));
  if (lines.length === 0) return null;
  const largest = lines
    .toSorted((a, b) => Math.max(...b.values) - Math.max(...a.values))
    .slice(0, MOST_LINES);
  const left = lines.length - largest.length;
  return figure(
    `Members of each ${kind}list at the end of each month.${left === 0 ? '' : ` The ${MOST_LINES} largest are drawn; the table has all.`}${changesCaption(changes)}`,
    lineChart({
      id: `members-${subject}-${kind}-chart`,
      title: `Members of the ${kind}lists of ${subject}, month by month`,
      description: `At the end: ${lines.map(({ name, values }) => `${name} ${count(values.at(-1) ?? 0)}`).join(', ')}.`,
      from,
      lines: largest,
      changes,
      say: count,
    }),
    monthRows(`members of the ${kind}lists of ${subject}`, from, lines, count),
  );
}
