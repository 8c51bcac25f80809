import { join } from 'node:path';
import type {
  AttributedHarm,
  Attribution,
  FleetRequest,
} from '../experiment/attribution/attribution.js';
import { HARM_NAMES } from '../experiment/harms.js';
import { bounds, difference, unitOfDifference } from '../report/attribution/amounts.js';
import {
  absentHarms,
  howItWasDone,
  restsOnFew,
  sentenceOn,
  shareOfDifference,
  simulated,
} from '../report/attribution/attribution-words.js';
import { and } from '../report/text/lists.js';
import { paragraph, textTable } from './text-table.js';

/** What each mechanism causes, for somebody at a terminal. */
export function attributeSummary(
  request: FleetRequest,
  attribution: Attribution,
  directory: string,
  columns: number,
): string {
  const { mechanisms, harms } = attribution;
  const absent = absentHarms(HARM_NAMES, attribution);
  const blocks = [
    `${request.regime.title}\n${paragraph(simulated(request), columns)}`,
    [
      'The mechanisms of this regime',
      ...mechanisms.map(({ name, about }) => paragraph(`${name}: ${about}`, columns, '  ', '    ')),
    ].join('\n'),
    ...harms.map((harm) => harmText(harm, request, attribution, columns)),
    ...(absent.length === 0
      ? []
      : [paragraph(`Does not happen in this regime: ${and(absent)}.`, columns)]),
    ...howItWasDone(attribution).map((line) => paragraph(line, columns)),
    `report: ${join(directory, 'attribute.html')}`,
  ];
  return `\n${blocks.join('\n\n')}\n`;
}

function harmText(
  harm: AttributedHarm,
  request: FleetRequest,
  attribution: Attribution,
  columns: number,
): string {
  const { unit, caused, asItIs, left } = harm;
  const total = asItIs.value - left.value;
  const rows = attribution.mechanisms
    .map(({ name }, at) => ({ name, cause: caused[at] }))
    .flatMap(({ name, cause }) => (cause === undefined ? [] : [{ name, cause }]))
    .sort((a, b) => b.cause.value - a.cause.value);
  const some = rows.filter(({ cause }) => cause.value !== 0);
  const none = rows.filter(({ cause }) => cause.value === 0).map(({ name }) => name);
  const few = restsOnFew(unit, Math.max(asItIs.value, left.value), request);
  const hasParts = some.some(({ cause }) => shareOfDifference(cause.value, harm) !== '');
  const hasIntervals = some.some(({ cause }) => cause.low !== null);
  const table = textTable([
    [
      '',
      unitOfDifference(unit),
      hasParts ? 'of the difference' : '',
      hasIntervals ? '(95 % interval)' : '',
    ],
    ...some.map(({ name, cause }) => {
      const range = bounds(cause, unit);
      return [
        name,
        difference(cause.value, unit),
        shareOfDifference(cause.value, harm),
        range === null ? '' : `(${range})`,
      ];
    }),
    ['all together', difference(total, unit), hasParts ? '100 %' : '', ''],
  ]);
  return [
    paragraph(sentenceOn(harm, attribution), columns),
    ...(few === null ? [] : [paragraph(few, columns)]),
    table,
    ...(none.length === 0 ? [] : [paragraph(`Nothing: ${and(none)}.`, columns, '  ', '    ')]),
  ].join('\n');
}
