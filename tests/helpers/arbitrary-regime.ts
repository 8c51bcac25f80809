import * as fc from 'fast-check';
import type {
  Adaptation,
  Channel,
  Conduct,
  Domain,
  EntryRule,
  ExitRule,
  Expectation,
  Factors,
  FirmsSection,
  Intervention,
  List,
  NetworkRule,
  Peers,
  Phase,
  PopulationRules,
  Redress,
  Regime,
  Rules,
  Score,
  Timeline,
  Window,
} from '../../src/regime/regime.js';
import { NOWHERE } from './make-regime.js';

/**
 * Random regimes that use every rule there is, on random populations. A regime is built from numbers that do not
 * depend on one another (an index is "some number, modulo how many there are"), so that it shrinks well: each number
 * towards 0, each list towards the empty one, until what is left is what matters.
 */

/** What a random regime may be like. */
export interface Wanted {
  readonly peopleMin?: number;
  readonly peopleMax?: number;
  readonly monthsMax?: number;
  /** At most so many jurisdictions (3). */
  readonly jurisdictionsMax?: number;
  /** Whether rules may change while the calendar runs. */
  readonly phases?: boolean;
}

/** Random regimes. */
export function arbitraryRegime(wanted: Wanted = {}): fc.Arbitrary<Regime> {
  const {
    peopleMin = 50,
    peopleMax = 3000,
    monthsMax = 8,
    jurisdictionsMax = 3,
    phases = true,
  } = wanted;
  return fc
    .record({
      shape: shapes([peopleMin, peopleMax], monthsMax, jurisdictionsMax),
      rules: rawRules,
      changes: phases ? fc.array(change, { maxLength: 3 }) : fc.constant([]),
      interventions: fc.array(rawIntervention, { maxLength: 4 }),
      firms: fc.option(rawFirms, { freq: 3 }),
      expect: fc.array(fc.record({ measure: nat, key: nat, month: nat }), { maxLength: 4 }),
    })
    .map(buildRegime);
}

/** Some seed. */
export const arbitrarySeed: fc.Arbitrary<string> = fc
  .bigInt({ min: 0n, max: 0xffffffffffffffffn })
  .map(String);

// Plain numbers. Shares are thousandths, since fast-check's doubles are nearly all next to nothing.

const nat = fc.nat({ max: 999 });
const share = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 1000 }).map((parts) => parts / 1000) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1) },
);
const rate = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 400 }).map((parts) => parts / 1000) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, 1e-7) },
);
const factor = fc.constantFrom(1, 0, 0.5, 2, 10);
const eight = fc.array(factor, { minLength: 8, maxLength: 8 });
const weights = (most: number): fc.Arbitrary<number[]> =>
  fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: most });
const window: fc.Arbitrary<Window> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ from: 0, until: Number.POSITIVE_INFINITY }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.nat({ max: 6 }), fc.nat({ max: 6 }))
      .map(([from, months]) => ({ from, until: from + months })),
  },
);
const factors: fc.Arbitrary<Factors> = fc.record({
  age: eight,
  income: eight,
  group: eight,
  hardship: factor,
});
const timeline = (value: fc.Arbitrary<number>): fc.Arbitrary<Timeline> =>
  fc.oneof(
    { weight: 2, arbitrary: value.map((only) => [{ month: 0, value: only }]) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(value, value, fc.integer({ min: 1, max: 8 }))
        .map(([first, last, month]) => [
          { month: 0, value: first },
          { month, value: last },
        ]),
    },
  );
const indices = fc.array(nat, { maxLength: 3 });

// The raw parts: rules whose indices are not yet indices of anything.

const rawChannel = fc.record({
  window,
  coverage: fc.array(timeline(share), { minLength: 3, maxLength: 3 }),
  misidentifies: share,
  falseAlarms: rate,
  errorRatio: eight,
  coverageRatio: eight,
  follows: fc.option(fc.record({ weight: share, decay: share, corrected: fc.boolean() }), {
    freq: 3,
  }),
});
type RawChannel = FromArbitrary<typeof rawChannel>;

const rawConduct = fc.record({
  domain: nat,
  rate: timeline(rate),
  factors,
  gravity: share,
  isProtected: fc.boolean(),
  good: fc.boolean(),
  performed: fc.oneof(fc.constant(0), share),
  deterred: fc.oneof(fc.constant(0), share),
  seenBy: fc.array(nat, { minLength: 1, maxLength: 3 }),
});
type RawConduct = FromArbitrary<typeof rawConduct>;

