import type { Comparison, SeedComparison } from '../../src/experiment/compare/comparison.js';
import { pairFigures } from '../../src/experiment/compare/paired-figures.js';
import { PAIRS, WAYS } from '../../src/experiment/compare/standings.js';
import type { Regime } from '../../src/regime/regime.js';
import { regime as fakeRegime } from './fake-regime.js';
import { fakeSeries } from './fake-result.js';

const MONTHS = 2;

/**
 * A made-up comparison of a regime with another (itself, if none is given) of 1,000 people, each of whom stands for ten.
 * With every seed one more is freed.
 */
export function fakeComparison(
  changes: { readonly b?: Regime; readonly a?: Regime; readonly seeds?: number } = {},
): Comparison {
  const { a = fakeRegime(), seeds = 1 } = changes;
  const b = changes.b ?? a;
  const people = a.population.standingFor / 10;
  const compared = Array.from({ length: seeds }, (_, seed): SeedComparison => {
    const evaluation = (regime: Regime): SeedComparison['a'] => ({
      regime,
      seed: String(seed + 1),
      people,
      series: fakeSeries(regime, MONTHS),
      census: null,
      stateHash: `${seed}`.repeat(64),
    });
    return {
      seed: String(seed + 1),
      a: evaluation(a),
      b: evaluation(b),
      transitions: transitionsOf(a, seed),
    };
  });
  return {
    a: { regime: a, regimeHash: 'a'.repeat(64), file: 'a.yaml' },
    b: { regime: b, regimeHash: 'b'.repeat(64), file: 'b.yaml' },
    people,
    standingFor: a.population.standingFor,
    from: a.calendar.from,
    until: a.calendar.from + MONTHS - 1,
    engine: 'kernel',
    seeds: compared,
    figures: pairFigures(compared),
    timing: { simulateSeconds: 1.5 },
  };
}

/** Of the first group, in each month: 200 + seed freed (20 of them from a wrong), 50 newly restricted (5 wrongly), 30 in both. */
function transitionsOf({ population }: Regime, seed: number): SeedComparison['transitions'] {
  const month = new Float64Array(population.groups.length * PAIRS);
  const put = (a: number, b: number, adults: number): void => {
    month[a * WAYS + b] = adults;
  };
  put(1, 0, 180 + seed);
  put(2, 0, 20);
  put(0, 1, 45);
  put(0, 2, 5);
  put(1, 1, 30);
  put(0, 0, 520 - seed);
  const adults = population.groups.map((_, group) => (group === 0 ? 800 : 0));
  const ever = new Float64Array(population.groups.length * 4);
  ever.set([500, 60, 210, 30]);
  return {
    groups: population.groups.map(({ name }) => name),
    adults,
    months: [month, month],
    ever,
  };
}
