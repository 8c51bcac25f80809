import { gradeOf } from '../../model/closed-domains.js';
import type { MonthTables } from '../../model/tables.js';
import type { ListTable } from '../../regime/compile/list-tables.js';
import type { ScoreTable } from '../../regime/compile/score-tables.js';
import type { Structure } from '../../regime/compile/structure.js';
import { bitsWhere } from './bits-where.js';
import { Range, T } from './fields.js';
import type { Image } from './image.js';

/** Values of a score that do the same, one after another. */
interface Run {
  readonly score: number;
  readonly before: number;
  readonly last: number;
  readonly domains: number;
}

/** Writes what lists and grades close and open, by value and by list, into the record of a jurisdiction's rules. */
export function writeClosings(
  image: Image,
  record: Int32Array,
  structure: Structure,
  { scores, lists, domains }: MonthTables,
): void {
  const runs = (domainsOf: (table: ScoreTable, grade: number) => number): Run[] =>
    scores.flatMap((table, score) =>
      table.active ? runsOf(table, score, structure.scores[score].levels, domainsOf) : [],
    );
  // Who is in reach of a closing is looked at one by one, so that it is enough to know that something is closed.
  const closing = runs((table, grade) => (closesOf(table, grade) === 0 ? 0 : 1));
  const opening = runs((table, grade) => table.gradeOpens[grade] ?? 0);
  const stopping = runs((table, grade) =>
    (closesOf(table, grade) & domains.stopping) === 0 ? 0 : 1,
  );
  record[T.closingRanges] = closing.length;
  record[T.closingRangesAt] = image.put(words(closing));
  record[T.openingRanges] = opening.length;
  record[T.openingRangesAt] = image.put(words(opening));
  record[T.stoppingRanges] = stopping.length;
  record[T.stoppingRangesAt] = image.put(words(stopping));
  record[T.closingLists] = bitsWhere(lists, ({ closes }) => closes !== 0);
  record[T.openingLists] = bitsWhere(lists, ({ opens }) => opens !== 0);
  record[T.stoppingLists] = bitsWhere(lists, ({ closes }) => (closes & domains.stopping) !== 0);
  record[T.listsCloseAt] = image.put(closedByLists(lists));
  const byLists = lists.reduce((bits, { opens }) => bits | opens, 0);
  record[T.opened] = opening.reduce((bits, run) => bits | run.domains, byLists);
}

function closesOf(table: ScoreTable, grade: number): number {
  return table.gradeCloses[grade] ?? 0;
}

/** The runs of values that do something. */
function runsOf(
  table: ScoreTable,
  score: number,
  levels: number,
  domainsOf: (table: ScoreTable, grade: number) => number,
): Run[] {
  const starts = [0, ...table.gradeFrom].filter((value) => value >= 0 && value < levels);
  const edges = [...new Set(starts)].sort((one, other) => one - other);
  const runs: Run[] = [];
  edges.forEach((from, index) => {
    const domains = domainsOf(table, gradeOf(table.gradeFrom, from));
    const run = { score, before: from - 1, last: (edges[index + 1] ?? levels) - 1, domains };
    const previous = runs.at(-1);
    if (domains === 0) return;
    if (previous?.last === run.before && previous.domains === domains)
      runs.splice(-1, 1, { ...previous, last: run.last });
    else runs.push(run);
  });
  return runs;
}

function words(runs: readonly Run[]): Int32Array {
  const records = new Int32Array(runs.length * Range.words);
  runs.forEach(({ score, before, last, domains }, index) => {
    const record = records.subarray(index * Range.words, (index + 1) * Range.words);
    record[Range.score] = score;
    record[Range.before] = before;
    record[Range.last] = last;
    record[Range.domains] = domains;
  });
  return records;
}

/** The domains that lists close, for each value of the lower and of the higher byte of a set of lists. */
function closedByLists(lists: readonly ListTable[]): Uint32Array {
  const closed = new Uint32Array(2 * 256);
  for (let byte = 0; byte < 2; byte++)
    for (let some = 1; some < 256; some++) {
      // A set is its lowest list and the rest, which has been joined before.
      const rest = some & (some - 1);
      const lowest = byte * 8 + 31 - Math.clz32(some ^ rest);
      closed[byte * 256 + some] = closed[byte * 256 + rest] | (lists[lowest]?.closes ?? 0);
    }
  return closed;
}
