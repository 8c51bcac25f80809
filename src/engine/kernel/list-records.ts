import type { EntryTable, ListTable } from '../../regime/compile/list-tables.js';
import { Condition, E, Entry, L } from './fields.js';
import type { Image } from './image.js';

/** Writes the records of lists; the address of the first. */
export function writeLists(image: Image, lists: readonly ListTable[]): number {
  const records = image.record(L.words * lists.length);
  lists.forEach((table, index) => {
    const record = records.subarray(index * L.words, (index + 1) * L.words);
    record[L.active] = table.active ? 1 : 0;
    record[L.ended] = table.ended ? 1 : 0;
    record[L.entries] = table.entries.length;
    record[L.entriesAt] = image.put(
      Uint32Array.from(table.entries.flatMap((entry) => [...entryRecord(entry)])),
    );
    record[L.recordMask] = table.recordMask;
    record[L.term] = table.term;
    record[L.restarts] = table.restarts ? 1 : 0;
    record[L.repairs] = table.repairs ? 1 : 0;
    record[L.repaid] = table.repaid;
    record[L.scoreExits] = table.scoreExits.length;
    record[L.scoreExitsAt] = image.put(conditions(table.scoreExits));
    record[L.spills] = table.spills;
    record[L.cutsTies] = table.cutsTies;
    record[L.closes] = table.closes;
    record[L.opens] = table.opens;
    record[L.amnesty] = table.amnesty ? 1 : 0;
    record[L.falseListingAt] = image.put(table.falseListing);
  });
  return image.addressOf(records);
}

function conditions(rules: ListTable['scoreExits']): Int32Array {
  const words = new Int32Array(rules.length * Condition.words);
  rules.forEach(({ score, below, value }, index) => {
    const at = index * Condition.words;
    words[at + Condition.score] = score;
    words[at + Condition.below] = below ? 1 : 0;
    words[at + Condition.value] = value;
  });
  return words;
}

function entryRecord(entry: EntryTable): Uint32Array {
  const record = new Uint32Array(E.words);
  record[E.kind] = Entry[entry.kind];
  record[E.chance] = entry.chance;
  if ('mask' in entry) record[E.mask] = entry.mask;
  if ('count' in entry) record[E.count] = entry.count;
  if ('windowMask' in entry) record[E.windowMask] = entry.windowMask;
  if ('history' in entry) record[E.history] = entry.history;
  if ('months' in entry) record[E.months] = entry.months;
  if ('list' in entry) record[E.list] = entry.list;
  if (entry.kind === 'score') {
    record[E.score] = entry.score;
    record[E.below] = entry.below ? 1 : 0;
    record[E.value] = entry.value;
  }
  return record;
}
