/**
 * Person-months: how long people were restricted, all together; or how long wrongly. Ten people for a year are as many
 * as a hundred and twenty for a month.
 *
 * Name: person-months restricted; person-months restricted wrongly.
 * Formula: sum over months of the people restricted in each.
 * Source: person-time at risk, as in Rothman, Greenland and Lash, "Modern epidemiology", 2008, chapter 3.
 * Unit: person-months of the country. Range: 0 to adults times months.
 *
 * @param months the count of each month
 */
export function personMonths(months: readonly number[]): number {
  return months.reduce((sum, value) => sum + value, 0);
}
