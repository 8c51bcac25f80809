import { type Figure, figuresOf } from '../../experiment/figures.js';
import type { Census } from '../../experiment/census/census.js';
import { blockInterval, contagionInterval } from '../../experiment/figures/block-intervals.js';
import { TRAP_HORIZON } from '../../metrics/months-trapped.js';
import { SAMPLES_MIN } from '../../metrics/uncertainty/samples-min.js';
import { isTooFew, tooFew } from '../../metrics/too-few.js';
import type { ReportContext } from '../context.js';
import { html } from '../html.js';
import type { Html } from '../html.js';
import { meanBehind } from '../over-seeds.js';
import { table } from '../table.js';
import { monthName } from '../text/months.js';
import { full, plural, share } from '../text/numbers.js';
import { mobility } from './mobility.js';

const CONTAGION = 'contagion number';

/** How a figure is told. */
type Say = (value: number) => string;

const months: Say = (value) => plural(value, 'month', 'months', 1);
const points: Say = (value) => plural(100 * value, 'point', 'points', 1);
const plain: Say = (value) => full(value, 2);

/** The metric, what its row is called, and how it is told. */
const ROWS: readonly (readonly [metric: string, what: string, say: Say])[] = [
  ['months to redress', 'Half of all wrongs are undone after', months],
  ['share never redressed', 'Wrongs not undone by the end', share],
  ['trap probability', 'Restricted a year after a wrong began', share],
  ['months trapped', `Months restricted after a wrong, of the first ${TRAP_HORIZON}`, months],
  ['re-restriction', 'Restricted again within a year of coming free', share],
  ['family share', 'Borne by family of who is listed, of all restriction', share],
  ['cross-context share', 'Lost in another part of life than the conduct was in', share],
  ['proportionality', 'Do worse acts cost more? (1 always, 0 no matter, -1 the reverse)', plain],
  ['immunity', 'Others restricted more often than the exempt, for the same acts', points],
  ['mobility index', 'Movement between classes in a year (0 none, 1 as if by lot)', plain],
];

/** How long a wrong lasts, who gets stuck, and who bears what: figures that need what became of persons. */
export function wrongsSection(context: ReportContext): Html | null {
  const { result } = context;
  const { series, census } = result;
  if (census === null || series.line('restricted').every((value) => value === 0)) return null;
  const figures = figuresOf(result);
  const groups = series.groups.length > 1 ? series.groups : [];
  return html`<section aria-labelledby="wrongs"><h2 id="wrongs">How long a wrong lasts, and who bears it</h2>
<p>A <dfn>wrong</dfn> begins when something is wrongly closed to a person, and is undone when nothing is closed to them. ${redressed(figures)} ${trapped(figures)}</p>
${table({
  caption: `Wrongs and who bears them; in brackets the simulated people or events that a figure rests on`,
  columns: ['Figure', 'everybody', ...groups],
  rows: ROWS.map(([metric, what, say]) => [
    what,
    ...[undefined, ...groups].map(
      (group) => `${cell(figures, metric, group, say)}${meanBehind(result, metric, say, group)}`,
    ),
  ]),
})}
<p>${overSeeds(context) ?? intervals(figures, census)}${looked(context)}</p>${contagion(context, figures)}${mobility(context, 'restriction')}</section>`;
}

function find(figures: readonly Figure[], metric: string, group?: string): Figure | undefined {
  return figures.find((one) => one.metric === metric && one.where.group === group);
}

function cell(
  figures: readonly Figure[],
  metric: string,
  group: string | undefined,
  say: Say,
): string {
  const figure = find(figures, metric, group);
  if (figure === undefined) return '';
  const { value, n } = figure;
  if (value !== null) return `${say(value)} (${full(n)})`;
  if (metric === 'proportionality') return n === 0 ? 'none' : tooFew(n);
  if (isTooFew(n)) return n === 0 ? 'none' : tooFew(n);
  return metric === 'months to redress'
    ? `not in the time seen (${full(n)})`
    : `cannot be said (${full(n)})`;
}

