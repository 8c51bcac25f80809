import type { EntryCause } from '../model/measures.js';
import type { List, Rules } from '../regime/regime.js';
import { entriesByCause, total } from './findings.js';
import type { Series, Where } from './result.js';

/** How much of something came from each kind of conduct: shares that add up to 1, or to less where nothing led there. */
export type Shares = readonly number[];

interface Sources {
  /** For each score: what pulled it down, and what pushed it up. */
  readonly ofScores: readonly { readonly below: Shares; readonly from: Shares }[];
  /** For each list: what led onto it. */
  readonly ofLists: readonly Shares[];
}

/** Lists lead to lists; the longest such chain of a regime is as long as it has lists. */
const LONGEST_CHAIN = 16;

/**
 * What kinds of conduct lead to low scores and onto lists: by entries by cause, and by the records that the rules count
 * or take points for. An entry by audit or by a false listing has no conduct behind it; who was on a list from the start is
 * taken to have come as the others did.
 */
export function sourcesOf(rules: Rules, series: Series, where: Where): Sources {
  const records = rules.conduct.map(({ name }) => recordsOf(series, name, where));
  const ofScores = rules.scores.map(({ points }) => ({
    below: shares(records.map((many, kind) => many * Math.max(0, -(points[kind] ?? 0)))),
    from: shares(records.map((many, kind) => many * Math.max(0, points[kind] ?? 0))),
  }));
  const causes = rules.lists.map((list) => entriesByCause(series, list.name, where));
  let ofLists: Shares[] = rules.lists.map(() => records.map(() => 0));
  for (let round = 0; round < Math.min(LONGEST_CHAIN, rules.lists.length + 1); round++) {
    const before = ofLists;
    ofLists = rules.lists.map((list, at) => {
      const ways = waysOnto(list, at, records, ofScores, before);
      return mixed(causes[at] ?? new Map<EntryCause, number>(), ways, records.length);
    });
  }
  return { ofScores, ofLists };
}

/** Records of a kind of conduct, right or wrong, over the whole run. */
export function recordsOf(series: Series, conduct: string, where: Where): number {
  return (
    total(series, 'true records', conduct, where) +
    total(series, 'mistaken records', conduct, where) +
    total(series, 'false alarms', conduct, where)
  );
}

/** What led onto a list by each of the ways there are. */
interface Ways {
  readonly records: Shares;
  readonly score: Shares;
  readonly others: Shares;
  readonly household: Shares;
}

function waysOnto(
  list: List,
  index: number,
  records: readonly number[],
  ofScores: Sources['ofScores'],
  ofLists: readonly Shares[],
): Ways {
  const counted = new Set<number>();
  const scores: Shares[] = [];
  const others: Shares[] = [];
  const households: Shares[] = list.spillsToHousehold > 0 ? [ofLists[index] ?? []] : [];
  for (const rule of list.enters) {
    if (rule.kind === 'records') for (const kind of rule.conduct) counted.add(kind);
    if (rule.kind === 'score') scores.push(ofScores[rule.score]?.[rule.compare] ?? []);
    if (rule.kind === 'member') others.push(ofLists[rule.list] ?? []);
    if (rule.kind === 'household') households.push(ofLists[rule.list] ?? []);
  }
  return {
    records: shares(records.map((many, kind) => (counted.has(kind) ? many : 0))),
    score: meanOf(scores),
    others: meanOf(others),
    household: meanOf(households),
  };
}

function mixed(causes: ReadonlyMap<EntryCause, number>, ways: Ways, kinds: number): Shares {
  const many = (...names: readonly EntryCause[]): number =>
    names.reduce((sum, name) => sum + (causes.get(name) ?? 0), 0);
  const parts: readonly (readonly [number, Shares])[] = [
    [many('record', 'mistaken record', 'false alarm'), ways.records],
    [many('score'), ways.score],
    [many('other list'), ways.others],
    [many('household'), ways.household],
    [many('audit', 'false listing'), []],
  ];
  const entries = parts.reduce((sum, [entered]) => sum + entered, 0);
  if (entries === 0) return ways.records;
  return Array.from({ length: kinds }, (_, kind) =>
    parts.reduce((sum, [entered, way]) => sum + (entered / entries) * (way[kind] ?? 0), 0),
  );
}

/** Numbers as parts of their sum. */
function shares(values: readonly number[]): Shares {
  const sum = values.reduce((before, value) => before + value, 0);
  return values.map((value) => (sum > 0 ? value / sum : 0));
}

function meanOf(lists: readonly Shares[]): Shares {
  return (lists[0] ?? []).map(
    (_, kind) => lists.reduce((sum, list) => sum + (list[kind] ?? 0), 0) / lists.length,
  );
}
