import { chillingAgainstNoRegime } from '../../metrics/chilling-against-no-regime.js';
import { contagionNumber } from '../../metrics/contagion-number.js';
import { protectedConduct, sum, total } from '../findings.js';
import type { Series, Where } from '../result.js';
import type { Evidence, Figure } from './figure.js';

/**
 * The metrics that need a world without the regime, or one with injected wrongful listings. The latter does not tell
 * groups or jurisdictions apart: who is taken along need not be of the group of whom was listed.
 */
export function figuresOfPairedWorlds(evidence: Evidence, where: Where): Figure[] {
  const { regime, people, series, paired } = evidence;
  if (paired === undefined) return [];
  const conduct = protectedConduct(regime);
  const acts = (world: Series): number =>
    sum(conduct.map((name) => total(world, 'acts', name, where)));
  const without = acts(paired.withoutRegime);
  const chilling: Figure = {
    metric: 'chilling against no regime',
    where,
    value: chillingAgainstNoRegime(acts(series), without),
    n: Math.round((without * people) / regime.population.standingFor),
  };
  const { contagion } = paired;
  if (contagion === null || Object.keys(where).length > 0) return [chilling];
  const { gained, lost, injected } = contagion;
  const value = contagionNumber(gained, lost, injected);
  return [chilling, { metric: 'contagion number', where, value, n: injected }];
}
