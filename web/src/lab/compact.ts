import { numberFormat } from '../text/formats.ts';
import { language, tagOf } from '../text/text.ts';

/** A number of people or acts in few letters, with three digits that count: `1.4B`, `17.5M`, `14亿`. */
export function compact(value: number): string {
  return numberFormat(tagOf(language.value), {
    notation: 'compact',
    maximumSignificantDigits: 3,
  }).format(value);
}
