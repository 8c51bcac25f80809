import {
  isSpared,
  type PersonAnswer,
  type PersonRequest,
} from '../../experiment/attribution/attribute-person.js';
import type { PersonMonths } from '../../experiment/fleet/simulate.js';
import { and } from '../text/lists.js';
import { monthName } from '../text/months.js';
import { full, plural } from '../text/numbers.js';

/** What would have spared somebody, in sentences that can be read aloud. */
export function personWords(request: PersonRequest, answer: PersonAnswer): string[] {
  const { person, asItIs, asked } = answer;
  const { regime, month, seed } = request;
  // Without separators, as --person takes it.
  const head = `Person ${person}, who does not exist. ${regime.title}, seed ${seed}.`;
  if (asItIs.restricted.length === 0)
    return [head, 'They were never restricted, so there is nothing to take away.'];
  const restricted = inAll(asItIs, request);
  if (asked === null)
    return [head, `They were not restricted in ${at(request, month ?? 0)}. ${restricted}`];
  const question = `Without what would they ${ask(request, asked)}?`;
  return [head, restricted, question, ...verdict(request, answer)];
}

function ask(request: PersonRequest, asked: PersonAnswer['asked']): string {
  if (asked === 'in the month')
    return `not have been restricted in ${at(request, request.month ?? 0)}`;
  return asked === 'wrongly'
    ? 'never have been restricted wrongly'
    : 'never have been restricted at all';
}

function verdict(request: PersonRequest, answer: PersonAnswer): string[] {
  const { sets, withNone, asked, lookedUpTo, simulations } = answer;
  const tried = `Found in ${plural(simulations, 'simulation')} of everybody, on the same people with the same luck.`;
  if (sets.length === 0) {
    const all = isSpared(withNone, asked, request.month)
      ? 'All of them together are.'
      : 'Not even all of them together are: what is left is what their own acts bring on them, or what no switch takes away.';
    return [
      `No ${lookedUpTo === 1 ? 'single mechanism' : `set of up to ${lookedUpTo} mechanisms`} is enough. ${all} ${without(withNone, request)}`,
      tried,
    ];
  }
  const size = sets[0]?.mechanisms.length ?? 0;
  const enough =
    sets.length === 1
      ? `${size === 1 ? 'That alone is' : `These ${size} together are`} enough, and nothing else of that size is.`
      : `Each of these ${sets.length} is enough by itself.`;
  const fewer = size === 1 ? '' : ` Nothing less than ${size} together is.`;
  return [
    ...sets.map(({ mechanisms, months }) => {
      const what = mechanisms.map((name) => {
        const about = request.mechanisms.find((one) => one.name === name)?.about ?? '';
        return `${name} (${about})`;
      });
      return `Without ${and(what)}. ${without(months, request)}`;
    }),
    `${enough}${fewer} ${tried}`,
  ];
}

function without({ restricted, wrongly }: PersonMonths, request: PersonRequest): string {
  if (restricted.length === 0) return 'They would then be restricted in no month.';
  const how = wrongly.length === 0 ? ', in none of them wrongly' : '';
  return `They would then be restricted in ${plural(restricted.length, 'month')}${how}: ${spansText(restricted, request)}.`;
}

function inAll({ restricted, wrongly }: PersonMonths, request: PersonRequest): string {
  const some =
    wrongly.length === 0
      ? 'In none of them wrongly.'
      : wrongly.length === restricted.length
        ? 'Always wrongly: their own acts, as far as they were seen, would have closed none of it.'
        : `Wrongly in ${full(wrongly.length)} of them: ${spansText(wrongly, request)}.`;
  return `They were restricted in ${plural(restricted.length, 'month')}: ${spansText(restricted, request)}. ${some}`;
}

/** Months as spans: `March 2016 to May 2017 and July 2018`. */
function spansText(months: readonly number[], request: Pick<PersonRequest, 'regime'>): string {
  const spans: { first: number; last: number }[] = [];
  for (const month of months) {
    const span = spans.at(-1);
    if (span?.last === month - 1) span.last = month;
    else spans.push({ first: month, last: month });
  }
  return and(
    spans.map(({ first, last }) =>
      first === last ? at(request, first) : `${at(request, first)} to ${at(request, last)}`,
    ),
  );
}

function at({ regime }: Pick<PersonRequest, 'regime'>, month: number): string {
  return monthName(regime.calendar.from + month);
}
