import { streamOf } from '../../random/stream.js';
import {
  type FirmsSection,
  type Phase,
  type Regime,
  type Rules,
  type Score,
  TIE_KINDS,
} from '../regime.js';

/**
 * What a regime needs of the state, whatever the month: which columns exist and in which units scores are
 * stored. Everything that changes with time and place is in the month's tables instead.
 */
export interface Structure {
  readonly subject: 'people' | 'firms';
  /** Where the luck of each kind of conduct, score, list and domain is drawn from (see streamOf). */
  readonly streams: {
    readonly conduct: readonly number[];
    readonly scores: readonly number[];
    readonly lists: readonly number[];
    readonly domains: readonly number[];
  };
  readonly conduct: number;
  readonly channels: number;
  readonly domains: number;
  readonly lists: number;
  readonly groups: number;
  readonly places: number;
  readonly jurisdictions: number;
  readonly scores: readonly ScoreStructure[];
  /** For each list: whether a member's (or a waiting person's) months are counted. */
  readonly clocks: readonly boolean[];
  /** Entry rules that count records over several months: one history column each. */
  readonly histories: readonly {
    readonly list: number;
    readonly rule: number;
    readonly window: number;
  }[];
  /** Whether any list takes in the household of its members. */
  readonly spills: boolean;
  /** Whether any list can have closed a domain that stops conduct. */
  readonly stops: boolean;
  readonly peers: boolean;
  readonly adapts: boolean;
  readonly appeals: boolean;
  /** Domains that `expect` asks "how many people were refused" about; at most five. */
  readonly witnessed: readonly number[];
  /** Channels whose coverage follows past records. */
  readonly attention: boolean;
}

export interface ScoreStructure {
  /** Lowest and highest storable score, in points, and points a stored unit. */
  readonly min: number;
  readonly max: number;
  readonly unit: number;
  /** Number of storable values: (max - min) / unit + 1. */
  readonly levels: number;
  /** Others see the stored value shifted right by this, plus one: it fits a byte, and 0 means that there is none. */
  readonly publishedShift: number;
  /** Whether the ties' scores pull this one, so that a published copy is kept. */
  readonly pulled: boolean;
  /** Whether ties to people of other blocks are among those that pull: distant ones, or any in a graph. */
  readonly pulledFar: boolean;
}

/** A regime asks for more than the state of a population has room for. */
export class LimitError extends Error {
  /** The keys in the file under which it is asked. */
  readonly path: readonly string[];
  readonly found: string;
  readonly accepted: string;

  constructor(path: readonly string[], found: string, accepted: string) {
    super(`${found}; accepted: ${accepted}`);
    this.name = 'LimitError';
    this.path = path;
    this.found = found;
    this.accepted = accepted;
  }
}

/** The greatest number of values a score may have (its differences, weighted, must fit 32 bits). */
const SCORE_LEVELS_MAX = 32_768;
/** Distant ties, the one kind that leads to other blocks. */
const FAR = TIE_KINDS.indexOf('distant');
/** Bits that are left in a person's byte of marks for witnessed refusals. */
const WITNESSED_MAX = 5;

/** What the people of the regime need of the state. */
export function peopleStructure(regime: Regime): Structure {
  return structure(
    'people',
    regime,
    regime.jurisdictions.flatMap((place) => place.phases),
  );
}

/** What the firms of the regime need of the state. */
export function firmsStructure(regime: Regime, firms: FirmsSection): Structure {
  return structure('firms', regime, firms.phases);
}

function structure(
  subject: 'people' | 'firms',
  regime: Regime,
  phases: readonly Phase[],
): Structure {
  const all = phases.map((phase) => phase.rules);
  const [first] = all;
  if (first === undefined) throw new Error('a regime has at least one phase of rules');
  const some = (test: (rules: Rules) => boolean): boolean => all.some(test);
  const isPeople = subject === 'people';
  return {
    subject,
    streams: {
      conduct: streams('conduct', first.conduct),
      scores: streams('scores', first.scores),
      lists: streams('lists', first.lists),
      domains: streams('domains', first.domains),
    },
    conduct: first.conduct.length,
    channels: first.channels.length,
    domains: first.domains.length,
    lists: first.lists.length,
    groups: isPeople ? regime.population.groups.length : 1,
    places: isPeople ? regime.places.length : 1,
    jurisdictions: isPeople ? regime.jurisdictions.length : 1,
    scores: first.scores.map((_, index) => scoreStructure(regime, all, index)),
    clocks: first.lists.map((_, list) => some((rules) => needsClock(rules, list))),
    histories: histories(all),
    spills: some((rules) => rules.lists.some((list) => list.spillsToHousehold > 0)),
    stops: some((rules) => rules.domains.some((domain) => domain.stops.length > 0)),
    peers: isPeople && some((rules) => rules.peers !== null),
    adapts: isPeople && some((rules) => rules.adaptation !== null),
    appeals: some((rules) => rules.redress.appeal !== null),
    witnessed: isPeople ? witnessed(regime) : [],
    attention: some((rules) => rules.channels.some((channel) => channel.followsRecords !== null)),
  };
}

