import { compareGroups } from './compare-groups.js';
import { basis, isTooFew, shareOf, TOO_FEW_TO_SAY } from './basis.js';
import type { ReportContext } from './context.js';
import { NOT_TOLD, sparedOf, sum } from './findings.js';
import { pullingScores } from './pulling-scores.js';
import { and } from './text/lists.js';
import { monthName } from './text/months.js';
import { byCount, count, oneIn, range, share } from './text/numbers.js';

/** A change is told in the first line where it moves the figure by more than this part of it, beyond how it moved before. */
const LARGE_STEP = 0.1;

/** What the run found, in at most five sentences for somebody who reads nothing else. */
export function answer(context: ReportContext): string[] {
  return [
    restricted(context),
    wrongly(context),
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
    return `Of ${count(people)} people, nobody was restricted in ${when}: no part of life was closed to anybody.${beforeTheChange(context)}`;
  }
  return `Of ${count(people)} people, ${count(number)}${basis(number, context)} ${byCount(number, 'was', 'were')} restricted in ${when}, which is ${shareOf(number, adults, context)} of adults: some part of life was closed to them.${beforeTheChange(context)}`;
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
  const { restricted: number, wrongly: wronged, unaware } = context.totals.end;
  const apart = spared(context);
  const others = `${apart}${pulled(context)}`;
  if (number === 0) return apart === '' ? null : others.trimStart();
  if (wronged === 0) {
    return `None of them wrongly: their own acts, as far as they were seen, would have closed the same.${others}`;
  }
  const told = unaware === 0 ? '' : ` ${untold(unaware, wronged, context)}`;
  const closed =
    'something was closed to them that their own acts, as far as they were seen, would not have closed';
  const part = isTooFew(wronged, context)
    ? `${count(wronged)} of them wrongly${basis(wronged, context)}, ${TOO_FEW_TO_SAY} what share`
    : `${wronged === number ? 'All' : sentenceStart(oneIn(wronged / number))} of them wrongly${basis(wronged, context)}`;
  return `${part}: ${closed}.${told}${others}`;
}

/** Of the wronged, who did not know why, where there are any. */
function untold(unaware: number, wronged: number, context: ReportContext): string {
  if (unaware >= wronged) return 'None of them was told why, or could see it in a published score.';
  const part = isTooFew(unaware, context)
    ? `${TOO_FEW_TO_SAY} what share`
    : oneIn(unaware / wronged);
  return `Of those, ${part} ${NOT_TOLD}.`;
}

/** Who would be restricted by their own acts alone and is not, where these are more than the wronged. */
function spared(context: ReportContext): string {
  const { earned } = context.totals.end;
  const found = sparedOf(context.totals.end);
  if (found.atLeast <= 0 || isTooFew(found.atLeast, context)) return '';
  return ` The other way round, ${count(earned)} would be restricted by their own acts alone, and ${range(found)} of them ${range(found) === '1' ? 'is' : 'are'} not: ties, peers, bought points, other people's records or an appeal kept open what their own acts would have closed.`;
}

/** That the two figures hang on a number which nobody measured. */
function pulled({ result: { regime } }: ReportContext): string {
  const scores = pullingScores(regime);
  if (scores.length === 0) return '';
  const names = scores.map(({ name, pull }) => `"${name}" (${share(pull)} a month)`);
  return ` That hangs on how far ties pull the ${scores.length === 1 ? 'score' : 'scores'} ${and(names)}, which is an assumption.`;
}

function groups(context: ReportContext): string | null {
  if (context.totals.end.restricted === 0) return null;
  const all = compareGroups(context, 'restricted');
  const wrong = compareGroups(context, 'wrongly');
  if (all === null) return null;
  return [
    {
      even: `Restriction fell about evenly on the groups: on ${all.words}.`,
      uneven: `Restriction did not fall evenly on the groups: on ${all.words}.`,
      unclear: `Between the groups no difference can be told from chance: restriction fell on ${all.words}.`,
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
  return `Since ${monthName(from)} something was refused ${count(all)} times${mostly}.`;
}

function chilling({ totals }: ReportContext): string | null {
  const { chillingShare, chillingShareOfTheNeverRestricted: others } = totals.metrics;
  if (chillingShare === null) return null;
  const untouched =
    others === null ? '' : `; among people to whom nothing was ever closed, ${share(others)}`;
  return `Out of fear, ${share(chillingShare)} of the lawful acts of speech, association and belief that people wished for were left undone${untouched}.`;
}

function sentenceStart(words: string): string {
  return words === 'nearly all' ? 'Nearly all' : words;
}
