import { ENTRY_CAUSES, EXIT_WAYS } from '../../model/measures.js';
import type { EntryCause, ExitWay } from '../../model/measures.js';
import { basis } from '../basis.js';
import { barChart } from '../chart/bar-chart.js';
import type { ReportContext } from '../context.js';
import { figure } from '../figure.js';
import { sum } from '../findings.js';
import { html } from '../html.js';
import type { Html } from '../html.js';
import { count } from '../text/numbers.js';
import type { ListTotals } from '../totals.js';

/** Whose lists. */
export type Subject = 'people' | 'firms';

const ON: Readonly<Record<EntryCause, string>> = {
  start: 'on it from the start',
  record: 'on, by a record that is true',
  'mistaken record': "on, by a record of somebody else's act",
  'false alarm': 'on, by a record of something that never happened',
  score: 'on, by their score',
  'other list': 'on, by being on another list',
  household: 'on, by somebody in their household',
  audit: 'on, by an audit at random',
  'false listing': 'on, by a false listing',
};
const OFF: Readonly<Record<ExitWay, string>> = {
  term: 'off, when the term was over',
  repaid: 'off, by repaying',
  repair: 'off, by months without a record',
  score: 'off, by their score',
  appeal: 'off, by an appeal',
  correction: 'off, when a record was corrected',
  apology: 'off, by an apology',
  'household member left': 'off, when the member of their household left it',
  amnesty: 'off, by an amnesty',
  'list ended': 'off, when the list ended',
  exit: 'off, by leaving the country',
};
/** Causes without any act of the person's own behind them. */
const NOT_OWN: ReadonlySet<EntryCause> = new Set([
  'mistaken record',
  'false alarm',
  'household',
  'audit',
  'false listing',
]);

interface Flow {
  readonly name: string;
  readonly filled: boolean;
  readonly line: readonly number[];
}

/** How people or firms came onto one list and how they left it: by cause and way, and by year. */
export function listFlows(
  context: ReportContext,
  list: ListTotals,
  subject: Subject,
  id: string,
): Html {
  const flows = flowsOf(context, list.name, subject);
  const scale = { standsFor: subject === 'people' ? context.standsFor : firmsStandFor(context) };
  const few = (value: number): string => `${count(value)}${basis(value, scale, subject)}`;
  const heading = html`<h3>${list.name} <span class="count">(${list.kind}list)</span></h3>`;
  if (list.entered === 0) return html`${heading}<p>Nobody ever came onto it.</p>`;
  const bars = flows.map(({ name, filled, line }) => {
    const value = sum(line);
    return { name, value, marked: filled ? value : 0, note: few(value) };
  });
  const wrongly = list.kind === 'black' ? `, of them ${few(list.membersWrongly)} wrongly` : '';
  return html`${heading}<p>${count(list.entered)} entries, ${count(list.left)} departures; ${few(list.members)} members at the end${wrongly}.</p>${figure(
    'Entries and departures, over the whole time.',
    barChart({
      id: `${id}-chart`,
      title: `How ${subject} came onto the list ${list.name} and left it`,
      description: bars.map((bar) => `${bar.name}: ${bar.note}`).join('; '),
      say: count,
      bars,
    }),
    byYear(context, flows, list.name),
  )}`;
}

/** How many firms of the country each simulated one stands for. */
function firmsStandFor({ result: { regime } }: ReportContext): number {
  return regime.firms === null ? 1 : regime.firms.standingFor / regime.firms.count;
}

/** The flows that there were: entries before departures, each with its number in every month. */
function flowsOf({ result: { series } }: ReportContext, list: string, subject: Subject): Flow[] {
  const flows: Flow[] = [
    ...ENTRY_CAUSES.map((cause) => ({
      name: ON[cause],
      filled: NOT_OWN.has(cause),
      line: series.line('entered', `${list}/${cause}`, { subject }),
    })),
    ...EXIT_WAYS.map((way) => ({
      name: OFF[way],
      filled: false,
      line: series.line('left', `${list}/${way}`, { subject }),
    })),
  ];
  return flows.filter(({ line }) => line.some((value) => value > 0));
}

function byYear({ from, until }: ReportContext, flows: readonly Flow[], list: string) {
  const first = Math.floor(from / 12);
  const years = Array.from(
    { length: Math.floor(until / 12) - first + 1 },
    (_, year) => first + year,
  );
  const inYear = (line: readonly number[], year: number): number =>
    sum(line.filter((_, month) => Math.floor((from + month) / 12) === year));
  return {
    caption: `entries to and departures from ${list}, by year`,
    columns: ['How', ...years.map(String), 'all'],
    rows: flows.map(({ name, line }) => [
      name,
      ...years.map((year) => count(inYear(line, year))),
      count(sum(line)),
    ]),
  };
}
