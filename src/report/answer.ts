import { compareGroups } from './compare-groups.js';
import { basis, basisText, isTooFew, shareOf, TOO_FEW_TO_SAY } from './basis.js';
import type { ReportContext } from './context.js';
import { meanInBrackets, meanSaid } from './over-seeds.js';
import { chillingLine, NOT_TOLD, protectedConduct, sparedOf, sum } from './findings.js';
import { pullingScores } from './pulling-scores.js';
import { and } from './text/lists.js';
import { monthName } from './text/months.js';
import { count, counted, oneIn, plural, share, were } from './text/numbers.js';

/** A change is told in the first line where it moves the figure by more than this part of it, beyond how it moved before. */
const LARGE_STEP = 0.1;

/** What the run found, a point a line, for somebody who reads nothing else. */
export function answer(context: ReportContext): string[] {
  return [
    restricted(context),
    wrongly(context),
    untold(context),
    spared(context),
    groups(context),
    refusals(context),
    chilling(context),
  ].filter((line) => line !== null);
}

function restricted(context: ReportContext): string {
  const { totals, until } = context;
  const { people, adults, restricted: number } = totals.end;
  const when = monthName(until);
  if (number === 0) {
    return `Of ${counted(people, 'person', 'people')}, nobody was restricted in ${when}${meanInBrackets(context.result, 'restricted')}: no part of life was closed to anybody.${beforeTheChange(context)}`;
  }
  return `Of ${counted(people, 'person', 'people')}, ${count(number)}${beside(number, 'restricted', context)} ${were(number)} restricted in ${when}, which is ${shareOf(number, adults, context)} of adults: some part of life was closed to them.${beforeTheChange(context)}`;
}

/** On how many simulated people a number of the country rests, and what its figure is over seeds. */
function beside(value: number, metric: string, context: ReportContext): string {
  const said = [basisText(value, context), meanSaid(context.result, metric)];
  const parts = said.filter((part) => part !== '');
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`;
}

/** The figure on both sides of the change that moved it most at once; nothing where none moved it much. */
function beforeTheChange({ result: { series }, from, changes }: ReportContext): string {
  const line = series.line('restricted');
  const [most] = changes
    .map((change) => ({
      change,
      earlier: line[change.month - from - 2] ?? 0,
      before: line[change.month - from - 1] ?? 0,
      after: line[change.month - from] ?? 0,
    }))
    // A step as long as the one before it is how things went anyway.
    .filter(
      ({ earlier, before, after }) =>
        Math.abs(after - before) - Math.abs(before - earlier) >
        LARGE_STEP * Math.max(before, after),
    )
    .toSorted((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
  if (most === undefined) return '';
  const { change, before, after } = most;
  const doubt = change.disputed
    ? `, which is disputed${change.note === null ? '' : ` ("${change.note}")`}`
    : '';
  return ` With a change in ${monthName(change.month)} it went from ${count(before)} to ${count(after)} within a month: ${change.text}${doubt}.`;
}

function wrongly(context: ReportContext): string | null {
  const { restricted: number, wrongly: wronged } = context.totals.end;
  if (number === 0) return null;
  if (wronged === 0)
    return `None of them wrongly${meanInBrackets(context.result, 'restricted wrongly')}: their own acts, as far as they were seen, would have closed the same.${pulled(context)}`;
  const closed =
    'something was closed to them that their own acts, as far as they were seen, would not have closed';
  const part = isTooFew(wronged, context)
    ? `${count(wronged)} of them wrongly${beside(wronged, 'restricted wrongly', context)}, ${TOO_FEW_TO_SAY} what share`
    : `${wronged === number ? 'All' : sentenceStart(oneIn(wronged / number))} of them wrongly${beside(wronged, 'restricted wrongly', context)}`;
  return `${part}: ${closed}.${pulled(context)}`;
}

/** Of the wronged, who did not know why, where there are any. */
function untold(context: ReportContext): string | null {
  const { wrongly: wronged, unaware } = context.totals.end;
  if (unaware === 0 || wronged === 0) return null;
  if (unaware >= wronged)
    return `None of the wronged${basis(wronged, context)} was told why, or could see it in a published score.`;
  const part = isTooFew(unaware, context)
    ? `${count(unaware)}${basis(unaware, context)}, ${TOO_FEW_TO_SAY} what share,`
    : oneIn(unaware / wronged);
  return `Of the wronged, ${part} ${NOT_TOLD}.`;
}

/** Who would be restricted by their own acts alone and is not, where these are enough to say. */
function spared(context: ReportContext): string | null {
  const { earned } = context.totals.end;
  const found = sparedOf(context.totals.end);
  if (found <= 0 || isTooFew(found, context)) return null;
  const hangs = pulled(context);
  const others =
    hangs === '' || context.totals.end.restricted === 0
      ? hangs
      : ' That hangs on the pull of ties too.';
  return `The other way round, ${count(earned)} would be restricted by their own acts alone, and ${count(found)} of them are not: ties, peers, bought points, other people's records or an appeal kept open what their own acts would have closed.${others}`;
}

