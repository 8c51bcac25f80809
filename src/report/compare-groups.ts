import { differenceInErrors } from '../metrics/difference-in-errors.js';
import { disparateImpact } from '../metrics/disparate-impact.js';
import { basis, isTooFew } from './basis.js';
import type { ReportContext } from './context.js';
import type { Standing } from './findings.js';
import { share, times } from './text/numbers.js';

/** The group that fares worst beside the one that fares best. */
interface Comparison {
  readonly verdict: 'even' | 'uneven' | 'unclear';
  /** `3 % of the group "a" and on 1 % of the group "b", 3 times as many` */
  readonly words: string;
  /** Standard errors between the two; null where it cannot be told. */
  readonly errors: number | null;
}

/** How many times as often a group must be harmed for that to be told as uneven. */
const UNEVEN = 1.1;
/** How many standard errors it takes to tell a difference from chance, people of one household faring alike. */
export const CLEAR_ERRORS = 3;

/** Compares how a harm falls on the groups; null where there are not two. */
export function compareGroups(
  context: ReportContext,
  harm: 'restricted' | 'wrongly',
): Comparison | null {
  const { standsFor } = context;
  const { byGroup } = context.totals;
  const impact = disparateImpact(
    byGroup.map((each) => ({ group: each.name, people: each.adults, harmed: each[harm] })),
  );
  const worst = byGroup.find(({ name }) => name === impact?.mostHarmed);
  const best = byGroup.find(({ name }) => name === impact?.leastHarmed);
  if (impact === null || worst === undefined || best === undefined) return null;
  const { harmRatio } = impact;
  const counted = (group: Standing) => ({
    part: group[harm] / standsFor,
    whole: group.adults / standsFor,
  });
  const errors = differenceInErrors(counted(worst), counted(best));
  const differs = harmRatio === null || harmRatio >= UNEVEN;
  const isClear = errors !== null && errors >= CLEAR_ERRORS;
  const isKnown = !isTooFew(worst[harm], context) && !isTooFew(best[harm], context);
  const factor =
    differs && isClear && isKnown && harmRatio !== null ? `, ${times(harmRatio)} as many` : '';
  const rate = (group: Standing & { readonly name: string }): string =>
    isTooFew(group[harm], context)
      ? `too few of the group "${group.name}" to say a share${basis(group[harm], context)}`
      : `${share(group[harm] / group.adults)} of the group "${group.name}"${basis(group[harm], context)}`;
  return {
    verdict: !differs ? 'even' : isClear ? 'uneven' : 'unclear',
    words: `${rate(worst)} and on ${rate(best)}${factor}`,
    errors,
  };
}
