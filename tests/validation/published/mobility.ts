import { measureAll } from '../../../src/experiment/figures.js';
import { startWorld } from '../../../src/experiment/world-run.js';
import type { Regime } from '../../../src/regime/regime.js';
import { type Edit, publishedRegime } from './published-regime.js';
import { near, type Reproduced } from './result.js';

const SEED = '1';
const FEW = 1000;
/** No score is forgotten; luck is drawn in the first month alone. */
const KEPT: Edit = ['decay: 100%/month', 'decay: 0%/month'];
const ONCE: readonly Edit[] = [
  ['rate: 50%/month', 'rate: 50%/month in 2020-01 to 0%/month in 2020-02'],
  ['rate: 0.5/month', 'rate: 0.5/month in 2020-01 to 0/month in 2020-02'],
];
/** One point for one in a thousand, once. */
const ONE_IN_A_THOUSAND: readonly Edit[] = [
  ['rate: 50%/month', 'rate: 0.1%/month in 2020-01 to 0%/month in 2020-02'],
  ['rate: 0.5/month', 'rate: 0/month'],
  ['people: 20k', `people: ${FEW}`],
];

/** 12: mobility where nobody moves and where all is luck; inequality where one has everything. */
export async function mobilityAndInequality(): Promise<Reproduced> {
  const stays = await measured(publishedRegime('mobility', KEPT, ...ONCE), SEED);
  const drawn = await measured(publishedRegime('mobility'), SEED);
  const { seed, gini } = await oneHasAll();
  return {
    number: 12,
    title: 'Mobility and inequality',
    source: 'Shorrocks, Econometrica 1978; Gini 1912',
    mechanisms:
      'scores with grades, and the figures of a run (`mobility index` and `Gini of scores`, src/metrics).',
    simplified:
      'the matrices are made and not given. A score that is drawn once and kept makes the identity matrix; one with a decay of 100 % that is drawn every month makes rows that are equal but for sampling. The third is a run of 1000 people in which exactly one has a point, of the seeds the first in which that is so.',
    regimes: ['mobility'],
    people: `20,000; ${FEW} for the last`,
    seeds: `${SEED}; ${seed} for the last`,
    figures: [
      near('mobility index, nobody moves', 0, stays.mobility, 0, 'asked', 3),
      near('mobility index, rows equal', 1, drawn.mobility, 0.02, 'ours', 3),
      near('Gini, one of 1000 has all', (FEW - 1) / FEW, gini, 1e-9, 'ours', 4),
    ],
  };
}

/** The first seed by which exactly one person has a point, and how unequal that is. */
async function oneHasAll(): Promise<{ seed: string; gini: number }> {
  const regime = publishedRegime('mobility', KEPT, ...ONE_IN_A_THOUSAND);
  for (let seed = 1; seed <= 50; seed++) {
    const { gini, points } = await measured(regime, String(seed));
    if (points === 1) return { seed: String(seed), gini };
  }
  throw new Error('in none of fifty seeds does exactly one person have a point');
}

interface Measured {
  readonly mobility: number;
  readonly gini: number;
  /** Acts that made points, over all months. */
  readonly points: number;
}

async function measured(regime: Regime, seed: string): Promise<Measured> {
  const world = startWorld({ regime, seed });
  for (let month = 0; month < regime.calendar.months; month++) await world.advance();
  const evaluation = world.evaluate();
  await world.close();
  const figures = measureAll(evaluation);
  const valueOf = (metric: string): number =>
    figures.find((figure) => figure.metric === metric && figure.where.group === undefined)?.value ??
    Number.NaN;
  const points = regime.jurisdictions[0]?.phases[0]?.rules.conduct.reduce(
    (sum, { name }) =>
      sum + evaluation.series.line('acts', name).reduce((so, acts) => so + acts, 0),
    0,
  );
  return {
    mobility: valueOf('mobility index'),
    gini: valueOf('Gini of scores'),
    points: points ?? 0,
  };
}
