import type { ExpectRow } from '../../experiment/result.js';
import { ratioChart } from '../chart/ratio-chart.js';
import type { ReportContext } from '../context.js';
import { html } from '../html.js';
import type { Html } from '../html.js';
import { table } from '../table.js';
import { count, full, share } from '../text/numbers.js';

/** How far a figure may be from what was reported, as in ExpectRow.met. */
const TOLERANCE = 0.1;

/** What was reported against what was simulated: table, errors and picture. */
export function expectedSection({ result: { expect } }: ReportContext): Html | null {
  if (expect.length === 0) return null;
  const known = expect.filter((row) => row.met !== null);
  const met = known.filter((row) => row.met === true).length;
  return html`<section aria-labelledby="expected"><h2 id="expected">Reported against simulated</h2>
<p>${met} of ${known.length} reported figures come out within 10 %, or within two standard errors where that is more.
A figure that was calibrated to comes out by construction: it shows that the rules can produce it, not that they did.</p>
${known.length === 0 ? null : picture(known)}
${table({
  caption: 'Reported and simulated figures',
  columns: [
    'Figure',
    'Month',
    'Reported',
    'Simulated',
    'Simulated ÷ reported',
    'Standard error',
    'Met',
  ],
  rows: expect.map(row),
})}</section>`;
}

function picture(rows: readonly ExpectRow[]): Html {
  return html`<figure><figcaption>A dot in the green band is within 10 % of what was reported; a cross is not met; the bar is two standard errors on either side.</figcaption>${ratioChart(
    {
      id: 'expected-chart',
      title: 'Simulated over reported, for each reported figure',
      description: rows
        .map((each) => `${each.what}: ${full(each.ratio ?? 0, 2)} of what was reported`)
        .join('; '),
      tolerance: TOLERANCE,
      rows: rows.map((each) => ({
        name: `${each.what}, ${each.month}`,
        ratio: each.ratio ?? 0,
        error: each.reported === 0 ? 0 : (2 * (each.standardError ?? 0)) / each.reported,
        met: each.met === true,
      })),
    },
  )}</figure>`;
}

function row(each: ExpectRow): string[] {
  const { what, month, reported, simulated, ratio, standardError, met } = each;
  return [
    what,
    month,
    full(reported),
    simulated === null ? 'not reached' : full(Number(simulated.toPrecision(3))),
    ratio === null ? '' : full(ratio, 3),
    standardError === null ? '' : `${count(standardError)}${relative(standardError, simulated)}`,
    met === null ? '' : met ? 'yes' : 'no',
  ];
}

function relative(error: number, simulated: number | null): string {
  return simulated === null || simulated === 0 ? '' : ` (${share(error / simulated)})`;
}
