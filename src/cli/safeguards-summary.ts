import { join } from 'node:path';
import type { FleetRequest } from '../experiment/attribution/attribution.js';
import type { SafeguardSearch, WeighedSet } from '../experiment/safeguards/safeguard.js';
import { bounds, difference, percentOf, unitOfDifference } from '../report/attribution/amounts.js';
import { simulated } from '../report/attribution/attribution-words.js';
import {
  answerOf,
  frontOf,
  howItWasLookedFor,
  madeUpFor,
  unitOf,
} from '../report/safeguards/safeguard-words.js';
import { isWorthTelling } from '../report/safeguards/weighing.js';
import { and } from '../report/text/lists.js';
import { count } from '../report/text/numbers.js';
import { paragraph, textTable } from './text-table.js';

/** So many of the best pairs and triples are told at a terminal; the report has all. */
const TOLD = 5;

/** What safeguards remove and lose, for somebody at a terminal. */
export function safeguardsSummary(
  request: FleetRequest,
  search: SafeguardSearch,
  directory: string,
  columns: number,
): string {
  const { sets } = search;
  const ofSize = (size: number): WeighedSet[] => sets.filter(({ names }) => names.length === size);
  const most = Math.max(0, ...sets.map(({ names }) => names.length));
  const larger = Array.from({ length: Math.max(0, most - 1) }, (_, at) => at + 2);
  const front = frontOf(search);
  const notes = [...new Set(front.map((set) => madeUpFor(set, search).trim()))]
    .filter((note) => note !== '')
    .map((note) => paragraph(note, columns, '  '));
  const blocks = [
    `${request.regime.title}\n${paragraph(simulated(request), columns)}`,
    answerOf(search, request)
      .map((line) => paragraph(line, columns, '- ', '  '))
      .join('\n'),
    tableOf('Every safeguard alone', ofSize(1).filter(isNotAside), search),
    aside(ofSize(1), columns),
    tooFew(ofSize(1), columns),
    ...larger.map((size) =>
      tableOf(
        `The best sets of ${size}`,
        ofSize(size)
          .filter((set) => isWorthTelling(set, search))
          .slice(0, TOLD),
        search,
      ),
    ),
    [tableOf('What nothing else beats', front, search), ...notes].join('\n'),
    ...howItWasLookedFor(search).map((line) => paragraph(line, columns)),
    `report: ${join(directory, 'safeguards.html')}`,
  ];
  return `\n${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function isNotAside({ raises }: WeighedSet): boolean {
  return raises.length === 0;
}

function aside(sets: readonly WeighedSet[], columns: number): string {
  const lines = sets
    .filter(({ raises }) => raises.length > 0)
    .map(({ names, raises }) =>
      paragraph(`${names.join()}: raises ${and(raises)}`, columns, '  ', '    '),
    );
  return lines.length === 0 ? '' : ['Set aside', ...lines].join('\n');
}

function tooFew(sets: readonly WeighedSet[], columns: number): string {
  const lines = sets.flatMap(({ isTold, mayRaise, names, raises, removed }) => {
    const what = [
      ...(raises.length === 0 && removed.value > 0 && !isTold ? ['that it removes any'] : []),
      ...(mayRaise.length > 0 ? [`whether it raises ${and(mayRaise)}`] : []),
    ];
    if (what.length === 0) return [];
    return [paragraph(`${names.join()}: ${and(what)}`, columns, '  ', '    ')];
  });
  return lines.length === 0 ? '' : ['Too few to tell', ...lines].join('\n');
}

function tableOf(title: string, sets: readonly WeighedSet[], search: SafeguardSearch): string {
  if (sets.length === 0) return '';
  const unit = unitOf(search);
  const { harm, earned } = search.asItIs;
  const rows = sets.map(({ names, removed, lost }) => [
    names.join(' + '),
    difference(removed.value, unit),
    percentOf(removed.value, harm.value),
    bounds(removed, unit) ?? '',
    count(lost.value),
    percentOf(lost.value, earned.value),
  ]);
  const head = [
    ['', 'removed,', '', '', 'earned lost,', ''],
    ['', unitOfDifference(unit), '', '', 'person-months', ''],
  ];
  return `${title}\n${textTable([...head, ...rows])}`;
}
