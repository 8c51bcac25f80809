import type { EntryTable, ListTable } from '../../regime/compile/list-tables.js';
import { bitsWhere } from './bits-where.js';
import { Look, LookFor, T } from './fields.js';
import type { Image } from './image.js';

/** A reason to look at people for a list: nothing can happen to the others this month. */
interface Reason {
  readonly kind: LookFor;
  readonly list: number;
  /** The score or the other list that it is about. */
  readonly about?: number;
  readonly below?: boolean;
  readonly last?: number;
  readonly counted?: boolean;
}

/** The greatest value that 16 bits hold. */
const GREATEST = 0xffff;

/** Writes which people lists have to look at, into the record of the rules of a jurisdiction. */
export function writeLooks(
  image: Image,
  record: Int32Array,
  lists: readonly ListTable[],
  spills: boolean,
): void {
  const reasons = lists.flatMap((table, list) => reasonsOf(table, list, spills));
  record[T.watchedLists] = bitsWhere(lists, isWatched);
  record[T.lookedLists] = reasons.reduce((bits, reason) => bits | listsOf(reason), 0);
  record[T.householdLists] = reasons.reduce(
    (bits, { kind, about = 0 }) => (kind === LookFor.household ? bits | (1 << about) : bits),
    0,
  );
  record[T.recordMask] = lists.reduce(
    (mask, table) => (table.active ? mask | table.recordMask : mask),
    0,
  );
  record[T.looks] = reasons.length;
  record[T.looksAt] = image.put(Int32Array.from(reasons.flatMap((reason) => [...words(reason)])));
}

/** Whether something happens to every member every month: they leave, or their months are counted, or they may repay. */
function isWatched({ active, ended, amnesty, term, repaid }: ListTable): boolean {
  return ended || (active && (amnesty || term > 0 || repaid > 0));
}

/** Besides records that lead onto the list, and being a member of a list that watches its members. */
function reasonsOf(table: ListTable, list: number, spills: boolean): Reason[] {
  if (!table.active) return [];
  // By chance, whatever is on record.
  const isOpen =
    table.entries.some(({ kind }) => kind === 'audit') ||
    table.falseListing.some((chance) => chance > 0);
  const reasons = table.entries.flatMap((entry) => reasonsToEnter(entry, list));
  if (isOpen) reasons.push({ kind: LookFor.everybody, list });
  if (table.spills > 0) reasons.push({ kind: LookFor.household, list, about: list });
  if (isWatched(table)) return reasons;
  if (spills) reasons.push({ kind: LookFor.spilled, list });
  const exits = table.scoreExits.map(
    ({ score, below, value }): Reason => ({
      kind: LookFor.leavingScore,
      list,
      about: score,
      below,
      last: lastBelow(value),
    }),
  );
  return [...reasons, ...exits];
}

function reasonsToEnter(entry: EntryTable, list: number): Reason[] {
  switch (entry.kind) {
    case 'score': {
      const { score, below, value, months } = entry;
      const kind = LookFor.enteringScore;
      return [{ kind, list, about: score, below, last: lastBelow(value), counted: months > 1 }];
    }
    case 'member':
      return [{ kind: LookFor.otherMembers, list, about: entry.list, counted: entry.months > 1 }];
    case 'household':
      return [{ kind: LookFor.household, list, about: entry.list }];
    case 'record':
    case 'records':
    case 'audit':
      return [];
  }
}

/** The greatest stored value below another; -1: there is none. */
function lastBelow(value: number): number {
  return Math.max(-1, Math.min(GREATEST, value - 1));
}

/** The lists whose members a reason asks for. */
function listsOf({ kind, list, about = 0 }: Reason): number {
  return (1 << list) | (kind === LookFor.otherMembers ? 1 << about : 0);
}

function words(reason: Reason): Int32Array {
  const { kind, list, about = 0, below = false, last = 0, counted = false } = reason;
  const record = new Int32Array(Look.words);
  record[Look.kind] = kind;
  record[Look.list] = list;
  record[Look.about] = about;
  record[Look.below] = below ? 1 : 0;
  record[Look.last] = last;
  record[Look.counted] = counted ? 1 : 0;
  return record;
}
