import type { Regime, Rules } from '../../src/regime/regime.js';
import {
  makeAdaptation,
  makeChannel,
  makeConduct,
  makeDomain,
  makeList,
  makePeers,
  makePopulation,
  makeRedress,
  makeRegime,
  makeRules,
  makeScore,
  NOWHERE,
} from '../helpers/make-regime.js';

/** Small regimes that between them use every rule; see golden.test.ts. Change one, and its results move: add instead. */

const line = (from: number, to: number) => [
  { month: 0, value: from },
  { month: 9, value: to },
];
const rate = (value: number) => [{ month: 0, value }];

const CONDUCT = [
  makeConduct({
    name: 'jaywalking',
    rate: line(0.05, 0.2),
    factors: { age: [1, 2, 1, 0.5], income: [2, 1, 1], group: [1, 1.5], hardship: 3 },
  }),
  makeConduct({
    name: 'criticism',
    rate: rate(0.2),
    protected: true,
    lawful: true,
    gravity: 0,
    domain: 1,
  }),
  makeConduct({
    name: 'praise',
    rate: rate(0.1),
    performed: 0.5,
    good: true,
    lawful: true,
    gravity: 0,
  }),
  makeConduct({ name: 'default', rate: rate(0.03), deterred: 0.3, gravity: 0.4, domain: 1 }),
];
const DOMAINS = [
  makeDomain({ name: 'flights', demand: 0.05 }),
  makeDomain({ name: 'jobs', context: 'work', demand: 0.02, costsMeans: 0.05 }),
  makeDomain({ name: 'schooling', context: 'family', demand: 0.01, fallsOn: 'children' }),
  makeDomain({ name: 'internet', context: 'speech', demand: 20, stops: [1, 2] }),
];
const ERRORS = makeChannel({
  coverage: [line(0.1, 0.6), line(0.3, 0.4)],
  misidentifies: 0.05,
  falseAlarms: 0.01,
  errorRatio: [1, 5],
  coverageRatio: [1, 1.3],
});
const POPULATION = makePopulation({
  people: 1500,
  standingFor: 15_000,
  exempt: { share: 0.01, who: 'officials', provenance: NOWHERE },
  hardship: { share: 0.08, begins: 0.01, ends: 0.06, byIncome: [2, 1, 0.3] },
});
const PLACES = [
  { name: 'cities', share: 0.6 },
  { name: 'countryside', share: 0.4 },
];

const records = (conduct: number[], count = 1, window = 1, chance = 1) =>
  ({ kind: 'records', conduct, count, window, chance, text: 'records' }) as const;

const STATE = makeScore({
  name: 'state',
  min: 0,
  max: 1300,
  start: 1000,
  points: [-5, -50, 5, -100],
  drift: 5,
  decay: 0.01,
  ties: [0.02, 0.01, 0.01, 0.01, 0],
  peers: { points: 5, atMost: 10 },
  published: true,
  grades: [
    { name: 'A', from: 1050, closes: [], opens: [0] },
    { name: 'B', from: 850, closes: [], opens: [] },
    { name: 'C', from: 0, closes: [0, 2], opens: [] },
  ],
});
const PRIVATE = makeScore({
  name: 'private',
  min: 350,
  max: 950,
  start: 600,
  points: [0, 0, 2, -20],
  grades: [],
  enrolment: { share: line(0.1, 0.4), enticements: [{ domain: 0, raises: 0.2 }] },
});

const DEFAULTERS = makeList({
  name: 'defaulters',
  enters: [records([3])],
  leaves: [{ kind: 'repaid', rate: 0.1 }, { kind: 'term', months: 6 }, { kind: 'appeal' }],
  closes: [0, 1],
  public: true,
  cutsTies: 0.1,
  startsWith: 0.02,
});
const UNRULY = makeList({
  name: 'unruly',
  enters: [
    records([0, 1], 2, 6),
    { kind: 'member', list: 0, months: 3, chance: 0.5, text: 'member for 3 months' },
    { kind: 'audit', chance: 0.002, text: 'audit' },
  ],
  leaves: [{ kind: 'repair', months: 4 }, { kind: 'apology' }, { kind: 'appeal' }],
  closes: [2, 3],
});
const REDRESS = makeRedress({
  notice: 0.3,
  appeal: { filed: 0.2, decidedIn: 3, right: 0.6, letsOff: 0.1 },
  apology: { offered: 0.1, judgedSincere: 0.4 },
  correction: 0.02,
});
const ADAPTATION = makeAdaptation({
  startsAt: 0.05,
  exit: 0.01,
  gaming: {
    buys: { score: 0, rate: 0.01, points: 20 },
    secondIdentity: { rate: 0.05, hides: 0.5 },
  },
});