/** That who is wronged and who is spared hangs on a number which nobody measured. */
function pulled({ result: { regime } }: ReportContext): string {
  const scores = pullingScores(regime);
  if (scores.length === 0) return '';
  const names = scores.map(({ name, pull }) => `"${name}" (${share(pull)} a month)`);
  return ` That hangs on how far ties pull the ${scores.length === 1 ? 'score' : 'scores'} ${and(names)}, which is an assumption.`;
}

function groups(context: ReportContext): string | null {
  const { series } = context.result;
  if (series.line('restricted').every((value) => value === 0)) return null;
  const all = compareGroups(context, 'restricted');
  const wrong = compareGroups(context, 'wrongly');
  if (all === null) return null;
  return [
    {
      even: `Over the whole time restriction fell about evenly on the groups: on ${all.words}.`,
      uneven: `Over the whole time restriction did not fall evenly on the groups: on ${all.words}.`,
      unclear: `Between the groups no difference can be told from chance: over the whole time restriction fell on ${all.words}.`,
    }[all.verdict],
    ...(wrong?.verdict === 'uneven' ? [`Wrongly it fell on ${wrong.words}.`] : []),
  ].join(' ');
}

function refusals({ totals, from }: ReportContext): string | null {
  const all = sum(totals.domains.map((domain) => domain.refusals));
  const [most] = totals.domains.toSorted((a, b) => b.refusals - a.refusals);
  if (all < 0.5 || most === undefined) return null;
  const mostly =
    most.refusals > 0.995 * all
      ? `, always ${most.name}`
      : `, most often ${most.name} (${count(most.refusals)})`;
  return `Since ${monthName(from)} something was refused ${counted(all, 'time')}${mostly}.`;
}

function chilling(context: ReportContext): string | null {
  const { chillingShare, chillingShareOfTheNeverRestricted: others } = context.totals.metrics;
  if (chillingShare === null) return null;
  const untouched =
    others === null ? '' : `; among people to whom nothing was ever closed, ${share(others)}`;
  return `Out of fear, ${share(chillingShare)}${meanInBrackets(context.result, 'chilling share')} of the lawful acts of speech, association and belief that people wished for were left undone ${overAll(context)}${lately(context)}${untouched}.`;
}

/** How long a run was: `over seven years`, `over 20 months`. */
function overAll({ result: { series } }: ReportContext): string {
  const years = series.months / 12;
  return `over ${Number.isInteger(years) ? plural(years, 'year') : plural(series.months, 'month')}`;
}

/** What the last month came to, where the mean over all months says another thing. */
function lately({ result: { regime, series }, totals, until }: ReportContext): string {
  const last = chillingLine(series, protectedConduct(regime), 'all').at(-1) ?? null;
  const mean = totals.metrics.chillingShare;
  if (last === null || mean === null || Math.abs(last - mean) <= LARGE_STEP * mean) return '';
  return `, and ${share(last)} in ${monthName(until)}`;
}

function sentenceStart(words: string): string {
  return words === 'nearly all' ? 'Nearly all' : words;
}
