import type { Series } from '../../experiment/result.js';
import { SCORE_BINS } from '../../model/measures.js';
import type { Score } from '../../regime/regime.js';
import { writeMonth } from '../../regime/units/read-month.js';
import { heatStrip } from '../chart/heat-strip.js';
import type { HeatColumn } from '../chart/heat-strip.js';
import type { ReportContext } from '../context.js';
import { figure } from '../figure.js';
import { baseRules, sum } from '../findings.js';
import { html } from '../html.js';
import type { Html } from '../html.js';
import type { Table } from '../table.js';
import { count, full, share } from '../text/numbers.js';

/** How many columns a strip has at most: more would be narrower than an eye can tell apart. */
const MOST_COLUMNS = 28;

/** How each score is spread over those who have it, over time. */
export function scoresSection(context: ReportContext): Html | null {
  const { scores } = baseRules(context.result.regime);
  if (scores.length === 0) return null;
  return html`<section aria-labelledby="scores"><h2 id="scores">Scores over time</h2>
<p>The stronger the colour of a field, the more people have a score there; the line is the score of the person in the middle.</p>
${scores.map((score, index) => scoreFigure(context, score, index))}</section>`;
}

function scoreFigure(
  { result: { series }, from }: ReportContext,
  score: Score,
  index: number,
): Html {
  const columns = columnsOf(series, score, from);
  const scored = series.value(series.months - 1, 'scored', score.name);
  const heading = html`<h3>${score.name}</h3>`;
  if (columns.every((column) => column.median === null))
    return html`${heading}<p>Nobody has it.</p>`;
  return html`${heading}${figure(
    `${score.keptBy}: ${count(scored)} people have it at the end.`,
    heatStrip({
      id: `score-${index}-chart`,
      title: `How the score ${score.name} is spread, over time`,
      description: `The middle person goes from ${median(columns[0])} to ${median(columns.at(-1))}.`,
      min: score.min,
      max: score.max,
      columns,
      marks: [{ at: score.start, name: 'start' }],
    }),
    numbers(score, columns),
  )}`;
}

function median(column: HeatColumn | undefined): string {
  return column === undefined || column.median === null ? 'nobody' : full(column.median);
}

function columnsOf(series: Series, score: Score, from: number): HeatColumn[] {
  const step = Math.ceil(series.months / MOST_COLUMNS);
  return Array.from({ length: Math.ceil(series.months / step) }, (_, column) => {
    const first = column * step;
    const until = Math.min(series.months, first + step);
    const bins = Array.from({ length: SCORE_BINS }, (_bin, bin) =>
      series.value(until - 1, 'score bin', `${score.name}/${String(bin).padStart(2, '0')}`),
    );
    const people = sum(bins);
    return {
      from: from + first,
      until: from + until,
      shares: bins.map((number) => (people === 0 ? 0 : number / people)),
      median: middle(bins, score),
    };
  });
}

/** The score of the person in the middle, as exactly as bins tell it; null where nobody has one. */
function middle(bins: readonly number[], { min, max }: Score): number | null {
  const half = sum(bins) / 2;
  if (half === 0) return null;
  const width = (max - min) / bins.length;
  let below = 0;
  for (const [bin, number] of bins.entries()) {
    if (below + number >= half) return min + (bin + (half - below) / number) * width;
    below += number;
  }
  return max;
}

function numbers({ name, min, max }: Score, columns: readonly HeatColumn[]): Table {
  const width = (max - min) / SCORE_BINS;
  return {
    caption: `share of people by score ${name}`,
    columns: ['Score', ...columns.map((column) => writeMonth(column.until - 1))],
    rows: Array.from({ length: SCORE_BINS }, (_, index) => {
      const bin = SCORE_BINS - 1 - index;
      return [
        `${full(min + bin * width, 1)} to ${full(min + (bin + 1) * width, 1)}`,
        ...columns.map((column) => share(column.shares[bin] ?? 0)),
      ];
    }),
  };
}
