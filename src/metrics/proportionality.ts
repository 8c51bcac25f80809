/** What one kind of act harms and what a record of it costs. */
export interface Sanction {
  readonly gravity: number;
  readonly loss: number;
}

/**
 * Proportionality: whether worse acts cost more. 1 where every graver kind of act brings a greater loss for each record
 * of it, 0 where gravity says nothing of the loss, below 0 where lighter acts cost more.
 *
 * Name: proportionality.
 * Formula: Kendall's tau-b of gravity and of loss for each record, over kinds of conduct with records that harm somebody or cost something:
 * (concordant - discordant) / √((pairs - ties in gravity) (pairs - ties in loss)).
 * Source: Kendall, "The treatment of ties in ranking problems", 1945; the principle in article 49(3) of the EU Charter.
 * Unit: none. Range: -1 to 1.
 *
 * @param sanctions one for each kind of conduct
 * @returns tau-b, or null where all are alike in gravity or in loss
 */
export function proportionality(sanctions: readonly Sanction[]): number | null {
  let agree = 0;
  let untiedGravity = 0;
  let untiedLoss = 0;
  sanctions.forEach((one, at) => {
    for (const other of sanctions.slice(at + 1)) {
      const graver = Math.sign(one.gravity - other.gravity);
      const costlier = Math.sign(one.loss - other.loss);
      agree += graver * costlier;
      untiedGravity += Math.abs(graver);
      untiedLoss += Math.abs(costlier);
    }
  });
  const most = Math.sqrt(untiedGravity * untiedLoss);
  return most > 0 ? agree / most : null;
}
