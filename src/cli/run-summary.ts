import { join } from 'node:path';
import { figuresOf } from '../experiment/figures.js';
import { PAIRED_METRICS } from '../experiment/paired/paired-simulations.js';
import type { ExpectRow, MeanFigure, RunResult } from '../experiment/result.js';
import { tooFew } from '../metrics/too-few.js';
import { answer } from '../report/answer.js';
import { bracketsNote, shareOf, withBasis } from '../report/basis.js';
import { reportContext } from '../report/context.js';
import type { ReportContext } from '../report/context.js';
import type { Standing } from '../report/findings.js';
import { metricText } from '../report/metric-text.js';
import { howSureOfRun } from '../report/how-sure-of-run.js';
import { figureRow } from '../report/over-seeds.js';
import { monthName } from '../report/text/months.js';
import { count, full, oneIn, plural, share } from '../report/text/numbers.js';
import { paragraph, textTable } from './text-table.js';

/** So many figures over seeds are told at a terminal; the report has them all. */
const MOST_FIGURES = 15;

/**
 * What a run found, for somebody at a terminal.
 *
 * @param result the run
 * @param directory where its report is
 * @param columns letters a line
 */
export function runSummary(result: RunResult, directory: string, columns: number): string {
  const context = reportContext(result, '', '');
  const blocks = [
    head(context),
    answer(context)
      .map((line) => paragraph(line, columns, '- ', '  '))
      .join('\n'),
    standings(context),
    refusals(context),
    lists(context),
    speechAndRedress(context),
    pairedWorlds(context),
    expectations(result.expect),
    overSeeds(context, columns),
    paragraph(howSureOfRun(result), columns),
    foot(result, directory),
  ];
  return `\n${blocks.filter((block) => block !== null).join('\n\n')}\n`;
}

function head({ result, from, until }: ReportContext): string {
  const { regime, patches = [], people, standingFor, seed } = result;
  const scale = people === standingFor ? '' : ` standing for ${count(standingFor)}`;
  const patched = patches.map(({ title }) => `with the patch "${title}"\n`).join('');
  return `${regime.title}\n${patched}${monthName(from)} to ${monthName(until)}, ${plural(people, 'synthetic person', 'synthetic people')}${scale}, seed ${seed}`;
}

function standings(context: ReportContext): string {
  const { totals, until } = context;
  const few = (value: number): string => withBasis(value, context, count);
  const row = (name: string, standing: Standing): string[] => [
    name,
    few(standing.listed),
    few(standing.restricted),
    standing.adults === 0 ? '' : shareOf(standing.restricted, standing.adults, context),
    few(standing.wrongly),
    standing.restricted === 0 ? '' : shareOf(standing.wrongly, standing.restricted, context, oneIn),
    few(standing.unaware),
  ];
  const several = (places: readonly (Standing & { name: string })[]): string[][] =>
    places.length < 2 ? [] : places.map((place) => row(place.name, place));
  const brackets = bracketsNote(context);
  return `People in ${monthName(until)}${brackets === '' ? '' : ` (${brackets})`}\n${textTable([
    [
      '',
      'on a blacklist',
      'restricted',
      'of adults',
      'wrongly',
      'of restricted',
      'not told or shown why',
    ],
    row('everybody', totals.end),
    ...several(totals.byGroup),
    ...several(totals.byJurisdiction),
  ])}`;
}

function refusals({ totals, from }: ReportContext): string | null {
  const refused = totals.domains
    .filter((domain) => domain.refusals >= 0.5)
    .toSorted((a, b) => b.refusals - a.refusals);
  if (refused.length === 0) return null;
  return `Refused since ${monthName(from)}\n${textTable([
    ['', 'times', 'of them wrongly'],
    ...refused.map((domain) => [
      domain.name,
      count(domain.refusals),
      count(domain.refusalsWrongly),
    ]),
  ])}`;
}

