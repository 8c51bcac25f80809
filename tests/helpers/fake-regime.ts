import type {
  Channel,
  Conduct,
  Domain,
  Factors,
  List,
  Phase,
  Provenance,
  Regime,
  Rules,
  Score,
} from '../../src/regime/regime.js';

/** A hand-made regime with a little of everything, for tests that must not depend on the loader. */

export const NO_PROVENANCE: Provenance = { source: [], status: null, note: null, calibratedTo: [] };
export const REPORTED: Provenance = {
  source: ['A3'],
  status: 'reported',
  note: 'Told once.',
  calibratedTo: ['refusals of flights'],
};
const ASSUMED: Provenance = { ...NO_PROVENANCE, status: 'assumed' };
export const EVEN: Factors = { age: [1, 1], income: [1, 1], group: [1, 1], hardship: 1 };
const ALWAYS = { from: 0, until: Infinity };
const constant = (value: number) => [{ month: 0, value }];

export const FROM = 2018 * 12;

export function channel(changes: Partial<Channel> = {}): Channel {
  return {
    name: 'cameras',
    coverage: [constant(0.6), constant(0.05)],
    misidentifies: 0.002,
    falseAlarms: 0.0001,
    errorRatio: [1, 10],
    coverageRatio: [1, 1.5],
    followsRecords: { weight: 0.5, decay: 0.01 },
    provenance: REPORTED,
    ...ALWAYS,
    ...changes,
  };
}

export function conduct(changes: Partial<Conduct> = {}): Conduct {
  return {
    name: 'jaywalking',
    domain: 0,
    rate: constant(0.5),
    factors: EVEN,
    gravity: 0.02,
    lawful: false,
    protected: false,
    good: false,
    performed: 0,
    deterred: 0.3,
    seenBy: [0],
    provenance: REPORTED,
    ...changes,
  };
}

export function domain(changes: Partial<Domain> = {}): Domain {
  return {
    name: 'flights',
    context: 'travel',
    demand: 0.05,
    factors: EVEN,
    costsMeans: 0,
    fallsOn: 'self',
    serves: null,
    stops: [],
    provenance: NO_PROVENANCE,
    ...changes,
  };
}

export function list(changes: Partial<List> = {}): List {
  return {
    name: 'judgment defaulters',
    kind: 'black',
    enters: [
      {
        kind: 'records',
        conduct: [0],
        count: 1,
        window: 1,
        chance: 1,
        text: 'record of judgment default',
      },
    ],
    leaves: [{ kind: 'term', months: 24 }, { kind: 'appeal' }],
    closes: [1],
    opens: [],
    public: true,
    cutsTies: 0.02,
    spillsToHousehold: 1,
    restarts: true,
    startsWith: 0.003,
    provenance: REPORTED,
    ...ALWAYS,
    ...changes,
  };
}

export function score(changes: Partial<Score> = {}): Score {
  return {
    name: 'state',
    keptBy: 'the state',
    min: 0,
    max: 1300,
    start: 1000,
    grades: [
      { name: 'A', from: 960, closes: [], opens: [3] },
      { name: 'D', from: 0, closes: [2], opens: [] },
    ],
    points: [-5, -50, 5],
    drift: 2,
    decay: 0.01,
    ties: [0.05, 0, 0, 0.05, 0],
    peers: { points: 1, atMost: 5 },
    published: false,
    enrolment: null,
    provenance: { ...REPORTED, status: 'disputed' },
    ...ALWAYS,
    ...changes,
  };
}

