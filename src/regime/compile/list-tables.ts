import { threshold } from '../../random/draws.js';
import type { EntryRule, Intervention, List, Rules } from '../regime.js';
import { bitsOf, ceilUnits } from './score-tables.js';
import type { Structure } from './structure.js';

/** Always: a threshold that every draw is under, but for one in 2^32. */
const CERTAIN = 0xffffffff;

/** One list's rules in one month. */
export interface ListTable {
  readonly active: boolean;
  /** The list has ended: its members leave. */
  readonly ended: boolean;
  readonly black: boolean;
  readonly public: boolean;
  readonly entries: readonly EntryTable[];
  /** Kinds of conduct whose records lead onto the list, as bits; scores that do at once. */
  readonly recordMask: number;
  readonly scoreEntries: readonly ScoreCondition[];
  /** Whether there is no other way onto the list than these. */
  readonly isPlain: boolean;
  /** Months after which a member leaves; 0: no term. */
  readonly term: number;
  /** Whether a new record that would enter starts the term afresh (always so for repair). */
  readonly restarts: boolean;
  /** Whether leaving at the end of the term is a repair. */
  readonly repairs: boolean;
  readonly repaid: number;
  /** Leaves when the score is there. */
  readonly scoreExits: readonly ScoreCondition[];
  readonly appealable: boolean;
  readonly apologisable: boolean;
  readonly spills: number;
  readonly cutsTies: number;
  readonly closes: number;
  readonly opens: number;
  /** An amnesty frees every member this month. */
  readonly amnesty: boolean;
  /** Chance of being listed for nothing this month, by group. */
  readonly falseListing: Uint32Array;
}
interface ScoreCondition {
  readonly score: number;
  readonly below: boolean;
  /** In stored units. */
  readonly value: number;
}
export type EntryTable = { readonly chance: number } & (
  | { readonly kind: 'record'; readonly mask: number }
  | {
      readonly kind: 'records';
      readonly mask: number;
      readonly count: number;
      readonly windowMask: number;
      readonly history: number;
    }
  | ({ readonly kind: 'score'; readonly months: number } & ScoreCondition)
  | { readonly kind: 'member'; readonly list: number; readonly months: number }
  | { readonly kind: 'household'; readonly list: number }
  | { readonly kind: 'audit' }
);

/** Compiles one list for one month. */
export function listTable(
  rules: Rules,
  index: number,
  structure: Structure,
  month: number,
  active: readonly Intervention[],
): ListTable {
  const list = rules.lists[index] as List;
  const exit = <Kind extends List['leaves'][number]['kind']>(kind: Kind) =>
    list.leaves.filter(
      (rule): rule is Extract<List['leaves'][number], { kind: Kind }> => rule.kind === kind,
    );
  const [term] = exit('term');
  const [repair] = exit('repair');
  const [repaid] = exit('repaid');
  const entries = list.enters.map((rule, at) => entryTable(rule, at, index, structure));
  const unearned = falseListing(index, structure.groups, month, active);
  const scoreEntries = entries
    .filter((entry) => entry.kind === 'score')
    .filter((entry) => entry.months <= 1);
  const records = entries.filter((entry) => entry.kind === 'record' || entry.kind === 'records');
  const hasOthers = entries.length > scoreEntries.length + records.length;
  return {
    active: month >= list.from && month <= list.until,
    ended: month > list.until,
    black: list.kind === 'black',
    public: list.public,
    entries,
    recordMask: entries.reduce((bits, entry) => ('mask' in entry ? bits | entry.mask : bits), 0),
    scoreEntries,
    isPlain: !hasOthers && list.spillsToHousehold === 0 && unearned.every((chance) => chance === 0),
    term: term?.months ?? repair?.months ?? 0,
    restarts: list.restarts || repair !== undefined,
    repairs: repair !== undefined,
    repaid: threshold(repaid?.rate ?? 0),
    scoreExits: exit('score').map((rule) => ({
      score: rule.score,
      below: rule.compare === 'below',
      value: unitsOf(rule.score, rule.value, structure),
    })),
    appealable: exit('appeal').length > 0,
    apologisable: exit('apology').length > 0,
    spills: threshold(list.spillsToHousehold),
    cutsTies: list.public ? threshold(list.cutsTies) : 0,
    closes: bitsOf(list.closes),
    opens: bitsOf(list.opens),
    amnesty: active.some(
      (event) => event.kind === 'amnesty' && event.at === month && event.lists.includes(index),
    ),
    falseListing: unearned,
  };
}

function unitsOf(score: number, points: number, structure: Structure): number {
  const of = structure.scores[score];
  return of === undefined ? 0 : ceilUnits(points, of);
}

function entryTable(rule: EntryRule, at: number, list: number, structure: Structure): EntryTable {
  const chance = rule.chance >= 1 ? CERTAIN : threshold(rule.chance);
  switch (rule.kind) {
    case 'records': {
      const mask = bitsOf(rule.conduct);
      if (rule.count <= 1) return { kind: 'record', mask, chance };
      const history = structure.histories.findIndex(
        (slot) => slot.list === list && slot.rule === at,
      );
      const windowMask = rule.window >= 32 ? 0xffffffff : 2 ** rule.window - 1;
      return { kind: 'records', mask, count: rule.count, windowMask, history, chance };
    }
    case 'score':
      return {
        kind: 'score',
        score: rule.score,
        below: rule.compare === 'below',
        value: unitsOf(rule.score, rule.value, structure),
        months: rule.months,
        chance,
      };
    case 'member':
      return { kind: 'member', list: rule.list, months: rule.months, chance };
    case 'household':
      return { kind: 'household', list: rule.list, chance };
    case 'audit':
      return { kind: 'audit', chance };
  }
}

function falseListing(
  index: number,
  groups: number,
  month: number,
  active: readonly Intervention[],
): Uint32Array {
  const table = new Uint32Array(8);
  for (const event of active) {
    if (event.kind !== 'false-listing' || event.at !== month || event.list !== index) continue;
    for (let group = 0; group < groups; group++)
      if (event.group === null || event.group === group) table[group] = threshold(event.share);
  }
  return table;
}