function lists(context: ReportContext): string | null {
  const { totals, result } = context;
  const { firms } = result.regime;
  const firmsStandFor = firms === null ? 1 : firms.standingFor / firms.count;
  const rows = [
    ...totals.lists.map((list) => ({ ...list, standsFor: context.standsFor })),
    ...(totals.firms?.lists ?? []).map((list) => ({
      ...list,
      name: `${list.name} (firms)`,
      standsFor: firmsStandFor,
    })),
  ];
  if (rows.length === 0) return null;
  return `Lists (entries are not people: whoever enters twice counts twice)\n${textTable([
    ['', 'members', 'of them wrongly', 'entries', 'departures'],
    ...rows.map((list) => [
      list.name,
      withBasis(list.members, list, count),
      list.kind === 'black' ? withBasis(list.membersWrongly, list, count) : '',
      count(list.entered),
      count(list.left),
    ]),
  ])}`;
}

function speechAndRedress({ totals }: ReportContext): string | null {
  const { metrics, run } = totals;
  const rows = [
    ...one('lawful speech, association and belief left undone', metrics.chillingShare),
    ...one('the same, of people never restricted', metrics.chillingShareOfTheNeverRestricted),
    ...one('acts done only to be seen, of the acts of the same kinds', metrics.falsificationGap),
    ...one('told, of those listed who knew of no listing yet', metrics.shareTold),
    ...one('found out by a refusal, of the same', metrics.shareFoundOut),
    ...one('listings because of somebody in the household', metrics.householdShare),
    ...one(
      `appeals granted, of ${count(run.appealsGranted + run.appealsRefused)} decided`,
      metrics.appealSuccess,
    ),
  ];
  return rows.length === 0 ? null : `Fear and redress, over the whole time\n${textTable(rows)}`;
}

/** What only paired worlds can tell, where they were simulated. */
function pairedWorlds({ result }: ReportContext): string | null {
  if (result.paired === undefined) return null;
  const figures = figuresOf(result).filter(
    ({ metric, where }) => PAIRED_METRICS.includes(metric) && Object.keys(where).length === 0,
  );
  const rows = figures.map(({ metric, value, n }) => [
    metric,
    value === null ? (n === 0 ? 'none' : tooFew(n)) : metricText(metric, value),
  ]);
  return `Against paired worlds (glasshouse metrics NAME says what each means)\n${textTable(rows)}`;
}

/** The first figures of everybody with their means over seeds, and those of paired worlds; null where one was simulated. */
function overSeeds({ result }: ReportContext, columns: number): string | null {
  if (result.overSeeds === undefined) return null;
  const { figures, seeds } = result.overSeeds;
  const everybody = figures.filter(({ where }) => Object.keys(where).length === 0);
  const isAsked = ({ metric }: MeanFigure): boolean => PAIRED_METRICS.includes(metric);
  const others = everybody.filter((figure) => !isAsked(figure));
  const shown = [...others.slice(0, MOST_FIGURES), ...everybody.filter(isAsked)];
  const hasInterval = shown.some(({ interval }) => interval !== null);
  const alone = figuresOf(result);
  return [
    'Over the seeds, for everybody (glasshouse metrics NAME says what each means)',
    textTable([
      [
        '',
        `seed ${result.seed}`,
        `mean of ${seeds.length} seeds`,
        ...(hasInterval ? ['95 %'] : []),
      ],
      ...shown.map((figure) => [
        figure.metric,
        ...figureRow(figure, alone, seeds.length).slice(0, hasInterval ? 3 : 2),
      ]),
    ]),
    paragraph('All of them, and by group: in the report.', columns, '  '),
  ].join('\n');
}

function one(name: string, value: number | null): string[][] {
  return value === null ? [] : [[name, share(value)]];
}

function expectations(rows: readonly ExpectRow[]): string | null {
  if (rows.length === 0) return null;
  return `Reported against simulated\n${textTable([
    ['', 'month', 'reported', 'simulated', 'ratio', 'std. error', 'met'],
    ...rows.map(({ what, month, reported, simulated, ratio, standardError, met }) => [
      what,
      month,
      count(reported),
      simulated === null ? 'not reached' : count(simulated),
      ratio === null ? '' : ratio.toFixed(3),
      standardError === null ? '' : count(standardError),
      met === null ? '' : met ? 'yes' : 'NO',
    ]),
  ])}`;
}

function foot({ regimeHash, stateHash, seed, timing }: RunResult, directory: string): string {
  return [
    `Report: ${join(directory, 'report.html')}   (also run.json, series.parquet)`,
    `Seed ${seed}, regime ${regimeHash.slice(0, 12)}, final state ${stateHash.slice(0, 12)}; ${full(timing.personMonthsPerSecond)} person-months a second`,
  ].join('\n');
}