/** Where the luck of named rules is drawn from. Two names of one section with one stream would share their luck. */
function streams(section: string, items: readonly { readonly name: string }[]): number[] {
  const found = new Map<number, string>();
  return items.map(({ name }) => {
    const stream = streamOf(name);
    const other = found.get(stream);
    if (other !== undefined)
      throw new LimitError(
        [section, name],
        `"${name}" and "${other}" would share their luck`,
        'another name for one of them',
      );
    found.set(stream, name);
    return stream;
  });
}

function needsClock(rules: Rules, index: number): boolean {
  const list = rules.lists[index];
  if (list === undefined) return false;
  const waits = list.enters.some((rule) => 'months' in rule && rule.months > 1);
  return waits || list.leaves.some((rule) => rule.kind === 'term' || rule.kind === 'repair');
}

function histories(all: readonly Rules[]): Structure['histories'] {
  const [first] = all;
  if (first === undefined) return [];
  return first.lists.flatMap((_, index) => {
    const rules = Math.max(...all.map((other) => other.lists[index]?.enters.length ?? 0));
    return Array.from({ length: rules }, (_, rule) => rule).flatMap((rule) => {
      const windows = all.map((other) => {
        const entry = other.lists[index]?.enters[rule];
        return entry?.kind === 'records' && entry.count > 1 ? entry.window : 0;
      });
      const window = Math.max(...windows);
      return window > 0 ? [{ list: index, rule, window }] : [];
    });
  });
}

function scoreStructure(regime: Regime, all: readonly Rules[], index: number): ScoreStructure {
  const scores = all.map((rules) => rules.scores[index]).filter((score) => score !== undefined);
  const min = Math.min(...scores.map((score) => score.min));
  const max = Math.max(...scores.map((score) => score.max));
  const bought = all.flatMap((rules) => {
    const buys = rules.adaptation?.gaming.buys;
    return buys !== undefined && buys !== null && buys.score === index ? [buys.points] : [];
  });
  const steps = scores.flatMap((score) => stepsOf(score, min)).concat(bought);
  const unit = steps.reduce(greatestCommonDivisor, max - min);
  const levels = (max - min) / unit + 1;
  if (levels > SCORE_LEVELS_MAX)
    throw new LimitError(
      ['scores', scores[0]?.name ?? ''],
      `the score has ${levels} different values`,
      `at most ${SCORE_LEVELS_MAX}: a smaller range, or points that are multiples of a larger number`,
    );
  let publishedShift = 0;
  while ((levels - 1) >> publishedShift > 254) publishedShift++;
  const pulled =
    regime.population.people > 0 && scores.some((score) => score.ties.some((pull) => pull > 0));
  const isAnywhere = regime.population.network.kind !== 'procedural';
  const pulledFar = pulled && (isAnywhere || scores.some((score) => (score.ties[FAR] ?? 0) > 0));
  return { min, max, unit, levels, publishedShift, pulled, pulledFar };
}

/** Every number of points by which a score can step, as distances from the lowest storable score or as differences. */
function stepsOf(score: Score, min: number): number[] {
  const places = [score.min, score.max, score.start].map((value) => value - min);
  const grades = score.grades.map((grade) => grade.from - min);
  const moves = [...score.points, score.drift, score.peers?.points ?? 0, score.peers?.atMost ?? 0];
  return [...places, ...grades, ...moves.map(Math.abs)];
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

function witnessed(regime: Regime): number[] {
  const asked = regime.expect.flatMap((row) =>
    row.measure === 'people-refused' && row.key !== null ? [row.key] : [],
  );
  const domains = [...new Set(asked)].sort((a, b) => a - b);
  if (domains.length > WITNESSED_MAX)
    throw new LimitError(
      ['expect'],
      `it is asked how many people were refused ${domains.length} different domains`,
      `at most ${WITNESSED_MAX} domains in one file`,
    );
  return domains;
}