const rawDomain = fc.record({
  demand: fc.constantFrom(1, 0, 0.05, 20),
  factors,
  costsMeans: fc.oneof(fc.constant(0), rate),
  onChildren: fc.boolean(),
  stops: fc.oneof(fc.constant([]), indices),
});
type RawDomain = FromArbitrary<typeof rawDomain>;

const rawScore = fc.record({
  window,
  min: fc.integer({ min: -20, max: 20 }).map((steps) => steps * 50),
  steps: fc.constantFrom(3, 20, 255, 256, 1300, 5000),
  unit: fc.constantFrom(1, 2, 5),
  start: share,
  grades: fc.array(fc.record({ from: share, closes: indices, opens: indices }), { maxLength: 3 }),
  points: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 5, maxLength: 5 }),
  drift: fc.nat({ max: 3 }),
  decay: fc.oneof(fc.constant(0), share),
  ties: fc.oneof(
    fc.constant<number[]>([0, 0, 0, 0, 0]),
    fc.array(fc.nat({ max: 200 }), { minLength: 5, maxLength: 5 }),
  ),
  peers: fc.option(fc.record({ points: fc.nat({ max: 5 }), atMost: fc.nat({ max: 9 }) })),
  published: fc.boolean(),
  enrolment: fc.option(
    fc.record({
      share: timeline(share),
      enticements: fc.array(fc.tuple(nat, share), { maxLength: 2 }),
    }),
  ),
});
type RawScore = FromArbitrary<typeof rawScore>;

const rawEntry = fc.record({
  kind: fc.constantFrom(
    'records',
    'records',
    'records',
    'score',
    'score',
    'member',
    'household',
    'audit',
  ),
  what: nat,
  conduct: indices,
  count: fc.integer({ min: 1, max: 3 }),
  window: fc.constantFrom(1, 2, 5, 31, 32),
  below: fc.boolean(),
  value: share,
  months: fc.integer({ min: 1, max: 3 }),
  chance: fc.oneof(fc.constant(1), share),
});
type RawEntry = FromArbitrary<typeof rawEntry>;

const rawExit = fc.record({
  kind: fc.constantFrom('term', 'appeal', 'repaid', 'repair', 'score', 'appeal', 'apology'),
  what: nat,
  months: fc.integer({ min: 1, max: 5 }),
  rate,
  below: fc.boolean(),
  value: share,
});
type RawExit = FromArbitrary<typeof rawExit>;

const rawList = fc.record({
  red: fc.boolean(),
  window,
  enters: fc.array(rawEntry, { minLength: 1, maxLength: 3 }),
  leaves: fc.array(rawExit, { maxLength: 3 }),
  domains: indices,
  isPublic: fc.boolean(),
  cutsTies: fc.oneof(fc.constant(0), rate),
  spills: fc.oneof(fc.constant(0), share),
  restarts: fc.boolean(),
  startsWith: fc.oneof(fc.constant(0), share),
});
type RawList = FromArbitrary<typeof rawList>;

const rawPeers = fc.record({
  window,
  rate: share,
  along: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
  mix: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 4, maxLength: 4 }),
  buyers: share,
});
type RawPeers = FromArbitrary<typeof rawPeers>;

const redress: fc.Arbitrary<Redress> = fc.record({
  notice: share,
  appeal: fc.option(
    fc.record({
      filed: share,
      decidedIn: fc.integer({ min: 1, max: 4 }),
      right: share,
      letsOff: share,
    }),
    { freq: 3 },
  ),
  apology: fc.option(fc.record({ offered: share, judgedSincere: share })),
  correction: fc.oneof(fc.constant(0), share),
  provenance: fc.constant(NOWHERE),
});

const rawAdaptation = fc.record({
  tolerance: share,
  proportional: fc.boolean(),
  severity: fc.constantFrom(1, 0, 0.6, 5),
  learning: share,
  fromTies: share,
  startsAt: share,
  boldness: fc.constantFrom([0.25, 2] as const, [0, 0] as const, [1, 1] as const),
  desire: fc.constantFrom([0, 1] as const, [0, 0] as const, [0.5, 1] as const),
  buys: fc.option(fc.record({ score: nat, rate, points: fc.nat({ max: 20 }) })),
  secondIdentity: fc.option(fc.record({ rate, hides: share })),
  exit: fc.oneof(fc.constant(0), rate),
});
type RawAdaptation = FromArbitrary<typeof rawAdaptation>;

