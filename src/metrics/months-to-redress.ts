import { type Spells, survival } from './survival.js';

/**
 * Time to redress: after how many months half of all wrongful restrictions are undone. A spell begins when something
 * is wrongly closed to a person to whom nothing wrongly was, and is undone when nothing is closed to them any more. Who leaves
 * the country, or is not free when the run ends, is censored at that time; and so is whoever is restricted by their own acts
 * alone from then on: because the wrong came to be earned, or because it was mended while an earned restriction lasts.
 *
 * Name: months to redress.
 * Formula: the smallest t with S(t) at most 0.5, S by Kaplan and Meier (see survival.ts).
 * Source: Kaplan and Meier, "Nonparametric estimation from incomplete observations", 1958.
 * Unit: months. Range: 1 and more.
 *
 * @param spells of wrongful restriction
 * @returns the median, or null where half of them are not undone in the time that was seen
 */
export function monthsToRedress(spells: Spells): number | null {
  const at = survival(spells).findIndex((share) => share <= 0.5);
  return at < 0 ? null : at;
}
