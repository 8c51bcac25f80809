import type { Regime } from '../../regime/regime.js';
import { CONSEQUENCES } from './consequences.js';
import { ERRORS_OF_RECORDS } from './errors-of-records.js';
import type { Mechanism } from './mechanism.js';
import { OTHER_PEOPLE } from './other-people.js';
import { regimeKey } from './regime-key.js';

/** Every mechanism that can be switched off. */
export const MECHANISMS: readonly Mechanism[] = [
  ...ERRORS_OF_RECORDS,
  ...OTHER_PEOPLE,
  ...CONSEQUENCES,
];

/** The mechanisms that a regime has: without each of them it is another regime. */
export function mechanismsOf(regime: Regime): Mechanism[] {
  const asItIs = regimeKey(regime);
  return MECHANISMS.filter((mechanism) => regimeKey(mechanism.remove(regime)) !== asItIs);
}

/** A regime without some mechanisms. Which is taken away first makes no difference. */
export function without(regime: Regime, mechanisms: readonly Mechanism[]): Regime {
  return mechanisms.reduce((left, mechanism) => mechanism.remove(left), regime);
}