const rawRules = fc.record({
  channels: fc.array(rawChannel, { maxLength: 3 }),
  conduct: fc.array(rawConduct, { minLength: 1, maxLength: 5 }),
  domains: fc.array(rawDomain, { minLength: 1, maxLength: 4 }),
  scores: fc.array(rawScore, { maxLength: 3 }),
  lists: fc.array(rawList, { maxLength: 4 }),
  peers: fc.option(rawPeers),
  redress,
  adaptation: fc.option(rawAdaptation),
  /** Idle rules before the others: bits 31, 15 and 11 are the last ones of their columns. */
  crowded: fc.oneof({ weight: 15, arbitrary: fc.constant(false) }, fc.constant(true)),
});
type RawRules = FromArbitrary<typeof rawRules>;

const change = fc.record({
  jurisdiction: nat,
  from: fc.integer({ min: 1, max: 7 }),
  rules: rawRules,
});
type RawChange = FromArbitrary<typeof change>;

const rawIntervention = fc.record({
  kind: fc.constantFrom('outage', 'swap', 'false-reports', 'amnesty', 'false-listing', 'change'),
  at: fc.nat({ max: 7 }),
  jurisdiction: fc.option(nat),
  what: nat,
  group: fc.option(nat),
  rate: share,
  months: fc.integer({ min: 1, max: 4 }),
});
type RawIntervention = FromArbitrary<typeof rawIntervention>;

const rawFirms = fc.record({
  count: fc.integer({ min: 1, max: 60 }),
  layoffs: rate,
  rules: rawRules,
  change: fc.option(rawRules),
});
type RawFirms = FromArbitrary<typeof rawFirms>;

function shapes(
  [least, most]: readonly [number, number],
  monthsMax: number,
  jurisdictionsMax: number,
) {
  return fc.record({
    people: fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: least, max: Math.min(least + 350, most) }) },
      { weight: 1, arbitrary: fc.integer({ min: least, max: most }) },
    ),
    months: fc.integer({ min: 1, max: monthsMax }),
    groups: weights(4),
    ages: fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.boolean()), { maxLength: 3 }),
    incomes: weights(3),
    households: weights(6),
    places: weights(3),
    jurisdictions: weights(jurisdictionsMax),
    segregation: share,
    exempt: fc.oneof(fc.constant(0), share),
    hardship: fc.record({ share, begins: rate, ends: rate, byIncome: eight }),
    ties: fc.array(fc.constantFrom(4, 0, 1, 14), { minLength: 4, maxLength: 4 }),
    network,
  });
}
type Shape = FromArbitrary<ReturnType<typeof shapes>>;

