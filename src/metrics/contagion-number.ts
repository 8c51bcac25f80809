import { ratio } from './ratio.js';

/**
 * Contagion number: how many further people come to be restricted for each wrongful listing that is injected, through
 * household, ties, other lists and lost work. The two worlds have the same people with the same luck, and differ in the
 * injected listings alone.
 *
 * Name: contagion number.
 * Formula: (people ever restricted with the injection and not without it - the other way round) / people injected; the
 * injected themselves count in neither.
 * Source: the reproduction number of epidemics, Diekmann, Heesterbeek and Metz, 1990, as a paired difference.
 * Unit: people for each injected listing. Range: any number; 0 where a wrong stays with whom it befell.
 *
 * @param gained people, the injected aside, restricted only in the world with the injection
 * @param lost people, the injected aside, restricted only in the world without it
 * @param injected people listed by the injection
 * @returns the number, or null where nobody was injected
 */
export function contagionNumber(gained: number, lost: number, injected: number): number | null {
  return ratio(gained - lost, injected);
}
