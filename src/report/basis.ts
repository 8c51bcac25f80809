import { FEWEST } from '../metrics/too-few.js';
import type { ReportContext } from './context.js';
import { full, plural, share } from './text/numbers.js';

/** Under so many simulated people a figure says on how many it rests. */
const FEW = 100;

export const TOO_FEW_TO_SAY = 'too few to say';

type Scale = Pick<ReportContext, 'standsFor'>;

/** On how many simulated people a number of the country rests: ` (42 simulated people)`; nothing where they are many. */
export function basis(value: number, scale: Scale, whose: 'people' | 'firms' = 'people'): string {
  const few = fewBehind(value, scale);
  if (few === null) return '';
  const one = whose === 'people' ? 'simulated person' : 'simulated firm';
  return ` (${plural(few, one, `simulated ${whose}`)})`;
}

/** As {@link basis}, short, for the cells of a table whose caption says {@link bracketsNote}: `420,000 (42)`. */
export function withBasis(
  value: number,
  scale: Scale,
  say: (value: number) => string = full,
): string {
  const few = fewBehind(value, scale);
  return few === null ? say(value) : `${say(value)} (${few})`;
}

/** What the brackets of {@link withBasis} mean; nothing where everybody stands for one. */
export function bracketsNote({ standsFor }: Scale): string {
  return standsFor > 1 ? `in brackets: simulated people, where under ${FEW}` : '';
}

/** Whether a number of the country is that of some simulated people, and of too few to tell a share by. */
export function isTooFew(value: number, { standsFor }: Scale): boolean {
  return value > 0 && value / standsFor < FEWEST - 1e-6;
}

/**
 * A part of a whole in words, unless it rests on too few simulated people.
 *
 * @param say how the share is told, from 0 to 1
 */
export function shareOf(
  part: number,
  whole: number,
  scale: Scale,
  say: (value: number) => string = share,
): string {
  if (whole <= 0) return share(null);
  return isTooFew(part, scale) || isTooFew(whole, scale) ? TOO_FEW_TO_SAY : say(part / whole);
}

function fewBehind(value: number, { standsFor }: Scale): number | null {
  const simulated = Math.max(1, Math.round(value / standsFor));
  return standsFor > 1 && value > 0 && simulated < FEW ? simulated : null;
}