const network: fc.Arbitrary<NetworkRule> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<NetworkRule>({ kind: 'procedural' }) },
  fc.record({
    kind: fc.constant('watts-strogatz' as const),
    degree: fc.integer({ min: 2, max: 8 }),
    rewired: share,
  }),
  fc.record({
    kind: fc.constant('barabasi-albert' as const),
    links: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({ kind: fc.constant('poisson' as const), degree: fc.integer({ min: 1, max: 6 }) }),
  fc.record({
    kind: fc.constant('block-model' as const),
    degree: fc.integer({ min: 1, max: 6 }),
    withinGroup: share,
  }),
);

type FromArbitrary<T> = T extends fc.Arbitrary<infer Value> ? Value : never;

// Building: every number gets its meaning.

interface Raw {
  readonly shape: Shape;
  readonly rules: RawRules;
  readonly changes: readonly RawChange[];
  readonly interventions: readonly RawIntervention[];
  readonly firms: RawFirms | null;
  readonly expect: readonly { measure: number; key: number; month: number }[];
}

/** How many there are of what a rule can name. */
interface Counts {
  readonly places: number;
  readonly conduct: number;
  readonly channels: number;
  readonly domains: number;
  readonly scores: number;
  readonly lists: number;
}

function buildRegime(raw: Raw): Regime {
  const { shape } = raw;
  const population = buildPopulation(shape);
  const base = buildRules(raw.rules, raw.rules, shape.places.length, 'people');
  const phasesOf = (jurisdiction: number): Phase[] => [
    { from: 0, rules: base },
    ...changesOf(raw.changes, jurisdiction, shape.jurisdictions.length).map(({ from, rules }) => ({
      from,
      rules: buildRules(rules, raw.rules, shape.places.length, 'people'),
    })),
  ];
  const counts = countsOf(base, shape.places.length);
  return {
    title: 'A random regime',
    about: '',
    sources: [],
    notes: [],
    calendar: { from: 24_168, until: 24_167 + shape.months, months: shape.months },
    population,
    places: shares(shape.places).map((part, at) => ({ name: `place ${at}`, share: part })),
    jurisdictions: shares(shape.jurisdictions).map((part, at) => ({
      name: `jurisdiction ${at}`,
      share: part,
      phases: phasesOf(at),
      provenance: NOWHERE,
    })),
    firms: raw.firms === null ? null : buildFirms(raw.firms, raw.rules),
    interventions: raw.interventions.flatMap((one) => buildIntervention(one, shape, counts)),
    expect: raw.expect.flatMap((row) => buildExpectation(row, shape, counts)),
  };
}

/** The changes of one jurisdiction, by date, one a month. */
function changesOf(
  changes: readonly RawChange[],
  jurisdiction: number,
  count: number,
): RawChange[] {
  const here = changes.filter((one) => one.jurisdiction % count === jurisdiction);
  const dates = new Map(here.map((one) => [one.from, one]));
  return [...dates.values()].sort((a, b) => a.from - b.from);
}

function shares(parts: readonly number[]): number[] {
  const sum = parts.reduce((total, part) => total + part, 0);
  return parts.map((part) => part / sum);
}

function buildPopulation(shape: Shape): PopulationRules {
  const ages = [[3, false] as const, ...shape.ages];
  const ageShares = shares(ages.map(([weight]) => weight));
  return {
    people: shape.people,
    standingFor: shape.people * 10,
    groups: shares(shape.groups).map((part, at) => ({ name: `group ${at}`, share: part })),
    segregation: shape.segregation,
    ages: ages.map(([, minor], at) => ({ name: `age ${at}`, share: ageShares[at], minor })),
    incomes: shares(shape.incomes).map((part, at) => ({ name: `income ${at}`, share: part })),
    households: shares(shape.households),
    exempt: { share: shape.exempt, who: 'officials', provenance: NOWHERE },
    hardship: shape.hardship,
    ties: [0, ...shape.ties.slice(0, 3), Math.min(4, shape.ties[3])],
    network: shape.network,
    provenance: NOWHERE,
  };
}

function countsOf(rules: Rules, places: number): Counts {
  return {
    places,
    conduct: rules.conduct.length,
    channels: rules.channels.length,
    domains: rules.domains.length,
    scores: rules.scores.length,
    lists: rules.lists.length,
  };
}

/**
 * Rules from their raw parts, with as many channels, conduct, scores, lists and domains as `model` has: phases differ
 * in numbers only.
 */
function buildRules(
  raw: RawRules,
  model: RawRules,
  places: number,
  subject: 'people' | 'firms',
): Rules {
  const idle = (least: number, used: number): number => (model.crowded ? least - used : 0);
  const idleConduct = idle(32, model.conduct.length);
  const idleDomains = idle(32, model.domains.length);
  const idleLists = model.lists.length === 0 ? 0 : idle(16, model.lists.length);
  const scoreCount = subject === 'people' ? model.scores.length : 0;
  const idleScores = scoreCount === 0 ? 0 : idle(12, scoreCount);
  const counts: Counts = {
    places,
    conduct: idleConduct + model.conduct.length,
    channels: model.channels.length,
    domains: idleDomains + model.domains.length,
    scores: idleScores + scoreCount,
    lists: idleLists + model.lists.length,
  };
  const scores = padded(idleScores, IDLE_SCORE, scoreCount, (at) =>
    buildScore(pick(raw.scores, model.scores, at), model.scores[at], at + idleScores, counts),
  );
  return {
    channels: padded(0, null, counts.channels, (at) =>
      buildChannel(pick(raw.channels, model.channels, at), at, places),
    ),
    conduct: padded(idleConduct, IDLE_CONDUCT, model.conduct.length, (at) =>
      buildConduct(pick(raw.conduct, model.conduct, at), at + idleConduct, counts),
    ),
    domains: padded(idleDomains, IDLE_DOMAIN, model.domains.length, (at) =>
      buildDomain(pick(raw.domains, model.domains, at), at + idleDomains, counts),
    ),
    scores,
    lists: padded(idleLists, IDLE_LIST, model.lists.length, (at) =>
      buildList(pick(raw.lists, model.lists, at), model.lists[at], at + idleLists, counts, scores),
    ),
    peers: subject === 'firms' || raw.peers === null ? null : buildPeers(raw.peers),
    redress: raw.redress,
    adaptation:
      subject === 'firms' || raw.adaptation === null
        ? null
        : buildAdaptation(raw.adaptation, counts, scores),
  };
}

/** So many idle rules, and then the real ones. */
function padded<T extends { readonly name: string }>(
  idle: number,
  rule: T | null,
  count: number,
  build: (at: number) => T,
): T[] {
  const named = (at: number, one: T): T => ({ ...one, name: `${one.name} ${at}` });
  const before = rule === null ? [] : Array.from({ length: idle }, (_, at) => named(at, rule));
  return [...before, ...Array.from({ length: count }, (_, at) => build(at))];
}

/** The raw part of a change where it has one, else the model's. */
function pick<T>(raw: readonly T[], model: readonly T[], at: number): T {
  return raw.length === 0 ? model[at] : raw[at % raw.length];
}

const some = (count: number, raw: readonly number[]): number[] =>
  count === 0
    ? []
    : [...new Set(raw.map((index) => (count - 1 - (index % count) + count) % count))];

function buildChannel(raw: RawChannel, at: number, places: number): Channel {
  const { coverage, follows, window: when, ...rest } = raw;
  return {
    name: `channel ${at}`,
    ...when,
    ...rest,
    coverage: coverage.slice(0, places),
    followsRecords: follows,
    provenance: NOWHERE,
  };
}

function buildConduct(raw: RawConduct, at: number, counts: Counts): Conduct {
  return {
    name: `conduct ${at}`,
    domain: raw.domain % counts.domains,
    rate: raw.rate,
    factors: raw.factors,
    gravity: raw.gravity,
    lawful: raw.gravity === 0,
    protected: raw.isProtected,
    good: raw.good,
    performed: raw.performed,
    deterred: raw.isProtected ? 0 : raw.deterred,
    seenBy: some(counts.channels, raw.seenBy),
    provenance: NOWHERE,
  };
}
const NO_FACTORS: Factors = { age: [], income: [], group: [], hardship: 1 };
const IDLE_CONDUCT: Conduct = {
  name: 'idle conduct',
  domain: 0,
  rate: [{ month: 0, value: 0 }],
  factors: NO_FACTORS,
  gravity: 0,
  lawful: true,
  protected: false,
  good: false,
  performed: 0,
  deterred: 0,
  seenBy: [],
  provenance: NOWHERE,
};

function buildDomain(raw: RawDomain, at: number, counts: Counts): Domain {
  return {
    name: `domain ${at}`,
    context: `context ${at % 2}`,
    demand: raw.demand,
    factors: raw.factors,
    costsMeans: raw.costsMeans,
    fallsOn: raw.onChildren ? 'children' : 'self',
    serves: null,
    stops: some(counts.conduct, raw.stops),
    provenance: NOWHERE,
  };
}
const IDLE_DOMAIN: Domain = {
  name: 'idle domain',
  context: 'idle',
  demand: 0,
  factors: NO_FACTORS,
  costsMeans: 0,
  fallsOn: 'self',
  serves: null,
  stops: [],
  provenance: NOWHERE,
};

function buildScore(raw: RawScore, model: RawScore, at: number, counts: Counts): Score {
  const { min, unit } = raw;
  const max = min + raw.steps * unit;
  const value = (part: number): number => min + Math.round(part * raw.steps) * unit;
  const pulls = raw.ties.map((pull) => pull / 1000);
  // The model says how many grades there are; the change, if it has any, from where they reach.
  const grades = model.grades.map((grade, index) => ({
    ...grade,
    from: pick(raw.grades, model.grades, index).from,
  }));
  const from = [...new Set(grades.map((grade) => value(grade.from)))].sort((a, b) => b - a);
  return {
    name: `score ${at}`,
    keptBy: 'the state',
    ...raw.window,
    min,
    max,
    start: value(raw.start),
    grades: grades.map((grade, index) => ({
      name: `grade ${index}`,
      from: index === grades.length - 1 ? min : (from[index] ?? min),
      closes: some(counts.domains, grade.closes),
      opens: some(counts.domains, grade.opens),
    })),
    points: Array.from({ length: counts.conduct }, (_, kind) => raw.points[kind % 5] * unit),
    drift: raw.drift * unit,
    decay: raw.decay,
    ties: pulls,
    peers:
      raw.peers === null
        ? null
        : { points: raw.peers.points * unit, atMost: raw.peers.atMost * unit },
    published: raw.published,
    enrolment:
      raw.enrolment === null
        ? null
        : {
            share: raw.enrolment.share,
            enticements: raw.enrolment.enticements.map(([domain, raises]) => ({
              domain: domain % counts.domains,
              raises,
            })),
          },
    provenance: NOWHERE,
  };
}
const IDLE_SCORE: Score = {
  name: 'idle score',
  keptBy: 'nobody',
  from: 0,
  until: Number.POSITIVE_INFINITY,
  min: 0,
  max: 10,
  start: 5,
  grades: [{ name: 'only', from: 0, closes: [], opens: [] }],
  points: Array.from({ length: 32 }, () => 0),
  drift: 0,
  decay: 0,
  ties: [0, 0, 0, 0, 0],
  peers: null,
  published: false,
  enrolment: null,
  provenance: NOWHERE,
};

function buildList(
  raw: RawList,
  model: RawList,
  at: number,
  counts: Counts,
  scores: readonly Score[],
): List {
  const domains = some(counts.domains, raw.domains);
  // A blacklist does not become a red one.
  const { red } = model;
  return {
    name: `list ${at}`,
    kind: red ? 'red' : 'black',
    ...raw.window,
    enters: buildEntries(raw.enters, at, counts, scores),
    leaves: buildExits(raw.leaves, counts, scores),
    closes: red ? [] : domains,
    opens: red ? domains : [],
    public: raw.isPublic,
    cutsTies: raw.cutsTies,
    spillsToHousehold: raw.spills,
    restarts: raw.restarts,
    startsWith: raw.startsWith,
    provenance: NOWHERE,
  };
}
const IDLE_LIST: List = {
  name: 'idle list',
  kind: 'black',
  from: 0,
  until: Number.POSITIVE_INFINITY,
  enters: [],
  leaves: [],
  closes: [],
  opens: [],
  public: false,
  cutsTies: 0,
  spillsToHousehold: 0,
  restarts: false,
  startsWith: 0,
  provenance: NOWHERE,
};

/** At most one rule waits some months, and lists take members at once only from those before them: no circles. */
function buildEntries(
  raw: readonly RawEntry[],
  list: number,
  counts: Counts,
  scores: readonly Score[],
): EntryRule[] {
  let waits = false;
  return raw.map((one): EntryRule => {
    const { chance } = one;
    const months = waits ? 1 : one.months;
    const audit: EntryRule = { kind: 'audit', chance: chance / 10, text: 'audit' };
    switch (one.kind) {
      case 'records': {
        const conduct = some(counts.conduct, [0, ...one.conduct]);
        const { count } = one;
        const span = Math.max(count, one.window);
        return { kind: 'records', conduct, count, window: span, chance, text: 'records' };
      }
      case 'score': {
        if (counts.scores === 0) return audit;
        waits ||= months > 1;
        const score = counts.scores - 1 - (one.what % counts.scores);
        const { below } = one;
        const value = pointsOf(scores[score], one.value);
        return {
          kind: 'score',
          score,
          compare: below ? 'below' : 'from',
          value,
          months,
          chance,
          text: 'score',
        };
      }
      case 'member': {
        waits ||= months > 1;
        const from = months > 1 ? one.what % counts.lists : list - 1;
        return from < 0 ? audit : { kind: 'member', list: from, months, chance, text: 'member' };
      }
      case 'household':
        return list === 0
          ? audit
          : { kind: 'household', list: list - 1, chance, text: 'household' };
      case 'audit':
        return audit;
    }
  });
}

/** At most one term or repair, as the language has it. */
function buildExits(raw: readonly RawExit[], counts: Counts, scores: readonly Score[]): ExitRule[] {
  let isTimed = false;
  return raw.flatMap((one): ExitRule[] => {
    switch (one.kind) {
      case 'term':
      case 'repair': {
        if (isTimed) return [];
        isTimed = true;
        return [{ kind: one.kind, months: one.months }];
      }
      case 'score': {
        if (counts.scores === 0) return [];
        const score = counts.scores - 1 - (one.what % counts.scores);
        const compare = one.below ? 'below' : 'from';
        return [{ kind: 'score', score, compare, value: pointsOf(scores[score], one.value) }];
      }
      case 'repaid':
        return [{ kind: 'repaid', rate: one.rate }];
      case 'appeal':
      case 'apology':
        return [{ kind: one.kind }];
    }
  });
}

function pointsOf(score: Score, part: number): number {
  return score.min + 1 + Math.floor(part * (score.max - score.min - 1));
}

function buildPeers(raw: RawPeers): Peers {
  const [honest, grudging, colluding, paid] = shares(raw.mix);
  return {
    ...raw.window,
    rate: raw.rate,
    along: raw.along,
    honest,
    grudging,
    colluding,
    paid,
    buyers: raw.buyers,
    provenance: NOWHERE,
  };
}

function buildAdaptation(raw: RawAdaptation, counts: Counts, scores: readonly Score[]): Adaptation {
  const { buys, secondIdentity, proportional, ...rest } = raw;
  const score =
    buys === null || counts.scores === 0 ? null : counts.scores - 1 - (buys.score % counts.scores);
  return {
    ...rest,
    punishment: proportional ? 'proportional' : 'uniform',
    gaming: {
      buys:
        buys === null || score === null
          ? null
          : {
              score,
              rate: buys.rate,
              points: Math.min(buys.points * 10, scores[score].max - scores[score].min),
            },
      secondIdentity,
    },
    provenance: NOWHERE,
  };
}

function buildFirms(raw: RawFirms, people: RawRules): FirmsSection {
  // Domains are the regime's own.
  const own = (rules: RawRules): RawRules => ({
    ...rules,
    domains: people.domains,
    crowded: people.crowded,
  });
  const model = own(raw.rules);
  const phases = [{ from: 0, rules: buildRules(model, model, 1, 'firms') }];
  if (raw.change !== null)
    phases.push({ from: 3, rules: buildRules(own(raw.change), model, 1, 'firms') });
  return {
    count: raw.count,
    standingFor: raw.count * 100,
    layoffs: raw.layoffs,
    phases,
    provenance: NOWHERE,
  };
}

function buildIntervention(raw: RawIntervention, shape: Shape, counts: Counts): Intervention[] {
  const head = {
    at: raw.at,
    jurisdiction: raw.jurisdiction === null ? null : raw.jurisdiction % shape.jurisdictions.length,
    provenance: NOWHERE,
    text: raw.kind,
  };
  const group = raw.group === null ? null : raw.group % shape.groups.length;
  const last = (count: number): number => count - 1 - (raw.what % count);
  switch (raw.kind) {
    case 'outage':
      return counts.channels === 0
        ? []
        : [{ ...head, kind: 'outage', channels: [last(counts.channels)], months: raw.months }];
    case 'swap': {
      const part = raw.rate / 2;
      return counts.scores === 0
        ? []
        : [{ ...head, kind: 'swap', score: last(counts.scores), top: part, bottom: part }];
    }
    case 'false-reports':
      return [
        {
          ...head,
          kind: 'false-reports',
          conduct: last(counts.conduct),
          group,
          rate: raw.rate,
          months: raw.months,
        },
      ];
    case 'amnesty':
      return counts.lists === 0 ? [] : [{ ...head, kind: 'amnesty', lists: [last(counts.lists)] }];
    case 'false-listing':
      return counts.lists === 0
        ? []
        : [{ ...head, kind: 'false-listing', list: last(counts.lists), group, share: raw.rate }];
    case 'change':
      return [{ ...head, kind: 'change' }];
  }
}

const MEASURES = [
  'refusals',
  'people-refused',
  'members',
  'entries',
  'listed',
  'restricted',
  'population',
] as const;

function buildExpectation(
  raw: { measure: number; key: number; month: number },
  shape: Shape,
  counts: Counts,
): Expectation[] {
  const measure = MEASURES[raw.measure % MEASURES.length];
  const ofDomain = measure === 'refusals' || measure === 'people-refused';
  const ofList = measure === 'members' || measure === 'entries';
  if (ofList && counts.lists === 0) return [];
  const count = ofDomain ? counts.domains : counts.lists;
  return [
    {
      text: measure,
      subject: 'people',
      measure,
      key: ofDomain || ofList ? count - 1 - (raw.key % count) : null,
      month: raw.month % shape.months,
      reported: 100,
      provenance: NOWHERE,
    },
  ];
}
