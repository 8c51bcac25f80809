/** People who did harm in so many months of a year: how many, and how many were restricted in that year. */
export interface HarmDoers {
  readonly people: number;
  readonly restricted: number;
}

/**
 * Immunity of the exempt: how much more often people who are not exempt are restricted for the same harmful acts.
 *
 * Name: immunity.
 * Formula: Σ w (r - e) over numbers k of months with a harmful act, 1 to 12, in a year of the run; r and e are the
 * shares of the others and of the exempt with k who were restricted in that year, w the share of the exempt who have k
 * (direct standardisation, to the acts of the exempt).
 * Source: equality before the law, article 7 UDHR; standardisation as in Fleiss, "Statistical methods for rates and
 * proportions", 1981, chapter 14.
 * Unit: difference of shares. Range: -1 to 1; 0 where the exempt are treated alike.
 *
 * @param exempt by number of months with a harmful act
 * @param others the same of those who are not exempt
 * @returns the difference, or null where no exempt person did harm as often as somebody else
 */
export function immunity(
  exempt: readonly HarmDoers[],
  others: readonly HarmDoers[],
): number | null {
  let weight = 0;
  let sum = 0;
  exempt.forEach(({ people, restricted }, at) => {
    const other = others[at];
    if (people <= 0 || other === undefined || other.people <= 0) return;
    weight += people;
    sum += people * (other.restricted / other.people - restricted / people);
  });
  return weight > 0 ? sum / weight : null;
}
