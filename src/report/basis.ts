import { FEWEST } from '../metrics/too-few.js';
import { count, plural, share } from './text/numbers.js';

/** Under so many simulated people a figure says on how many it rests. */
const FEW = 100;

export const TOO_FEW_TO_SAY = 'too few to say';

/** For how many people of the country one simulated person stands, and over how many seeds a number is the mean. */
export interface Scale {
  readonly standsFor: number;
  /** 1 where nothing is said. */
  readonly seeds?: number;
}

/** On how many simulated people a number of the country rests: ` (42 simulated people)`; nothing where they are many. */
export function basis(value: number, scale: Scale, whose: 'people' | 'firms' = 'people'): string {
  const said = basisText(value, scale, whose);
  return said === '' ? '' : ` (${said})`;
}

/** As {@link basis}, to stand among other things in brackets: `42 simulated people`. */
export function basisText(
  value: number,
  scale: Scale,
  whose: 'people' | 'firms' = 'people',
): string {
  const few = fewBehind(value, scale);
  return few === null ? '' : simulatedText(few, scale, whose);
}

/** As {@link basis}, short, for the cells of a table whose caption says {@link bracketsNote}: `420,000 (42)`. */
export function withBasis(
  value: number,
  scale: Scale,
  say: (value: number) => string = count,
): string {
  const few = fewBehind(value, scale);
  return few === null ? say(value) : `${say(value)} (${few < 1 ? 'under 1' : few})`;
}

/** `2 simulated people`; of a mean over seeds, `2 simulated people a seed`. */
function simulatedText(simulated: number, { seeds = 1 }: Scale, whose: 'people' | 'firms'): string {
  const one = whose === 'people' ? 'simulated person' : 'simulated firm';
  const said = simulated < 1 ? `under 1 ${one}` : plural(simulated, one, `simulated ${whose}`);
  return seeds > 1 ? `${said} a seed` : said;
}

/**
 * A difference rounded to what its sample bears: one digit where it is of under ten simulated people, two where it is of
 * under a hundred.
 */
export function borne(difference: number, { standsFor }: Scale): number {
  const simulated = Math.abs(difference) / standsFor;
  if (standsFor <= 1 || simulated >= FEW) return difference;
  return Number(difference.toPrecision(simulated < FEWEST ? 1 : 2));
}

/** As {@link withBasis}, of people, as exact as {@link borne} says: how many are behind a number is that of the number itself. */
export function peopleWithBasis(value: number, scale: Scale): string {
  return withBasis(value, scale, (each) => count(borne(each, scale)));
}

/** What the brackets of {@link withBasis} mean; nothing where everybody stands for one. */
export function bracketsNote({ standsFor, seeds = 1 }: Scale): string {
  const each = seeds > 1 ? ' a seed' : '';
  return standsFor > 1 ? `in brackets: simulated people${each}, where under ${FEW}` : '';
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

/** How many simulated people are behind a number, where they are few; 0 where a mean over seeds is of less than half a one. */
function fewBehind(value: number, { standsFor, seeds = 1 }: Scale): number | null {
  const simulated = Math.round(value / standsFor);
  if (standsFor <= 1 || value <= 0 || simulated >= FEW) return null;
  return seeds > 1 ? simulated : Math.max(1, simulated);
}
