import { ratio } from './ratio.js';

/**
 * False discovery rate of restriction: of the restricted, the share to whom something is wrongly closed.
 *
 * Name: false discovery rate.
 * Formula: FP / (FP + TP), with FP the people with a domain wrongly closed and FP + TP all the restricted.
 * Source: Benjamini and Hochberg, "Controlling the false discovery rate", 1995.
 * Unit: share of the restricted. Range: 0 (best) to 1.
 *
 * @param wrongly people with a domain wrongly closed
 * @param restricted people with any domain closed
 * @returns the rate, or null where nobody is restricted
 */
export function falseDiscoveryRate(wrongly: number, restricted: number): number | null {
  return ratio(wrongly, restricted);
}
