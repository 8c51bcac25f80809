import { makePopulation } from '../../population/population.js';
import { TIE_KINDS } from '../../regime/regime.js';
import type { Regime } from '../../regime/regime.js';

/** A synthetic person whom another one is tied to. */
export interface Tie {
  readonly person: number;
  readonly kind: (typeof TIE_KINDS)[number];
}

/**
 * Whom synthetic people are tied to, had nobody left any circle. The people are made anew for it, which takes about a tenth
 * of a second for a million; ask for several at once.
 *
 * @param seed as of the run
 * @param people how many are simulated, as of the run
 */
export function tiesOf(
  regime: Regime,
  { seed, people }: { readonly seed: string; readonly people: number },
): (person: number) => Tie[] {
  const { ties } = makePopulation(
    { ...regime, population: { ...regime.population, people } },
    seed,
  );
  return (person) =>
    TIE_KINDS.flatMap((kind, index) =>
      ties.tiesOf(person, index).map((other) => ({ person: other, kind })),
    );
}
