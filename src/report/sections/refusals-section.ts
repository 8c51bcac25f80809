import { bracketsNote, withBasis } from '../basis.js';
import { barChart } from '../chart/bar-chart.js';
import type { ReportContext } from '../context.js';
import { figure } from '../figure.js';
import { html } from '../html.js';
import type { Html } from '../html.js';
import { monthName } from '../text/months.js';
import { count } from '../text/numbers.js';

/** What was refused, and how much of it wrongly. */
export function refusalsSection(context: ReportContext): Html | null {
  const { totals, from, until } = context;
  const brackets = bracketsNote(context);
  const refused = totals.domains
    .filter((domain) => domain.refusals > 0)
    .toSorted((a, b) => b.refusals - a.refusals);
  if (refused.length === 0) return null;
  const numbers = {
    caption: `refusals by part of life${brackets === '' ? '' : `; ${brackets}`}`,
    columns: [
      'Part of life',
      'Refusals',
      'Of them wrongly',
      'Closed to people at the end',
      'Of them wrongly',
    ],
    rows: refused.map((domain) => [
      domain.name,
      count(domain.refusals),
      count(domain.refusalsWrongly),
      withBasis(domain.closed, context),
      withBasis(domain.closedWrongly, context),
    ]),
  };
  return html`<section aria-labelledby="refusals"><h2 id="refusals">What was refused</h2>
<p>A refusal is one time that somebody asked for something that is closed to them; one person can be refused many times.
Numbers are expected ones: how often people ask, times how many are kept out.</p>
${figure(
  `Refusals from ${monthName(from)} to ${monthName(until)} (outline), and of them wrongly (filled).`,
  barChart({
    id: 'refusals-chart',
    title: 'Refusals by part of life',
    description: refused.map((each) => `${each.name}: ${count(each.refusals)}`).join('; '),
    say: count,
    bars: refused.map((domain) => ({
      name: domain.name,
      value: domain.refusals,
      marked: domain.refusalsWrongly,
      note: `${count(domain.refusals)}, of them wrongly ${count(domain.refusalsWrongly)}`,
    })),
  }),
  numbers,
)}</section>`;
}
