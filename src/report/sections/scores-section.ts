import type { Series } from '../../experiment/result.js';
import { peopleStructure } from '../../regime/compile/structure.js';
import type { Score } from '../../regime/regime.js';
import { writeMonth } from '../../regime/units/read-month.js';
import { changesCaption } from '../changes.js';
import { heatStrip } from '../chart/heat-strip.js';
import type { HeatColumn } from '../chart/heat-strip.js';
import type { ReportContext } from '../context.js';
import { figure } from '../figure.js';
import { baseRules, sum } from '../findings.js';
import { html } from '../html.js';
import type { Html } from '../html.js';
import { mobility } from './mobility.js';
import { scoreBands } from '../score-bands.js';
import type { ScoreBand } from '../score-bands.js';
import type { Table } from '../table.js';
import { counted, full, share } from '../text/numbers.js';

/** How many columns a strip has at most: more would be narrower than an eye can tell apart. */
const MOST_COLUMNS = 28;

/** How each score is spread over those who have it, over time. */
export function scoresSection(context: ReportContext): Html | null {
  const { scores } = baseRules(context.result.regime);
  if (scores.length === 0) return null;
  return html`<section aria-labelledby="scores"><h2 id="scores">Scores over time</h2>
<p>Scores are counted in bands; a score that a band names is in that band and in no other. The stronger the colour of a field, the more people are in that band; in each column the frame is round the band of the person in the middle, who has as many people above as below.</p>
${scores.map((score, index) => scoreFigure(context, score, index))}${mobility(context, 'grades')}</section>`;
}

function scoreFigure(
  { result: { regime, series }, from, changes }: ReportContext,
  score: Score,
  index: number,
): Html {
  const storage = peopleStructure(regime).scores[index];
  const heading = html`<h3>${score.name}</h3>`;
  const bands = storage === undefined ? [] : scoreBands(storage);
  const columns = columnsOf(series, score.name, bands, from);
  const scored = series.value(series.months - 1, 'scored', score.name);
  if (storage === undefined || columns.every((column) => column.middle === null))
    return html`${heading}<p>Nobody has it.</p>`;
  const band = (column: HeatColumn | undefined): string =>
    bands[column?.middle ?? -1]?.name ?? 'of nobody';
  // A band reaches half a step beyond the scores in it, so that the bands touch.
  const drawn = bands.map(({ low, high }) => ({
    low: low - storage.unit / 2,
    high: high + storage.unit / 2,
  }));
  return html`${heading}${figure(
    `${score.keptBy}: ${counted(scored, 'person has', 'people have')} it at the end. The dashed line across is where everybody starts, at ${full(score.start, 1)}.${changesCaption(changes)}`,
    heatStrip({
      id: `score-${index}-chart`,
      title: `How the score ${score.name} is spread, over time`,
      description: `The person in the middle is in the band ${band(columns[0])} at first and ${band(columns.at(-1))} at last.`,
      bands: drawn,
      columns,
      marks: [{ at: score.start, name: 'start' }],
      changes,
    }),
    numbers(score.name, bands, columns),
  )}`;
}

function columnsOf(
  series: Series,
  name: string,
  bands: readonly ScoreBand[],
  from: number,
): HeatColumn[] {
  const step = Math.ceil(series.months / MOST_COLUMNS);
  return Array.from({ length: Math.ceil(series.months / step) }, (_, column) => {
    const first = column * step;
    const until = Math.min(series.months, first + step);
    const counts = bands.map(({ bin }) =>
      series.value(until - 1, 'score bin', `${name}/${String(bin).padStart(2, '0')}`),
    );
    const people = sum(counts);
    return {
      from: from + first,
      until: from + until,
      shares: counts.map((number) => (people === 0 ? 0 : number / people)),
      middle: middle(counts),
    };
  });
}

/** The band of the person in the middle; null where nobody has a score. */
function middle(counts: readonly number[]): number | null {
  const half = sum(counts) / 2;
  if (half === 0) return null;
  let below = 0;
  return counts.findIndex((number) => (below += number) >= half);
}

function numbers(name: string, bands: readonly ScoreBand[], columns: readonly HeatColumn[]): Table {
  return {
    caption: `share of people by score ${name}`,
    columns: ['Score', ...columns.map((column) => writeMonth(column.until - 1))],
    rows: bands
      .map((band, index) => [
        band.name,
        ...columns.map((column) => share(column.shares[index] ?? 0)),
      ])
      .toReversed(),
  };
}
