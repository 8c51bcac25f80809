import type { FleetRequest } from '../../experiment/attribution/attribution.js';
import type { SafeguardSearch, WeighedSet } from '../../experiment/safeguards/safeguard.js';
import { bounds, fullAmount, percentOf } from '../attribution/amounts.js';
import { simulated } from '../attribution/attribution-words.js';
import { frontChart } from '../chart/front-chart.js';
import { evidencePage } from '../evidence-page.js';
import { figure } from '../figure.js';
import { html } from '../html.js';
import type { Html } from '../html.js';
import { table } from '../table.js';
import type { Table } from '../table.js';
import { and } from '../text/lists.js';
import { full } from '../text/numbers.js';
import {
  answerOf,
  effectOf,
  frontOf,
  howItWasLookedFor,
  quoted,
  unitOf,
} from './safeguard-words.js';

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
<ol>${front.map((set) => html`<li>${quoted(set.names)}: ${effectOf(set, search)}.</li>`)}</ol>
${figure(
  'How much of the harm each set of safeguards removes (upwards), and how much of the restrictions that were earned it loses (to the right). Circles are single safeguards, triangles pairs, squares triples; the line joins those that nothing else beats, by their numbers above. What was set aside is not shown.',
  chart,
  tableOf('the sets of safeguards that nothing else beats', front, search),
)}</section>`;
}

function allSection(search: SafeguardSearch): Html {
  return html`<section aria-labelledby="all"><h2 id="all">Everything that was tried</h2>${table(tableOf('all sets of safeguards, by size and then by harm removed', search.sets, search))}</section>`;
}

function tableOf(caption: string, sets: readonly WeighedSet[], search: SafeguardSearch): Table {
  const unit = unitOf(search);
  const { harm, earned } = search.asItIs;
  return {
    caption,
    columns: [
      'Safeguards',
      'Harm removed',
      'Of the harm',
      '95 % interval',
      'Earned person-months lost',
      'Of the earned',
      '95 % interval',
      'Verdict',
    ],
    rows: sets.map(({ names, removed, lost, raises, onFront }) => [
      names.join(' + '),
      fullAmount(removed.value, unit),
      percentOf(removed.value, harm.value),
      bounds(removed, unit, fullAmount) ?? 'not known',
      full(lost.value),
      percentOf(lost.value, earned.value),
      bounds(lost, 'person-months', fullAmount) ?? 'not known',
      raises.length > 0 ? `set aside: raises ${and(raises)}` : onFront ? 'on the front' : '',
    ]),
  };
}
