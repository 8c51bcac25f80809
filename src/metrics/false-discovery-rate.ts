import { ratio } from './ratio.js';

/**
 * False discovery rate of restriction: of the months of restriction, the share of people whose own seen acts close nothing
 * at all to them.
 *
 * Name: false discovery rate.
 * Formula: FP / (FP + TP), in person-months over the whole run, with FP those of people who are restricted and have
 * earned no restriction in anything, and FP + TP all months of restriction. People restricted wrongly (count-at-end.ts) are
 * these and more: also who is rightly kept from one part of life and wrongly from another.
 * Source: Benjamini and Hochberg, "Controlling the false discovery rate", 1995.
 * Unit: share of person-months. Range: 0 (best) to 1.
 *
 * @param falsePositives person-months restricted with nothing earned
 * @param restricted person-months restricted
 * @returns the rate, or null where nobody is restricted
 */
export function falseDiscoveryRate(falsePositives: number, restricted: number): number | null {
  return ratio(falsePositives, restricted);
}
