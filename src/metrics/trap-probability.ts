import { ratio } from './ratio.js';

/**
 * Trap probability: of the people to whom something began to be wrongly closed, the share who are restricted twelve
 * months later, for whatever reason.
 *
 * Name: trap probability.
 * Formula: restricted 12 months after a beginning of wrongful restriction / such beginnings that were seen for 12 months
 * and whose person has not left.
 * Source: state dependence, as in Heckman, "Heterogeneity and state dependence", 1981, with the earned standing as the
 * control.
 * Unit: share of beginnings. Range: 0 (a wrong passes) to 1 (nobody gets out).
 *
 * @param still those restricted then
 * @param beginnings all of them
 * @returns the share, or null where there was no beginning
 */
export function trapProbability(still: number, beginnings: number): number | null {
  return ratio(still, beginnings);
}
