import type { FleetRequest } from '../../experiment/attribution/attribution.js';
import type { HarmUnit } from '../../experiment/harms.js';
import type { MeanInterval } from '../../experiment/interval-of-mean.js';
import type { SafeguardSearch, WeighedSet } from '../../experiment/safeguards/safeguard.js';
import { bounds, fullDifference, percentOf, unitOfDifference } from '../attribution/amounts.js';
import { simulated } from '../attribution/attribution-words.js';
import { frontChart } from '../chart/front-chart.js';
import { evidencePage } from '../evidence-page.js';
import { figure } from '../figure.js';
import { html } from '../html.js';
import type { Content, Html } from '../html.js';
import { table } from '../table.js';
import type { Table } from '../table.js';
import { and } from '../text/lists.js';
import { full } from '../text/numbers.js';
import {
  answerOf,
  effectOf,
  frontOf,
  howItWasLookedFor,
  madeUpFor,
  quoted,
  unitOf,
  verdictOf,
} from './safeguard-words.js';
import { isWorthTelling } from './weighing.js';

/**
 * What safeguards remove and what they cost: one HTML page that loads nothing.
 *
 * @param version of Glasshouse
 * @param command the command that makes it again
 */
export function safeguardReport(
  request: FleetRequest,
  search: SafeguardSearch,
  version: string,
  command: string,
): string {
  const content = html`<ul class="answer">${answerOf(search, request).map((line) => html`<li>${line}</li>`)}</ul>
${frontSection(search)}${allSection(search)}
<section aria-labelledby="how"><h2 id="how">How it was looked for</h2>${howItWasLookedFor(search).map((line) => html`<p>${line}</p>`)}
<h3>The safeguards</h3><dl class="facts">${search.safeguards.map(({ name, about, source }) => html`<dt>${name}</dt><dd>${about} <span class="provenance">${source.join(' ')}</span></dd>`)}</dl></section>`;
  return evidencePage({
    title: `${request.regime.title}: which safeguards would help`,
    about: `${simulated(request)}. To be lowered: ${search.objective.harm}.`,
    people: request.people,
    content,
    version,
    command,
  });
}

function frontSection(search: SafeguardSearch): Html | null {
  const front = frontOf(search);
  if (front.length === 0) return null;
  const { asItIs, objective, sets } = search;
  const shown = sets.filter(({ raises }) => raises.length === 0);
  const labels = new Map(front.map((set, at) => [set, String(at + 1)]));
  const chart = frontChart({
    id: 'front-chart',
    title: 'Harm removed against earned restrictions lost',
    description: `On the front: ${front.map((set, at) => `${at + 1}, ${and(set.names)}: ${effectOf(set, search)}`).join('. ')}.`,
    xLabel: 'earned restrictions lost',
    yLabel: `${objective.harm}: removed`,
    points: shown.map((set) => ({
      lost: set.lost.value / (asItIs.earned.value || 1),
      removed: set.removed.value / (asItIs.harm.value || 1),
      size: set.names.length,
      label: labels.get(set) ?? null,
    })),
  });
  return html`<section aria-labelledby="front"><h2 id="front">What nothing else beats</h2>
<ol>${front.map((set) => html`<li>${quoted(set.names)}: ${effectOf(set, search)}.${madeUpFor(set, search)}</li>`)}</ol>
${figure(
  'How much of the harm each set of safeguards removes (upwards), and how much of the restrictions that were earned it loses (to the right). Circles are single safeguards, triangles pairs, squares triples; the line joins those that nothing else beats, by their numbers above. What was set aside is not shown.',
  chart,
  tableOf('the sets of safeguards that nothing else beats', front, search, 'without verdicts'),
)}</section>`;
}

/** So many sets of a size stand in sight; the others are folded away. */
const IN_SIGHT = 10;
const SIZES = ['', 'One alone', 'Two together', 'Three together', 'Four together', 'Five together'];

function allSection(search: SafeguardSearch): Html {
  const sizes = [...new Set(search.sets.map(({ names }) => names.length))];
  return html`<section aria-labelledby="all"><h2 id="all">Everything that was tried</h2>
<p>From the most harm removed to the least; what is no better than a part of it, removes nothing or was set aside comes last.</p>${sizes.map((size) => sizeSection(size, search))}</section>`;
}

function sizeSection(size: number, search: SafeguardSearch): Html {
  const sets = search.sets.filter(({ names }) => names.length === size);
  const worth = sets.filter((set) => isWorthTelling(set, search));
  const ordered = [...worth, ...sets.filter((set) => !worth.includes(set))];
  const [shown, folded] = [ordered.slice(0, IN_SIGHT), ordered.slice(IN_SIGHT)];
  const title = SIZES[size] ?? `${size} together`;
  const tableFor = (some: readonly WeighedSet[], caption: string): Html =>
    table(tableOf(caption, some, search, 'with verdicts'), 'whole');
  return html`<h3>${title} <span class="count">${folded.length === 0 ? `(${shown.length})` : `(${shown.length} of ${ordered.length} shown)`}</span></h3>
${tableFor(shown, `${title}: harm removed, and earned restrictions lost`)}${
  folded.length === 0
    ? null
    : html`<details class="numbers"><summary>The other ${folded.length}</summary>${tableFor(folded, `${title}: the others`)}</details>`
}`;
}

/** A column: its heading, and its cell for a set. */
type Column = readonly [heading: string | Html, cell: (set: WeighedSet) => Content];

function tableOf(
  caption: string,
  sets: readonly WeighedSet[],
  search: SafeguardSearch,
  verdicts: 'with verdicts' | 'without verdicts',
): Table {
  const unit = unitOf(search);
  const { harm, earned } = search.asItIs;
  const hasIntervals = search.sets.some(({ removed }) => removed.low !== null);
  const interval = (of: (set: WeighedSet) => MeanInterval, unitOfIt: HarmUnit): Column[] =>
    hasIntervals
      ? [['95 % interval', (set) => bounds(of(set), unitOfIt, fullDifference) ?? 'not known']]
      : [];
  const verdict: Column = [
    html`<span class="words">Verdict</span>`,
    (set) => html`<span class="words">${verdictOf(set, search)}</span>`,
  ];
  const columns: readonly Column[] = [
    ['Safeguards', ({ names }) => names.join(' + ')],
    ...(verdicts === 'with verdicts' ? [verdict] : []),
    [
      `Harm removed, ${unitOfDifference(unit)}`,
      ({ removed }) => fullDifference(removed.value, unit),
    ],
    ['Of the harm', ({ removed }) => percentOf(removed.value, harm.value)],
    ...interval(({ removed }) => removed, unit),
    ['Earned lost, person-months', ({ lost }) => full(lost.value)],
    ['Of the earned', ({ lost }) => percentOf(lost.value, earned.value)],
    ...interval(({ lost }) => lost, 'person-months'),
  ];
  return {
    caption,
    columns: columns.map(([heading]) => heading),
    rows: sets.map((set) => columns.map(([, cell]) => cell(set))),
  };
}
