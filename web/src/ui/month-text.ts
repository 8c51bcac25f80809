import { language, tagOf } from '../text/text.ts';

/** A month of a calendar (year × 12 + month) as the language writes it: `January 2024`. */
export function monthText(month: number): string {
  const date = new Date(Date.UTC(Math.floor(month / 12), month % 12));
  return date.toLocaleDateString(tagOf(language.value), {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
}
