import { inverseOf } from './normal.js';

/** Beyond this no sample of two and more is asked about. */
const FAR = 1e4;

/**
 * The value that a Student t variable with a whole number of degrees of freedom stays under with the chance `p`.
 * The chance is the finite sum of Abramowitz and Stegun 26.7.3 and 26.7.4; it is inverted by halving.
 *
 * @param p between 0 and 1
 * @param degrees 1 or more
 */
export function studentQuantile(p: number, degrees: number): number {
  return inverseOf((t) => studentChance(t, degrees), p, -FAR, FAR);
}

function studentChance(t: number, degrees: number): number {
  const angle = Math.atan(t / Math.sqrt(degrees));
  const squared = Math.cos(angle) ** 2;
  const isOdd = degrees % 2 === 1;
  let term = isOdd ? Math.cos(angle) : 1;
  let sum = degrees === 1 ? 0 : term;
  for (let k = isOdd ? 2 : 1; k <= degrees - 3; k += 2) {
    term *= (k / (k + 1)) * squared;
    sum += term;
  }
  const within = isOdd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
  return (1 + within) / 2;
}
