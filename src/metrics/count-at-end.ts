/**
 * People restricted: how many have a part of life closed to them in the last month; or how many of them wrongly: in at
 * least one part of life by the assigned standing and not by the earned one, whatever else is rightly closed to them.
 *
 * Name: restricted; restricted wrongly.
 * Formula: the last month's count.
 * Source: the two standings of the model, docs/model/odd.md, section 4.
 * Unit: people of the country. Range: 0 to the adults.
 *
 * @param months the count of each month
 * @returns the last one, or null where there is no month
 */
export function countAtEnd(months: readonly number[]): number | null {
  return months.at(-1) ?? null;
}
