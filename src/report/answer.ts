import { disparateImpact } from '../metrics/disparate-impact.js';
import type { GroupHarm } from '../metrics/disparate-impact.js';
import type { ReportContext } from './context.js';
import { sum } from './findings.js';
import { monthName } from './text/months.js';
import { count, oneIn, share, times } from './text/numbers.js';

/** How many times as often a group must be harmed for it to be told as uneven. */
const UNEVEN = 1.1;
const NOBODY: GroupHarm = { group: '', people: 0, harmed: 0 };

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

function groups({ totals }: ReportContext): string | null {
  if (totals.end.restricted === 0) return null;
  const harms = (of: 'restricted' | 'wrongly'): GroupHarm[] =>
    totals.byGroup.map((each) => ({ group: each.name, people: each.adults, harmed: each[of] }));
  const all = comparison(harms('restricted'));
  const wrong = comparison(harms('wrongly'));
  if (all === null) return null;
  const restriction = all.uneven
    ? `Restriction did not fall evenly on the groups: on ${all.words}.`
    : `Restriction fell about evenly on the groups: on ${all.words}.`;
  return wrong?.uneven === true ? `${restriction} Wrongly it fell on ${wrong.words}.` : restriction;
}

/** The group that fares worst beside the one that fares best; null where there are not two to compare. */
function comparison(
  found: readonly GroupHarm[],
): { readonly words: string; readonly uneven: boolean } | null {
  const impact = disparateImpact(found);
  if (impact === null) return null;
  const rate = (name: string): string => {
    const { harmed, people } = found.find(({ group }) => group === name) ?? NOBODY;
    return `${share(harmed / people)} of the group "${name}"`;
  };
  const { mostHarmed, leastHarmed, harmRatio } = impact;
  const uneven = harmRatio === null || harmRatio >= UNEVEN;
  const factor = uneven && harmRatio !== null ? `, ${times(harmRatio)} as many` : '';
  return { words: `${rate(mostHarmed)} and on ${rate(leastHarmed)}${factor}`, uneven };
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
