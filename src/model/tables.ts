import { threshold } from '../random/draws.js';
import { CLASSES, type Classed, eachClass, factorOf } from '../regime/compile/classes.js';
import {
  type Attention,
  type ConductTables,
  conductTables,
} from '../regime/compile/conduct-tables.js';
import { type DomainTables, domainTables } from '../regime/compile/domain-tables.js';
import { type ListTable, listTable } from '../regime/compile/list-tables.js';
import { type ScoreTable, scoreTable } from '../regime/compile/score-tables.js';
import type { Structure } from '../regime/compile/structure.js';
import type { Intervention, PopulationRules, Rules } from '../regime/regime.js';
import { type AdaptationTable, adaptationTable } from './adaptation-table.js';

/** Everything that the rules say in one month and jurisdiction, as numbers that a stage can compare and add. */
export interface MonthTables {
  /** Whether a class is adult: [class]. Minors and empty classes are 0. */
  readonly isAdult: Uint8Array;
  readonly conduct: ConductTables;
  /** Scores that people can see, and the conduct whose records cost points of them, as bits. */
  readonly openScores: readonly { readonly score: number; readonly costly: number }[];
  readonly scores: readonly ScoreTable[];
  readonly lists: readonly ListTable[];
  readonly domains: DomainTables;
  readonly hardship: HardshipTable;
  readonly peers: PeerTable | null;
  readonly redress: RedressTable;
  readonly adaptation: AdaptationTable | null;
}
interface HardshipTable {
  /** Chance a month, by class; chance of getting out of it. */
  readonly begins: Uint32Array;
  readonly ends: number;
  /** Chance that an employee of a listed firm loses the job. */
  readonly layoffs: number;
}
/** Who rates how: nested thresholds of one static draw. */
export interface PeerTable {
  readonly rate: number;
  readonly along: readonly boolean[];
  readonly grudging: number;
  readonly colluding: number;
  readonly paid: number;
  readonly buyers: number;
}
interface RedressTable {
  readonly notice: number;
  readonly filed: number;
  readonly decidedIn: number;
  readonly right: number;
  readonly letsOff: number;
  readonly apology: number;
  readonly sincere: number;
  readonly correction: number;
}

/** What the tables are compiled from. */
export interface TableRequest {
  readonly rules: Rules;
  readonly structure: Structure;
  /** Null for firms. */
  readonly population: PopulationRules | null;
  readonly classed: Classed;
  readonly month: number;
  /** Interventions of this jurisdiction that are going on this month. */
  readonly active: readonly Intervention[];
  readonly attention: Attention | null;
  readonly layoffs: number;
  /** The tables of conduct, where they have been compiled from the same rules for another jurisdiction. */
  readonly conduct?: ConductTables | undefined;
}

/** Compiles the rules of one month and jurisdiction. */
export function monthTables(request: TableRequest): MonthTables {
  const { rules, structure, population, classed, month, active } = request;
  const isAdult = new Uint8Array(CLASSES);
  eachClass(classed, (index, _, age) => {
    isAdult[index] = classed.ages[age]?.minor === true ? 0 : 1;
  });
  const scores = population === null ? [] : scoreTables(request, population);
  return {
    isAdult,
    conduct:
      request.conduct ??
      conductTables(rules, classed, structure.places, month, active, request.attention),
    openScores: openScores(rules, scores),
    scores,
    lists: rules.lists.map((_, index) => listTable(rules, index, structure, month, active)),
    domains: domainTables(rules, classed),
    hardship: hardshipTable(population, request.layoffs),
    peers: peerTable(rules, month),
    redress: redressTable(rules),
    adaptation: rules.adaptation === null ? null : adaptationTable(rules.adaptation),
  };
}

function openScores(rules: Rules, scores: readonly ScoreTable[]): MonthTables['openScores'] {
  return scores.flatMap(({ active, points }, score) => {
    if (!active || rules.scores[score]?.published !== true) return [];
    let costly = 0;
    points.forEach((change, kind) => {
      if (change < 0) costly |= 1 << kind;
    });
    return [{ score, costly }];
  });
}

function scoreTables(request: TableRequest, population: PopulationRules): ScoreTable[] {
  const { rules, structure, month } = request;
  const buys = rules.adaptation?.gaming.buys ?? null;
  const wants = (index: number, age: number, income: number, group: number): boolean => {
    const domain = rules.domains[index];
    return domain !== undefined && domain.demand * factorOf(domain.factors, group, age, income) > 0;
  };
  return rules.scores.flatMap((score, index) => {
    const storage = structure.scores[index];
    if (storage === undefined) return [];
    return [
      scoreTable(score, storage, population, month, buys?.score === index ? buys : null, wants),
    ];
  });
}

function hardshipTable(population: PopulationRules | null, layoffs: number): HardshipTable {
  const begins = new Uint32Array(CLASSES);
  if (population !== null) {
    const { hardship } = population;
    eachClass(population, (index, _, __, income) => {
      begins[index] = threshold(Math.min(1, hardship.begins * (hardship.byIncome[income] ?? 1)));
    });
  }
  return { begins, ends: threshold(population?.hardship.ends ?? 0), layoffs: threshold(layoffs) };
}

function peerTable(rules: Rules, month: number): PeerTable | null {
  const { peers } = rules;
  if (peers === null || month < peers.from || month > peers.until) return null;
  return {
    rate: threshold(peers.rate),
    along: peers.along,
    grudging: threshold(peers.grudging),
    colluding: threshold(peers.grudging + peers.colluding),
    paid: threshold(Math.min(1, peers.grudging + peers.colluding + peers.paid)),
    buyers: threshold(peers.buyers),
  };
}

function redressTable(rules: Rules): RedressTable {
  const { redress } = rules;
  return {
    notice: threshold(redress.notice),
    filed: threshold(redress.appeal?.filed ?? 0),
    decidedIn: redress.appeal?.decidedIn ?? 0,
    right: threshold(redress.appeal?.right ?? 0),
    letsOff: threshold(redress.appeal?.letsOff ?? 0),
    apology: threshold(redress.apology?.offered ?? 0),
    sincere: threshold(redress.apology?.judgedSincere ?? 0),
    correction: threshold(redress.correction),
  };
}
