import { ratio } from './ratio.js';

/** One group: its people, or the months that they lived, and on how many of them the harm fell. */
export interface GroupHarm {
  readonly group: string;
  readonly people: number;
  readonly harmed: number;
}

/** How unequally a harm falls on groups. */
export interface DisparateImpact {
  /** Lowest favourable rate over the highest: 1 is equal; under 0.8 the four-fifths rule flags it. */
  readonly favourableRatio: number;
  /** Highest rate of harm over the lowest; null where the best-off group is not harmed at all: more than any number. */
  readonly harmRatio: number | null;
  readonly mostHarmed: string;
  readonly leastHarmed: string;
}

/**
 * Disparate impact, told in two ways, because the first hides rare harms: 1 % against 4 % restricted passes the
 * four-fifths rule at 0.97 and is a fourfold harm.
 *
 * Name: disparate impact; ratio of restriction rates.
 * Formula: (1 - max h) / (1 - min h), and max h / min h, with h = restricted / all of a group, in person-months of adults over
 * the whole run. Where nobody of the best-off group is restricted the second is without bound, which is not the same as to
 * have no answer. It rests on the restricted of those two groups, and is not told where they are too few.
 * Source: Uniform Guidelines on Employee Selection Procedures, 29 CFR 1607.4(D).
 * Unit: ratio of rates. Range: favourable ratio 0 to 1, flagged under 0.8; harm ratio 1 and more, without bound.
 *
 * @param groups the groups; those without people are left out
 * @returns the comparison, or null with fewer than two groups or where everybody is always harmed
 */
export function disparateImpact(groups: readonly GroupHarm[]): DisparateImpact | null {
  const rates = groups
    .flatMap(({ group, people, harmed }) => {
      const rate = ratio(harmed, people);
      return rate === null ? [] : [{ group, rate }];
    })
    .toSorted((a, b) => a.rate - b.rate);
  const least = rates[0];
  const most = rates.at(-1);
  if (least === undefined || most === undefined || rates.length < 2 || least.rate >= 1) return null;
  return {
    favourableRatio: (1 - most.rate) / (1 - least.rate),
    harmRatio: most.rate === 0 ? 1 : ratio(most.rate, least.rate),
    mostHarmed: most.group,
    leastHarmed: least.group,
  };
}
