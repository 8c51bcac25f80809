import type { AuditCard } from 'glasshouse';
import { isTooFew } from 'glasshouse';
import { share } from '../text/share.ts';
import { number, t } from '../text/text.ts';
import { counted, say } from './say.ts';

type Found = AuditCard['standards'][number]['elements'][number]['evidence'][number];

/** What evidence says, in short: `yes`, `43 %`, `too few (n = 7)`. In English it is what the card says, without an interval. */
export function tellEvidence({ value, unit, n }: Found): string {
  if (typeof value === 'boolean') return say(value ? 'found-yes' : 'found-no');
  if (value !== null) return numberText(value, unit);
  const isFew = n !== null && n > 0 && isTooFew(n);
  return isFew ? t('lab-too-few', { n: number(n) }) : say('found-no-answer');
}

function numberText(value: number, unit: Found['unit']): string {
  const rounded = String(Number(value.toPrecision(3)));
  switch (unit) {
    case 'share':
      return share(value);
    case 'part that falls away':
      return value < 0 ? say('found-more-without', { share: share(-value) }) : share(value);
    case 'lowest over highest rate':
      // As on the card: the group that fares best before the one that fares worst.
      return value === 0 ? '0 : 1' : `1 : ${Number((1 / value).toPrecision(3))}`;
    case 'months':
      return counted(value, 'month', 1);
    case 'times a year':
      return say('found-a-year', { n: rounded });
    case 'times':
    case 'correlation':
    case 'yes or no':
      return rounded;
  }
}
