/** A month as `2014-01`, from its number since year 0 (year * 12 + month - 1). */
export function monthText(absolute: number): string {
  const year = Math.floor(absolute / 12);
  const month = absolute - year * 12 + 1;
  return `${year}-${String(month).padStart(2, '0')}`;
}
