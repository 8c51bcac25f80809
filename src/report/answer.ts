import { compareGroups } from './compare-groups.js';
import type { ReportContext } from './context.js';
import { sum } from './findings.js';
import { monthName } from './text/months.js';
import { count, oneIn, share } from './text/numbers.js';

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

function restricted({ totals, until }: ReportContext): string {
  const { people, adults, restricted: number } = totals.end;
  const when = monthName(until);
  if (number === 0) {
    return `Of ${count(people)} people, nobody was restricted in ${when}: no part of life was closed to anybody.`;
  }
  return `Of ${count(people)} people, ${count(number)} were restricted in ${when}, which is ${share(adults === 0 ? null : number / adults)} of adults: some part of life was closed to them.`;
}

function wrongly({ totals }: ReportContext): string | null {
  const { restricted: number, wrongly: wronged, unaware } = totals.end;
  if (number === 0) return null;
  if (wronged === 0) {
    return 'None of them wrongly: their own acts, as far as they were seen, would have closed the same.';
  }
  const told = unaware === 0 ? '' : ` Of those, ${oneIn(unaware / wronged)} did not know of it.`;
  return `${wronged === number ? 'All' : sentenceStart(oneIn(wronged / number))} of them wrongly: something was closed to them that their own acts, as far as they were seen, would not have closed.${told}`;
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
