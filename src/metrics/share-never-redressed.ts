import { ratio } from './ratio.js';
import { type Spells, spellsIn, sumOf } from './survival.js';

/**
 * Share never redressed: of the wrongful restrictions that began, the share that was not undone by the end of the run.
 * Those that began late had little time, so a longer run has fewer. A wrong that is mended while an earned restriction lasts
 * does not end in freedom and counts as not undone, so of wrongs alone the share is this or less.
 *
 * Name: share never redressed.
 * Formula: spells that did not end in freedom / spells.
 * Source: the complement of the crude cumulative incidence, as in Kalbfleisch and Prentice, "The statistical analysis of
 * failure time data", 2002, chapter 8.
 * Unit: share of spells. Range: 0 (best) to 1.
 *
 * @param spells of wrongful restriction
 * @returns the share, or null where nobody was wrongly restricted
 */
export function shareNeverRedressed(spells: Spells): number | null {
  return ratio(sumOf(spells.censored), spellsIn(spells));
}
