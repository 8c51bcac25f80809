import { SAMPLES_MIN } from '../../metrics/uncertainty/samples-min.js';
import type { Comparison } from '../../experiment/compare/comparison.js';
import type { Where } from '../../experiment/result.js';
import { html } from '../html.js';
import type { Html } from '../html.js';
import { table } from '../table.js';
import { figureCells } from './figure-text.js';

/** Every figure under A and under B, with the difference and how sure it is. */
export function figuresTable({ figures, seeds }: Comparison): Html {
  const rows = figures.map((figure) => [
    figure.metric,
    whereText(figure.where),
    ...figureCells(figure),
  ]);
  const intervals =
    seeds.length < SAMPLES_MIN
      ? `With fewer than ${SAMPLES_MIN} seeds there are no intervals.`
      : 'Intervals are of the mean difference over the seeds (BCa bootstrap, 95 %).';
  return html`<section aria-labelledby="figures"><h2 id="figures">All figures</h2>
<p>Shares differ in percentage points. ${intervals}</p>
${table({ caption: 'all figures', columns: ['Figure', 'Of whom', 'Under A', 'Under B', 'Difference', '95 % interval'], rows })}</section>`;
}

/** Of whom a figure is: `everybody`, or a group, a jurisdiction, firms. */
function whereText({ group, jurisdiction, subject }: Where): string {
  const parts = [group, jurisdiction, subject === 'firms' ? 'firms' : undefined];
  return parts.filter((part) => part !== undefined).join(', ') || 'everybody';
}
