import { expressed } from '../../../src/model/expression.js';
import { bandValue } from '../../../src/model/adaptation-table.js';
import { MARK } from '../../../src/model/flags.js';
import { desireOf, TEMPER_BANDS } from '../../../src/population/traits.js';
import type { Regime } from '../../../src/regime/regime.js';
import { eachPerson } from './cells.js';
import { publishedRegime } from './published-regime.js';
import { near, type Reproduced } from './result.js';
import { runToEnd } from './run-to-end.js';

const SEED = '1';
/** The first month in which people believe what the published example says, and learn no more. */
const SETTLED = 2;
const TOLERANCE = 1e-3;

/** 2: how far people go in saying what they think. */
export function selfCensorship(): Reproduced {
  const uniform = spoken(publishedRegime('self-censorship'));
  const proportional = publishedRegime(
    'self-censorship',
    ['punishment: uniform', 'punishment: proportional'],
    ['severity: 0.6', 'severity: 1'],
    ['desire: 0.7075 to 0.7155', 'desire: 1 to 1'],
    ['people: 20k', 'people: 100k'],
    ['until: 2020-12', 'until: 2023-12'],
  );
  const coarse = publishedRegime(
    'self-censorship',
    ['  tolerance: 25%\n  punishment: uniform\n', ''],
    ['  desire: 0.7075 to 0.7155\n', ''],
  );
  return {
    number: 2,
    title: 'Self-censorship',
    source: 'Daymude, Axelrod and Forrest, PNAS 2025; β = 1, ν = 0.2, τ = 0.25',
    mechanisms:
      'adaptation, whose rule of expression is the published one, with beliefs that people have come to (a list that ends after the first month, and `from-ties: 20%`: step 3 of 15, which is 0.2). That rule, uniform punishment and a tolerance of 0.25 are the defaults of the language; by default boldness and beliefs differ from person to person, and here they are given.',
    simplified:
      'desire and belief come in steps. Whoever wishes for more than the threshold says all of it, whoever wishes for less goes as far as τ. Desire is kept in eight bands, so the threshold lies between the two bands where speech changes: with `desire: 0.7075 to 0.7155` they are 0.001 apart, and its place is given to ± 0.0005. Under proportional punishment it is the mean level of those who wish for 1.',
    regimes: ['self-censorship'],
    people: '20,000; 100,000 under proportional punishment',
    seeds: SEED,
    figures: [
      near(
        'threshold under uniform punishment of 0.6',
        0.7115,
        placeOf(uniform),
        TOLERANCE,
        'asked',
        4,
      ),
      near(
        'the same by the rule of the stage alone (src/model/expression.ts)',
        0.7115,
        thresholdOfTheRule(),
        TOLERANCE,
        'asked',
        4,
      ),
      near(
        'the same by the defaults of the language, whose bands of desire are 0.125 apart',
        0.7115,
        placeOf(spoken(coarse)),
        0.0625,
        'ours',
        4,
      ),
      near(
        'most that is said under proportional punishment of 1',
        0.625,
        meanLevel(spoken(proportional)),
        TOLERANCE,
        'asked',
        4,
      ),
    ],
  };
}

interface Said {
  readonly desire: number;
  /** Months of people in which they spoke, of all. */
  readonly spoke: number;
  readonly all: number;
}

/** How often people of each band of desire spoke once their beliefs were settled. The conduct happens every month. */
function spoken(regime: Regime): Said[] {
  const [spoke, all] = [new Float64Array(TEMPER_BANDS), new Float64Array(TEMPER_BANDS)];
  runToEnd(regime, SEED, (engine, month) => {
    if (month < SETTLED) return;
    eachPerson(engine, ['traits', 'marks'], ([traits = 0, marks = 0]) => {
      const band = desireOf(traits);
      all[band] = (all[band] ?? 0) + 1;
      if ((marks & MARK.silencedNow) === 0) spoke[band] = (spoke[band] ?? 0) + 1;
    });
  });
  const range = regime.jurisdictions[0]?.phases[0]?.rules.adaptation?.desire ?? [0, 1];
  return Array.from({ length: TEMPER_BANDS }, (_, band) => ({
    desire: bandValue(range, band),
    spoke: spoke[band] ?? 0,
    all: all[band] ?? 0,
  }));
}

/** Half way between the last band that is silent beyond the tolerance and the first that says everything. */
function placeOf(bands: readonly Said[]): number {
  const first = bands.findIndex(({ spoke, all, desire }) => spoke === all && desire > 0.25);
  const [below, above] = [bands[first - 1], bands[first]];
  if (below === undefined || above === undefined) throw new Error('no band changes what it says');
  return (below.desire + above.desire) / 2;
}

/** The level that people express: the share of what they wish that they say, times the wish. */
function meanLevel(bands: readonly Said[]): number {
  const sum = (of: (band: Said) => number): number => bands.reduce((so, band) => so + of(band), 0);
  return sum(({ spoke, desire }) => spoke * desire) / sum(({ all }) => all);
}

/** The least wish, in steps of 0.0001, that is said in full. */
function thresholdOfTheRule(): number {
  for (let part = 2501; part <= 10_000; part++) {
    const belief = { surveillance: 0.2, severity: 0.6 };
    if (expressed(part / 10_000, 1, belief, 0.25, 'uniform') === part / 10_000)
      return part / 10_000;
  }
  return Number.NaN;
}
