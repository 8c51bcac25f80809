import { chillingAgainstNoRegime } from '../../metrics/chilling-against-no-regime.js';
import type { Figure } from '../figures.js';
import { protectedConduct, sum, total } from '../findings.js';
import type { Series, Where } from '../result.js';
import { monthsOf } from '../run-length.js';
import { startWorld, type WorldRequest } from '../world-run.js';
import { advanceAll } from './advance-all.js';
import { withoutRegime } from './without-regime.js';

/**
 * Chilling against the paired world without the regime, for everybody and by group. Simulates twice, month by month
 * beside each other. `n` is the number of protected acts that simulated people do without the regime.
 */
export async function measureChilling(
  request: WorldRequest,
  signal?: AbortSignal,
): Promise<Figure[]> {
  const { regime, people = regime.population.people } = request;
  const worlds = [
    startWorld({ ...request, census: false }),
    startWorld({ ...request, census: false, regime: withoutRegime(regime) }),
  ] as const;
  try {
    await advanceAll(worlds, monthsOf(regime, undefined), signal);
    const [under, without] = [worlds[0].evaluate().series, worlds[1].evaluate().series];
    const weight = regime.population.standingFor / people;
    const everywhere: Where[] = [{}, ...under.groups.map((group) => ({ group }))];
    const conduct = protectedConduct(regime);
    const acts = (series: Series, where: Where): number =>
      sum(conduct.map((name) => total(series, 'acts', name, where)));
    return everywhere.map((where) => ({
      metric: 'chilling against no regime',
      where,
      value: chillingAgainstNoRegime(acts(under, where), acts(without, where)),
      n: Math.round(acts(without, where) / weight),
    }));
  } finally {
    await Promise.all(worlds.map((world) => world.close()));
  }
}
