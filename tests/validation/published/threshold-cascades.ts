import { bandValue } from '../../../src/model/adaptation-table.js';
import { expressed } from '../../../src/model/expression.js';
import { packTraits, TEMPER_BANDS } from '../../../src/population/traits.js';
import type { Adaptation, Regime } from '../../../src/regime/regime.js';
import { totalOf } from '../../helpers/run-engine.js';
import { publishedRegime } from './published-regime.js';
import type { Figure, Reproduced } from './result.js';
import { beginningWith } from './saved.js';

const SEED = '1';
/** People of the published crowd. */
const CROWD = 100;
/** Steps that belief in surveillance has above none. */
const STEPS = 15;

/** 4: one threshold changed, and nobody follows. */
export function thresholdCascades(): Reproduced {
  const regime = publishedRegime('threshold-cascades');
  const everyStep = Array.from({ length: STEPS + 1 }, (_, step) => step);
  const oneChanged = everyStep.map((step) => (step === 1 ? 2 : step));
  const crowd = (what: string, published: number, thresholds: readonly number[]): Figure => {
    const silent = silentIn(regime, thresholds);
    return {
      what,
      published: `${published} of ${CROWD}`,
      ours: `${silent} of ${thresholds.length}`,
      allowed: 'none',
      allowedBy: 'asked',
      // Everybody there is everybody here.
      inside: silent === (published === CROWD ? thresholds.length : published),
      smaller: `${thresholds.length} people`,
    };
  };
  return {
    number: 4,
    title: 'Threshold cascades',
    source: 'Granovetter, American Journal of Sociology 1978',
    mechanisms:
      'adaptation. Everybody knows everybody; whoever is silent is listed for it, openly, and so the belief of each is the share of the others who are silent. By the published rule of expression a person falls silent from some step of that belief on, which step following from how much they wish to say and how bold they are.',
    simplified:
      'sixteen people instead of a hundred. The rule reads belief in 15 steps above none, so the thresholds can be told apart among 16 people and not among 100: the published crowd has thresholds 0 to 99, of whom 100 act, and this one has thresholds 0 to 15. Bands of desire and boldness are given to each person as a saved state, since no rule gives them.',
    regimes: ['threshold-cascades'],
    people: '16',
    seeds: SEED,
    figures: [
      crowd('thresholds from 0 on, once each: silent in the end', CROWD, everyStep),
      crowd('the same, with the threshold 1 changed to 2', 1, oneChanged),
    ],
  };
}

/** How many people are on the list of the silent in the end, with such thresholds, a person each. */
function silentIn(regime: Regime, thresholds: readonly number[]): number {
  const adaptation = regime.jurisdictions[0]?.phases[0]?.rules.adaptation;
  if (adaptation === null || adaptation === undefined) throw new Error('nobody adapts');
  const traits = Uint16Array.from(thresholds, (step) => traitsFor(adaptation, step));
  const engine = beginningWith(regime, SEED, 'traits', traits);
  for (let month = 0; month < regime.calendar.months; month++) engine.step();
  return totalOf(engine.people, 'members', 1);
}

/** Traits of somebody who is silent from a step of belief in surveillance on, and not before. */
function traitsFor(adaptation: Adaptation, step: number): number {
  for (let boldness = 0; boldness < TEMPER_BANDS; boldness++)
    for (let desire = 0; desire < TEMPER_BANDS; desire++) {
      const speaks = Array.from({ length: STEPS + 1 }, (_, seen) => {
        const wish = bandValue(adaptation.desire, desire);
        const belief = { surveillance: seen / STEPS, severity: adaptation.severity };
        const bold = bandValue(adaptation.boldness, boldness);
        return expressed(wish, bold, belief, adaptation.tolerance, adaptation.punishment) === wish;
      });
      if (speaks.indexOf(false) === step) return packTraits(0, 0, 0, 0, desire, boldness);
    }
  throw new Error(`nobody falls silent at step ${step} first`);
}