function redressed(figures: readonly Figure[]): string {
  const [half, never] = [
    find(figures, 'months to redress'),
    find(figures, 'share never redressed'),
  ];
  if (half === undefined || never === undefined || never.n === 0) return 'There was none.';
  if (never.value === null)
    return `How long that takes cannot be said: there were ${tooFew(never.n)}.`;
  const when =
    half.value === null
      ? 'Half of them would not be undone in the time for which they could be followed.'
      : `Followed for long enough, half of them would be undone within ${plural(half.value, 'month')}.`;
  return `${full(never.n)} began among the simulated people, and ${share(never.value)} of them were not undone by the end. ${when} Who left, or had come to earn a restriction by then, is followed up to that month only.`;
}

function trapped(figures: readonly Figure[]): string {
  const later = find(figures, 'trap probability');
  if (later === undefined || later.n === 0) return '';
  if (later.value === null)
    return `How many were still restricted a year later: ${tooFew(later.n)}.`;
  return `A year after a wrong began, ${share(later.value)} were restricted, rightly or wrongly.`;
}

/** What the means beside the figures are; null where one seed was simulated. */
function overSeeds({ result: { overSeeds: found, seed } }: ReportContext): string | null {
  if (found === undefined) return null;
  const count = found.seeds.length;
  const sure =
    count < SAMPLES_MIN
      ? `With fewer than ${SAMPLES_MIN} seeds there are no intervals.`
      : 'The interval is that of the mean.';
  return `These are figures of seed ${seed}, and after each its mean over ${count} seeds. ${sure}`;
}

/** How sure two of the figures are, and that the others of one run have no interval. */
function intervals(figures: readonly Figure[], census: Census): string {
  const told = [
    ['share never redressed', 'the wrongs not undone by the end'],
    ['trap probability', 'those restricted a year after'],
  ].flatMap(([metric = '', what = '']) => {
    const interval = blockInterval(census, metric);
    const { low, high } = interval ?? {};
    const isTold = (find(figures, metric)?.value ?? null) !== null;
    return isTold && typeof low === 'number' && typeof high === 'number'
      ? [`${what} (${share(low)} to ${share(high)})`]
      : [];
  });
  const others =
    'one run cannot say how much of them is luck. Run it with other seeds (run --seeds 10) to see how far they move.';
  return told.length === 0
    ? `These are figures of one run, and have no interval: ${others}`
    : `These are figures of one run. The differences between its ${full(census.blocks.length)} blocks of people give 95 % intervals of ${told.join(' and ')}. The others have none: ${others}`;
}

/** Whom injected wrongful listings take along, where that was simulated. */
function contagion({ result }: ReportContext, figures: readonly Figure[]): Html | null {
  const { paired, regime } = result;
  const found = paired?.contagion ?? null;
  const figure = find(figures, CONTAGION);
  if (found === null || figure === undefined) return null;
  const { list, month, injected, gained, lost } = found;
  const interval = figure.value === null ? null : contagionInterval(found);
  const { low, high } = interval ?? {};
  const sure =
    typeof low === 'number' && typeof high === 'number'
      ? ` (95 % interval, from the differences between blocks of people, ${plain(low)} to ${plain(high)})`
      : '';
  const number =
    figure.value === null
      ? `How many that is for each of them cannot be said: ${tooFew(injected)}.`
      : `The contagion number, further people restricted for each wrongful listing, is ${plain(figure.value)}${sure}${meanBehind(result, CONTAGION, plain)}.${figure.value < 0 ? ' Below 0, fewer others are restricted than without these listings.' : ''}`;
  return html`<h3>Whom a wrong takes along</h3>
<p>The same people with the same luck were also simulated with ${plural(injected, 'person', 'people')} more put on the list "${list}" for nothing in ${monthName(regime.calendar.from + month)}. They aside, ${plural(gained, 'simulated person was', 'simulated people were')} restricted at some time up to the end who otherwise never were, and ${plural(lost, 'person was', 'people were')} not who otherwise were. ${number}</p>`;
}

function looked({ result: { census } }: ReportContext): string {
  if (census === null || census.lookedAt >= census.people) return '';
  return ` Of the ${full(census.people)} simulated people, ${full(census.lookedAt)} were followed for them.`;
}
