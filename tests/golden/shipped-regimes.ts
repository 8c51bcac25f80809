import { loadRegime } from '../../src/regime/load.js';
import type { Phase, Regime, Rules } from '../../src/regime/regime.js';
import {
  makeChannel,
  makeConduct,
  makeList,
  makePopulation,
  makeRedress,
  makeRegime,
  makeRules,
  makeScore,
  NOWHERE,
} from '../helpers/make-regime.js';

const HALF = [{ month: 0, value: 0.5 }];
const EVENT = { jurisdiction: null, provenance: NOWHERE, text: 'an event' };

/** Lists by score, a score that begins later and is joined by choice, a pilot with phases, on a Watts-Strogatz graph. */
function piloted(): Regime {
  const below = { kind: 'score', score: 0, compare: 'below', value: 450 } as const;
  const rules = (rate: number, weight: number): Rules =>
    makeRules({
      channels: [
        makeChannel({
          coverage: [HALF, [{ month: 0, value: 0.8 }]],
          coverageRatio: [1, 1.5],
          followsRecords: { weight, decay: 0.3 },
        }),
      ],
      conduct: [makeConduct({ rate: [{ month: 0, value: rate }] })],
      scores: [
        makeScore({
          from: 2,
          enrolment: { share: HALF, enticements: [{ domain: 0, raises: 0.2 }] },
        }),
      ],
      lists: [
        makeList({
          from: 3,
          until: 10,
          enters: [{ ...below, months: 2, chance: 1, text: 'score below 450 for 2 months' }],
          leaves: [{ kind: 'score', score: 0, compare: 'from', value: 450 }],
        }),
      ],
    });
  const base: Phase[] = [{ from: 0, rules: rules(0.1, 0.5) }];
  return makeRegime(rules(0.1, 0.5), {
    population: makePopulation({
      network: { kind: 'watts-strogatz', degree: 8, rewired: 0.1 },
      segregation: 0.9,
    }),
    places: [
      { name: 'towns', share: 0.7 },
      { name: 'villages', share: 0.3 },
    ],
    jurisdictions: [
      { name: 'everywhere else', share: 0.7, phases: base, provenance: NOWHERE },
      {
        name: 'pilot',
        share: 0.3,
        phases: [...base, { from: 4, rules: rules(0.3, 1) }],
        provenance: NOWHERE,
      },
    ],
    interventions: [{ ...EVENT, kind: 'outage', at: 6, jurisdiction: 1, channels: [0], months: 2 }],
  });
}

/** Firms with appeals, whose listing costs jobs, on a block model. */
function employed(): Regime {
  const firms = makeRules({
    conduct: [makeConduct({ name: 'fraud', rate: [{ month: 0, value: 0.05 }] })],
    lists: [
      makeList({ name: 'untrusted', leaves: [{ kind: 'term', months: 3 }, { kind: 'appeal' }] }),
    ],
    redress: makeRedress({ appeal: { filed: 0.2, decidedIn: 1, right: 1, letsOff: 0.2 } }),
  });
  return makeRegime(makeRules(), {
    population: makePopulation({
      network: { kind: 'block-model', degree: 6, withinGroup: 0.8 },
      hardship: { share: 0.05, begins: 0.005, ends: 0.1, byIncome: [1, 1, 1] },
    }),
    firms: {
      count: 200,
      standingFor: 20_000,
      layoffs: 0.2,
      phases: [{ from: 0, rules: firms }],
      provenance: NOWHERE,
    },
  });
}

const BUILT = new Map([
  ['a pilot whose score lists', piloted],
  ['firms on a block model', employed],
]);

/** The regimes that ship, and two with what neither they nor regimes.ts have. */
export const YEAR_REGIMES: readonly string[] = [
  'driving-licence',
  'marketplace-strikes',
  'national-2018',
  'private-score',
  ...BUILT.keys(),
];

/** One of them, by its name. */
export async function yearRegime(name: string): Promise<Regime> {
  const build = BUILT.get(name);
  if (build !== undefined) return build();
  const { regime } = await loadRegime(`regimes/${name}.yaml`);
  if (regime === null) throw new Error(`regimes/${name}.yaml is not valid`);
  return regime;
}
