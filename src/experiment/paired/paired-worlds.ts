import type { Evaluation } from '../figures.js';
import { letGo } from '../../platform/let-go.js';
import type { PairedWorlds } from '../result.js';
import type { PairedOptions } from './advance-all.js';
import { injectWrongs, usualInjection } from './inject-wrongs.js';
import { liveWithout } from './live-without.js';

/**
 * Simulates, for the same people, luck and months as a world that was simulated, those that it is set beside: first the
 * one without the regime, then two beside each other, as declared and with wrongful listings injected.
 */
export async function simulatePaired(
  under: Evaluation,
  options: PairedOptions = {},
): Promise<PairedWorlds> {
  letGo();
  const withoutRegime = await liveWithout(under, options);
  letGo();
  const injection = usualInjection(under.regime, under.series.months);
  const contagion = injection === null ? null : await injectWrongs(under, injection, options);
  return { withoutRegime, contagion };
}
