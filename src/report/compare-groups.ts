import { differenceInErrors } from '../metrics/difference-in-errors.js';
import { disparateImpact } from '../metrics/disparate-impact.js';
import { basis, isTooFew } from './basis.js';
import type { ReportContext } from './context.js';
import { mostAtOnce, personMonthsOf } from './findings.js';
import { share, times } from './text/numbers.js';

/** The group that fares worst beside the one that fares best. */
interface Comparison {
  readonly verdict: 'even' | 'uneven' | 'unclear';
  /** `3 % of the months of the group "a" and on 1 % of the months of the group "b", 3 times as many` */
  readonly words: string;
  /** Standard errors between the two; null where it cannot be told. */
  readonly errors: number | null;
}

/** The months that the adults of a group lived, those of them with the harm, and on how many it fell at once. */
interface Lived {
  readonly name: string;
  readonly adults: number;
  readonly harmed: number;
  readonly most: number;
}

/** How many times as often a group must be harmed for that to be told as uneven. */
const UNEVEN = 1.1;
/** How many standard errors it takes to tell a difference from chance, people of one household faring alike. */
export const CLEAR_ERRORS = 3;

/** Compares how a harm fell on the months that the groups lived; null where there are not two. */
export function compareGroups(
  context: ReportContext,
  harm: 'restricted' | 'wrongly',
): Comparison | null {
  const { standsFor } = context;
  const { series } = context.result;
  const groups = series.groups.map((name) => {
    const { adults, [harm]: harmed } = personMonthsOf(series, { group: name });
    return { name, adults, harmed, most: mostAtOnce(series, { group: name })[harm] };
  });
  const impact = disparateImpact(
    groups.map(({ name, adults, harmed }) => ({ group: name, people: adults, harmed })),
  );
  const worst = groups.find(({ name }) => name === impact?.mostHarmed);
  const best = groups.find(({ name }) => name === impact?.leastHarmed);
  if (impact === null || worst === undefined || best === undefined) return null;
  const { harmRatio } = impact;
  // Months of one person are not new people: it is as if one month had been looked at, as it was on average.
  const counted = (group: Lived) => ({
    part: group.harmed / series.months / standsFor,
    whole: group.adults / series.months / standsFor,
  });
  const errors = differenceInErrors(counted(worst), counted(best));
  const differs = harmRatio === null || harmRatio >= UNEVEN;
  const isClear = errors !== null && errors >= CLEAR_ERRORS;
  const isKnown = !isTooFew(worst.most, context) && !isTooFew(best.most, context);
  const factor =
    differs && isClear && isKnown && harmRatio !== null ? `, ${times(harmRatio)} as many` : '';
  const rate = (group: Lived): string =>
    isTooFew(group.most, context)
      ? `too few of the group "${group.name}" to say a share${basis(group.most, context)}`
      : `${share(group.harmed / group.adults)} of the months of the group "${group.name}"${basis(group.most, context)}`;
  return {
    verdict: !differs ? 'even' : isClear ? 'uneven' : 'unclear',
    words: `${rate(worst)} and on ${rate(best)}${factor}`,
    errors,
  };
}