const plain: Rules = makeRules({
  channels: [ERRORS],
  conduct: CONDUCT,
  domains: DOMAINS,
  lists: [DEFAULTERS, UNRULY],
});
const country: Partial<Regime> = { population: POPULATION, places: PLACES };
const everything: Rules = {
  ...plain,
  scores: [STATE, PRIVATE],
  peers: makePeers({
    rate: 0.2,
    honest: 0.6,
    grudging: 0.2,
    colluding: 0.1,
    paid: 0.1,
    buyers: 0.05,
  }),
  redress: REDRESS,
  adaptation: ADAPTATION,
};
const event = { jurisdiction: null, provenance: NOWHERE, text: '' };

export const GOLDEN: Readonly<Record<string, Regime>> = {
  'nobody watches': makeRegime(
    makeRules({ channels: [], conduct: CONDUCT, domains: DOMAINS, lists: [] }),
    country,
  ),
  'lists, terms and joint punishment': makeRegime(plain, country),
  'scores, ties and peers': makeRegime(
    { ...everything, lists: [], adaptation: null, redress: makeRedress() },
    country,
  ),
  'households and redress': makeRegime(
    {
      ...plain,
      lists: [
        { ...DEFAULTERS, spillsToHousehold: 0.5 },
        {
          ...UNRULY,
          enters: [
            ...UNRULY.enters,
            { kind: 'household', list: 0, chance: 0.2, text: 'household' },
          ],
        },
      ],
      redress: REDRESS,
    },
    country,
  ),
  'fear, loyalty and gaming': makeRegime(
    {
      ...everything,
      adaptation: {
        ...ADAPTATION,
        punishment: 'proportional',
        learning: 0.5,
        severity: 5,
        boldness: [0, 0.5],
      },
    },
    country,
  ),
  'coverage that follows records': makeRegime(
    {
      ...plain,
      channels: [
        { ...ERRORS, followsRecords: { weight: 0.7, decay: 0.05 } },
        makeChannel({ name: 'courts', coverage: [rate(0.5), rate(0.5)], from: 3, until: 8 }),
      ],
      conduct: CONDUCT.map((one, kind) => ({ ...one, seenBy: kind === 3 ? [0, 1] : [0] })),
    },
    country,
  ),
  'pilots, phases and interventions': {
    ...makeRegime(everything, country),
    jurisdictions: [
      { name: 'elsewhere', share: 0.7, phases: [{ from: 0, rules: plain }], provenance: NOWHERE },
      {
        name: 'pilot',
        share: 0.3,
        phases: [
          { from: 0, rules: plain },
          { from: 4, rules: everything },
        ],
        provenance: NOWHERE,
      },
    ].map((place) => ({
      ...place,
      phases: place.phases.map(({ from, rules }) => ({
        from,
        rules: { ...rules, scores: everything.scores },
      })),
    })),
    interventions: [
      { ...event, kind: 'outage', at: 2, channels: [0], months: 2 },
      { ...event, kind: 'swap', at: 5, score: 0, top: 0.05, bottom: 0.05 },
      { ...event, kind: 'false-reports', at: 6, conduct: 0, group: 1, rate: 0.2, months: 2 },
      { ...event, kind: 'amnesty', at: 8, lists: [1] },
      { ...event, kind: 'false-listing', at: 9, list: 1, group: null, share: 0.05 },
    ],
  },
  'firms that lay off': {
    ...makeRegime(plain, country),
    firms: {
      count: 90,
      standingFor: 900,
      layoffs: 0.1,
      phases: [
        {
          from: 0,
          rules: makeRules({
            conduct: [makeConduct({ name: 'pollution', rate: rate(0.05) })],
            domains: DOMAINS.map((domain) => ({ ...domain, stops: [] })),
            lists: [makeList({ name: 'polluters', closes: [1] })],
          }),
        },
      ],
      provenance: NOWHERE,
    },
  },
  'a graph of the literature': makeRegime(everything, {
    ...country,
    population: { ...POPULATION, network: { kind: 'barabasi-albert', links: 3 } },
  }),
};
