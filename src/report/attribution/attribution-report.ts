import type {
  AttributedHarm,
  Attribution,
  FleetRequest,
} from '../../experiment/attribution/attribution.js';
import { HARM_NAMES } from '../../experiment/harms.js';
import { shareChart } from '../chart/share-chart.js';
import { evidencePage } from '../evidence-page.js';
import { figure } from '../figure.js';
import { html } from '../html.js';
import type { Html } from '../html.js';
import { and, capital } from '../text/lists.js';
import {
  bounds,
  differenceInWords,
  fullAmount,
  fullDifference,
  unitOfDifference,
} from './amounts.js';
import {
  absentHarms,
  findingsOf,
  howItWasDone,
  restsOnFew,
  sentenceOn,
  shareOfDifference,
  simulated,
  whatPercentSumTo,
} from './attribution-words.js';

/**
 * What each mechanism causes: one HTML page that loads nothing.
 *
 * @param version of Glasshouse
 * @param command the command that makes it again
 */
export function attributionReport(
  request: FleetRequest,
  attribution: Attribution,
  version: string,
  command: string,
): string {
  const absent = absentHarms(HARM_NAMES, attribution);
  const { mechanisms, harms } = attribution;
  const content = html`<ul class="answer">${findingsOf(attribution).map((line) => html`<li>${line}</li>`)}</ul>
${harms.map((harm, at) => harmSection(harm, at, request, attribution))}
<section aria-labelledby="how"><h2 id="how">How it was found out</h2>
${howItWasDone(attribution).map((line) => html`<p>${line}</p>`)}
${absent.length === 0 ? null : html`<p>Does not happen in this regime: ${and(absent)}.</p>`}
<h3>The mechanisms of this regime</h3><dl class="facts">${mechanisms.map(({ name, about, absent: without }) => html`<dt>${capital(name)}</dt><dd>${capital(about)}. Without it, ${without}.</dd>`)}</dl></section>`;
  return evidencePage({
    title: `${request.regime.title}: which mechanism causes which harm`,
    about: `${simulated(request)}.`,
    people: request.people,
    content,
    version,
    command,
  });
}

function harmSection(
  harm: AttributedHarm,
  at: number,
  request: FleetRequest,
  attribution: Attribution,
): Html {
  const { name, unit, asItIs, left, caused } = harm;
  const id = `harm-${at}`;
  const total = asItIs.value - left.value;
  const rows = attribution.mechanisms
    .flatMap((mechanism, index) => {
      const cause = caused[index];
      return cause === undefined ? [] : [{ name: mechanism.name, cause }];
    })
    .sort((a, b) => b.cause.value - a.cause.value);
  const few = restsOnFew(unit, Math.max(asItIs.value, left.value), request);
  const shown = rows.filter(({ cause }) => cause.value !== 0);
  const chart = shareChart({
    id: `${id}-chart`,
    title: `${capital(name)}, by mechanism`,
    description: rows
      .map(({ name: mechanism, cause }) => `${mechanism}: ${differenceInWords(cause.value, unit)}`)
      .join('; '),
    unit: unitOfDifference(unit),
    // Shares are drawn in points.
    scale: unit === 'share' ? 100 : 1,
    parts: shown.map(({ name: mechanism, cause }) => {
      const part = shareOfDifference(cause.value, harm);
      return {
        name: mechanism,
        value: cause.value,
        low: cause.low,
        high: cause.high,
        note: `${differenceInWords(cause.value, unit)}${part === '' ? '' : `, ${part}`}`,
      };
    }),
  });
  const hasParts = rows.some(({ cause }) => shareOfDifference(cause.value, harm) !== '');
  const hasIntervals = shown.some(({ cause }) => cause.low !== null);
  const caption = [
    'What each mechanism causes; to the left of the line, what it prevents.',
    ...(hasIntervals ? ['A thin line spans the interval of 95 %.'] : []),
    whatPercentSumTo(harm) ?? '',
  ];
  const row = (called: string, value: string, part = '', interval = ''): string[] => [
    called,
    value,
    ...(hasParts ? [part] : []),
    ...(hasIntervals ? [interval] : []),
  ];
  const numbers = {
    caption: `${name}, by mechanism`,
    columns: row(
      'Mechanism',
      `Caused, ${unitOfDifference(unit)}`,
      'Of the difference',
      '95 % interval',
    ),
    rows: [
      ...rows.map(({ name: mechanism, cause }) =>
        row(
          capital(mechanism),
          fullDifference(cause.value, unit),
          shareOfDifference(cause.value, harm),
          bounds(cause, unit, fullDifference) ?? 'not known',
        ),
      ),
      row('All together', fullDifference(total, unit), '100 %'),
      row('Left without any of them', fullAmount(left.value, unit)),
      row('In the regime as it is', fullAmount(asItIs.value, unit)),
    ],
  };
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${capital(name)}</h2>
<p>${sentenceOn(harm, attribution)}</p>${few === null ? null : html`<p>${few}</p>`}
${figure(caption.join(' ').trim(), chart, numbers)}</section>`;
}
