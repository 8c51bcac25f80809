import type {
  Adaptation,
  Channel,
  Conduct,
  Domain,
  Factors,
  Jurisdiction,
  List,
  Peers,
  PopulationRules,
  Provenance,
  Redress,
  Regime,
  Rules,
  Score,
  Timeline,
} from '../../src/regime/regime.js';

/** Parts of a regime for tests of the model: valid, plain, and changed only where a test says so. */

export const NOWHERE: Provenance = { source: [], status: null, note: null, calibratedTo: [] };
export const PLAIN: Factors = { age: [1, 1, 1, 1], income: [1, 1, 1], group: [1, 1], hardship: 1 };
const ALL_TIME = { from: 0, until: Number.POSITIVE_INFINITY };

export function makeChannel(changes: Partial<Channel> = {}): Channel {
  return {
    name: 'cameras',
    ...ALL_TIME,
    coverage: [[{ month: 0, value: 1 }]],
    misidentifies: 0,
    falseAlarms: 0,
    errorRatio: [1, 1],
    coverageRatio: [1, 1],
    followsRecords: null,
    provenance: NOWHERE,
    ...changes,
  };
}

export function makeConduct(changes: Partial<Conduct> = {}): Conduct {
  return {
    name: 'jaywalking',
    domain: 0,
    rate: [{ month: 0, value: 0.1 }],
    factors: PLAIN,
    gravity: 0.1,
    lawful: false,
    protected: false,
    good: false,
    performed: 0,
    deterred: 0,
    seenBy: [0],
    provenance: NOWHERE,
    ...changes,
  };
}

export function makeScore(changes: Partial<Score> = {}): Score {
  return {
    name: 'state',
    keptBy: 'the state',
    ...ALL_TIME,
    min: 0,
    max: 1000,
    start: 500,
    grades: [
      { name: 'good', from: 600, closes: [], opens: [] },
      { name: 'bad', from: 0, closes: [], opens: [] },
    ],
    points: [-50],
    drift: 0,
    decay: 0,
    ties: [0, 0, 0, 0, 0],
    peers: null,
    published: false,
    enrolment: null,
    provenance: NOWHERE,
    ...changes,
  };
}

export function makeList(changes: Partial<List> = {}): List {
  return {
    name: 'barred',
    kind: 'black',
    ...ALL_TIME,
    enters: [
      {
        kind: 'records',
        conduct: [0],
        count: 1,
        window: 1,
        chance: 1,
        text: 'record of jaywalking',
      },
    ],
    leaves: [{ kind: 'term', months: 6 }],
    closes: [0],
    opens: [],
    public: false,
    cutsTies: 0,
    spillsToHousehold: 0,
    restarts: false,
    startsWith: 0,
    provenance: NOWHERE,
    ...changes,
  };
}

export function makeDomain(changes: Partial<Domain> = {}): Domain {
  return {
    name: 'flights',
    context: 'travel',
    demand: 0.5,
    factors: PLAIN,
    costsMeans: 0,
    fallsOn: 'self',
    serves: null,
    stops: [],
    provenance: NOWHERE,
    ...changes,
  };
}

export function makeRules(changes: Partial<Rules> = {}): Rules {
  return {
    channels: [makeChannel()],
    conduct: [makeConduct()],
    scores: [],
    lists: [makeList()],
    domains: [makeDomain()],
    peers: null,
    redress: makeRedress(),
    adaptation: null,
    ...changes,
  };
}

export function makePopulation(changes: Partial<PopulationRules> = {}): PopulationRules {
  return {
    people: 1000,
    standingFor: 1000,
    groups: [
      { name: 'majority', share: 0.8 },
      { name: 'minority', share: 0.2 },
    ],
    segregation: 0.5,
    ages: [
      { name: 'under 18', share: 0.2, minor: true },
      { name: '18 to 34', share: 0.25, minor: false },
      { name: '35 to 59', share: 0.37, minor: false },
      { name: '60 and over', share: 0.18, minor: false },
    ],
    incomes: [
      { name: 'low', share: 0.4 },
      { name: 'middle', share: 0.45 },
      { name: 'high', share: 0.15 },
    ],
    households: [0.25, 0.29, 0.23, 0.14, 0.09],
    exempt: { share: 0, who: 'nobody', provenance: NOWHERE },
    hardship: { share: 0, begins: 0, ends: 0, byIncome: [1, 1, 1] },
    ties: [0, 4, 4, 4, 2],
    network: { kind: 'procedural' },
    provenance: NOWHERE,
    ...changes,
  };
}

/** A regime of so many months in which the same rules hold everywhere. */
export function makeRegime(rules: Rules, changes: Partial<Regime> = {}, months = 12): Regime {
  const base: Jurisdiction = {
    name: 'everywhere',
    share: 1,
    phases: [{ from: 0, rules }],
    provenance: NOWHERE,
  };
  return {
    title: 'A test regime',
    about: '',
    sources: [],
    notes: [],
    calendar: { from: 2014 * 12, until: 2014 * 12 + months - 1, months },
    population: makePopulation(),
    places: [{ name: 'everywhere', share: 1 }],
    jurisdictions: [base],
    firms: null,
    interventions: [],
    expect: [],
    ...changes,
  };
}

/** Rates or shares that are 1 in the months given and 0 in all others. */
export function onlyIn(...months: number[]): Timeline {
  return months.flatMap((month) => [
    ...(months.includes(month - 1) || month === 0 ? [] : [{ month: month - 1, value: 0 }]),
    { month, value: 1 },
    ...(months.includes(month + 1) ? [] : [{ month: month + 1, value: 0 }]),
  ]);
}

export function makeAdaptation(changes: Partial<Adaptation> = {}): Adaptation {
  return {
    tolerance: 0.25,
    punishment: 'uniform',
    severity: 1,
    learning: 0.1,
    fromTies: 0.5,
    startsAt: 0,
    boldness: [0.25, 2],
    desire: [0, 1],
    gaming: { buys: null, secondIdentity: null },
    exit: 0,
    provenance: NOWHERE,
    ...changes,
  };
}

/** Everybody rates honestly, along all ties, every month. */
export function makePeers(changes: Partial<Peers> = {}): Peers {
  return {
    ...ALL_TIME,
    rate: 1,
    along: [true, true, true, true, true],
    honest: 1,
    grudging: 0,
    colluding: 0,
    paid: 0,
    buyers: 0,
    provenance: NOWHERE,
    ...changes,
  };
}

/** Nobody is told anything, and nothing is taken back. */
export function makeRedress(changes: Partial<Redress> = {}): Redress {
  return {
    notice: 0,
    appeal: null,
    apology: null,
    correction: 0,
    provenance: NOWHERE,
    ...changes,
  };
}