export function rules(changes: Partial<Rules> = {}): Rules {
  return {
    channels: [channel(), channel({ name: 'online', provenance: NO_PROVENANCE })],
    conduct: [
      conduct(),
      conduct({
        name: 'critical post',
        domain: 2,
        gravity: 0,
        lawful: true,
        protected: true,
        deterred: 0,
        seenBy: [1],
      }),
      conduct({
        name: 'charity',
        gravity: 0,
        lawful: true,
        good: true,
        performed: 0.6,
        seenBy: [],
      }),
    ],
    scores: [score()],
    lists: [
      list(),
      list({
        name: 'low score',
        enters: [
          {
            kind: 'score',
            score: 0,
            compare: 'below',
            value: 600,
            months: 1,
            chance: 1,
            text: 'state below 600',
          },
        ],
        leaves: [],
        closes: [2],
        public: false,
        cutsTies: 0,
        spillsToHousehold: 0.2,
        restarts: false,
        startsWith: 0,
        provenance: ASSUMED,
      }),
      list({ name: 'green lane', kind: 'red', closes: [], opens: [3], spillsToHousehold: 0 }),
    ],
    domains: [
      domain({ name: 'traffic', context: 'traffic', demand: 0 }),
      domain(),
      domain({ name: 'internet', context: 'internet', demand: 20, stops: [1], costsMeans: 0.01 }),
      domain({ name: 'hospital queue', context: 'health', demand: 0.1 }),
    ],
    peers: null,
    redress: {
      notice: 0.2,
      appeal: { filed: 0.1, decidedIn: 6, right: 0.6, letsOff: 0.05 },
      apology: { offered: 0.05, judgedSincere: 0.3 },
      correction: 0.01,
      provenance: NO_PROVENANCE,
    },
    adaptation: {
      tolerance: 0.25,
      punishment: 'uniform',
      severity: 1,
      learning: 0.1,
      fromTies: 0.5,
      startsAt: 0.05,
      boldness: [0.25, 2],
      desire: [0, 1],
      gaming: {
        buys: { score: 0, rate: 0.002, points: 20 },
        secondIdentity: { rate: 0.005, hides: 0.5 },
      },
      exit: 0.001,
      provenance: ASSUMED,
    },
    ...changes,
  };
}

const FIRM_RULES: Rules = {
  ...rules({
    channels: [channel({ name: 'inspections', coverageRatio: [1, 1], followsRecords: null })],
    conduct: [conduct({ name: 'late accounts' })],
    scores: [],
    lists: [list({ name: 'dishonest firms', spillsToHousehold: 0 })],
    adaptation: null,
  }),
};

function phases(): Phase[] {
  return [{ from: 0, rules: rules() }];
}

export function regime(changes: Partial<Regime> = {}): Regime {
  return {
    title: 'A made-up regime',
    about: 'Nobody reported this.',
    sources: [{ key: 'A3', text: 'Made up for the tests' }],
    notes: ['It is made up.'],
    calendar: { from: FROM, until: FROM + 23, months: 24 },
    population: {
      people: 20_000,
      standingFor: 20_000_000,
      groups: [
        { name: 'majority', share: 0.9 },
        { name: 'minority', share: 0.1 },
      ],
      segregation: 0.6,
      ages: [
        { name: 'under 18', share: 0.2, minor: true },
        { name: 'adult', share: 0.8, minor: false },
      ],
      incomes: [
        { name: 'low', share: 0.6 },
        { name: 'high', share: 0.4 },
      ],
      households: [0.5, 0.5],
      exempt: { share: 0.0005, who: 'officials', provenance: ASSUMED },
      hardship: { share: 0.08, begins: 0.005, ends: 0.06, byIncome: [2, 0.3] },
      ties: [0, 4, 4, 4, 2],
      network: { kind: 'procedural' },
      provenance: REPORTED,
    },
    places: [
      { name: 'cities', share: 0.6 },
      { name: 'countryside', share: 0.4 },
    ],
    jurisdictions: [
      { name: 'everywhere else', share: 0.9, phases: phases(), provenance: NO_PROVENANCE },
      {
        name: 'Coastal pilot',
        share: 0.1,
        phases: [
          {
            from: 0,
            rules: rules({
              channels: [channel({ misidentifies: 0.01 }), channel({ name: 'online' })],
            }),
          },
        ],
        provenance: NO_PROVENANCE,
      },
    ],
    firms: {
      count: 60,
      standingFor: 600_000,
      layoffs: 0.04,
      phases: [{ from: 0, rules: FIRM_RULES }],
      provenance: NO_PROVENANCE,
    },
    interventions: [
      {
        kind: 'outage',
        at: 4,
        jurisdiction: 1,
        channels: [0],
        months: 2,
        text: 'outage of cameras for 2 months',
        provenance: NO_PROVENANCE,
      },
    ],
    expect: [],
    ...changes,
  };
}
