import { t } from '../text/text.ts';

/**
 * A month of a calendar (year × 12 + month) as the language writes it: `January 2024`. The names are texts, for the browser
 * takes tens of milliseconds to look up its own, just when a page opens.
 */
export function monthText(month: number): string {
  const names = t('months-of-year').split('|');
  return t('month-of-year', {
    month: names[month % 12] ?? '',
    year: String(Math.floor(month / 12)),
  });
}
