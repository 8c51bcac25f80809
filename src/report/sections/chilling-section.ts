import { figuresOf } from '../../experiment/figures.js';
import { tooFew } from '../../metrics/too-few.js';
import { changesCaption } from '../changes.js';
import { lineChart } from '../chart/line-chart.js';
import type { ReportContext } from '../context.js';
import { figure } from '../figure.js';
import { chillingLine, performedConduct, protectedConduct, total } from '../findings.js';
import { html } from '../html.js';
import type { Html } from '../html.js';
import { metricText } from '../metric-text.js';
import { meanBehind, meanInBrackets } from '../over-seeds.js';
import { monthRows } from '../month-rows.js';
import { table } from '../table.js';
import { and } from '../text/lists.js';
import { count, counted, full, share } from '../text/numbers.js';

const CHILLING = 'chilling against no regime';

/** What people no longer say or do, and what they do only to be seen. */
export function chillingSection(context: ReportContext): Html | null {
  const guarded = protectedConduct(context.result.regime);
  const performed = performedConduct(context.result.regime);
  if (guarded.length === 0 && performed.length === 0) return null;
  return html`<section aria-labelledby="chilling"><h2 id="chilling">What people no longer dare</h2>
${guarded.length === 0 ? null : silence(context, guarded)}
${guarded.length === 0 ? null : againstNoRegime(context)}
${performed.length === 0 ? null : theatre(context, performed)}</section>`;
}

function silence(
  { result, totals, from, changes }: ReportContext,
  guarded: readonly string[],
): Html {
  const { metrics } = totals;
  const { series } = result;
  const lines = [
    { name: 'everybody', values: chillingLine(series, guarded, 'all') },
    { name: 'never restricted', values: chillingLine(series, guarded, 'never restricted') },
  ];
  return html`<p>Chilling is counted over lawful, protected acts: ${and(guarded)}. Of those that people wished for over the whole time, ${share(metrics.chillingShare)}${meanInBrackets(result, 'chilling share')} were left undone out of fear; among people to whom nothing was ever closed, ${share(metrics.chillingShareOfTheNeverRestricted)}${meanInBrackets(result, 'chilling share of the never restricted')}: fear reaches people whom no rule has touched.</p>
${figure(
  `Share of lawful, protected acts left undone out of fear.${changesCaption(changes)}`,
  lineChart({
    id: 'chilling-chart',
    title: 'Lawful, protected acts left undone out of fear, month by month',
    description: `At the end: ${lines.map(({ name, values }) => `${name} ${share(values.at(-1) ?? null)}`).join(', ')}.`,
    from,
    lines,
    changes,
    say: share,
    atLeast: 0.01,
  }),
  monthRows('share of lawful, protected acts left undone', from, lines, share),
)}
${table({
  caption: 'Acts of speech, association and belief, over the whole time',
  columns: ['Act', 'Done', 'Left undone out of fear'],
  rows: guarded.map((name) => [
    name,
    count(total(series, 'acts', name)),
    count(total(series, 'silenced', name)),
  ]),
})}`;
}

/** What is missing against the paired world without the regime, where that was simulated. */
function againstNoRegime({ result }: ReportContext): Html | null {
  const figures = figuresOf(result).filter(({ metric }) => metric === CHILLING);
  const [everybody, ...groups] = figures;
  if (everybody === undefined) return null;
  const shown = groups.length > 1 ? [everybody, ...groups] : [everybody];
  return html`<h3>Against the same people without the regime</h3>
<p>The same people with the same luck were also simulated where nobody is watched, scored, listed or kept from anything. The figures say what share of the lawful, protected acts that they do there is missing under the regime, for whatever reason: fear, and whatever else keeps people from them.</p>
${table({
  caption:
    'Chilling against no regime; in brackets, the acts of simulated people without the regime',
  columns: ['Of whom', 'Missing'],
  rows: shown.map(({ where, value, n }) => [
    where.group ?? 'everybody',
    `${value === null ? (n === 0 ? 'none' : tooFew(n)) : `${metricText(CHILLING, value)} (${full(n)})`}${meanBehind(result, CHILLING, undefined, where.group)}`,
  ]),
})}`;
}

function theatre({ result, totals }: ReportContext, performed: readonly string[]): Html {
  const { series } = result;
  return html`<h3>Done only to be seen</h3>
<p>Of ${and(performed)}, ${share(totals.metrics.falsificationGap)}${meanInBrackets(result, 'falsification gap')} is done only to be seen and would stop if nobody looked (Kuran's preference falsification): ${counted(
    performed.reduce((before, name) => before + total(series, 'performed', name), 0),
    'time',
  )} in all.</p>
${table({
  caption: 'Acts done to be seen, over the whole time',
  columns: ['Act', 'Done', 'Of them only to be seen'],
  rows: performed.map((name) => [
    name,
    count(total(series, 'acts', name)),
    count(total(series, 'performed', name)),
  ]),
})}`;
}
