import { ratio } from './ratio.js';

/** A loss in one part of life, and how much of it came from conduct in which parts of life. */
export interface Loss {
  readonly amount: number;
  readonly context: string;
  /** Shares by context of the conduct; they add up to at most 1, the rest having no conduct behind it. */
  readonly from: ReadonlyMap<string, number>;
}

/**
 * Cross-context share: of the loss that came from conduct, the part that fell in another part of life than that in which
 * the conduct happened.
 *
 * Name: cross-context share.
 * Formula: Σ amount × (conduct in other contexts) / Σ amount × (conduct in any context), over lists, grades and the
 * domains they close; amount = member-months × demand. What led to a list is told from its entries by cause and from the
 * records that its rules count, list by list and not person by person.
 * Source: Nissenbaum, "Privacy in context", 2010; article 5(1)(c)(i) of Regulation (EU) 2024/1689.
 * Unit: share of loss. Range: 0 (losses stay where the conduct was) to 1.
 *
 * @param losses one for each list or grade and each domain that it closes
 * @returns the share, or null where no loss came from conduct
 */
export function crossContextShare(losses: readonly Loss[]): number | null {
  let across = 0;
  let all = 0;
  for (const { amount, context, from } of losses)
    for (const [where, share] of from) {
      all += amount * share;
      if (where !== context) across += amount * share;
    }
  return ratio(across, all);
}
