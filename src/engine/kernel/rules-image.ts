import { CLASSES, NOBODY, RATE_ROWS } from '../../regime/compile/classes.js';
import type { EntryTable, ListTable } from '../../regime/compile/list-tables.js';
import type { ScoreTable } from '../../regime/compile/score-tables.js';
import type { PopulationRules, Rules } from '../../regime/regime.js';
import { threshold } from '../../random/draws.js';
import { gradeOf } from '../../model/closed-domains.js';
import type { MonthTables } from '../../model/tables.js';
import type { Structure } from '../../regime/compile/structure.js';
import { Condition, Counter, E, Entry, L, T, U } from './fields.js';
import { pointsByFour, staysNarrow } from './narrow-score.js';

/** The rules of a month in every jurisdiction, as the kernel reads them: bytes that belong at `base`. */
export interface RulesImage {
  readonly bytes: Uint8Array;
  /** The address of the record T of each jurisdiction. */
  readonly rules: readonly number[];
}

/** What the image is made from, for one jurisdiction. */
export interface RulesInForce {
  readonly tables: MonthTables;
  readonly rules: Rules;
  /** Null for firms. */
  readonly population: PopulationRules | null;
  /** The first total of the jurisdiction. */
  readonly totals: number;
}

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** Writes the rules of a month for the kernel; the image belongs at the address `base` of its memory. */
export function writeRules(
  structure: Structure,
  inForce: readonly RulesInForce[],
  base: number,
): RulesImage {
  const image = startImage(base);
  const rules = inForce.map((here) => writeJurisdiction(image, structure, here));
  return { bytes: image.bytes(), rules };
}

/** Bytes in the making. Numbers that are written twice are kept once. */
interface Image {
  put(numbers: Numbers): number;
  record(words: number): Int32Array;
  addressOf(record: Int32Array): number;
  bytes(): Uint8Array;
}

function startImage(base: number): Image {
  const parts: { at: number; numbers: Numbers }[] = [];
  const known = new Map<Numbers, number>();
  let end = 0;
  const put = (numbers: Numbers): number => {
    const before = known.get(numbers);
    if (before !== undefined) return before;
    const at = end;
    parts.push({ at, numbers });
    end = Math.ceil((at + numbers.byteLength) / 16) * 16;
    known.set(numbers, base + at);
    return base + at;
  };
  return {
    put,
    record(words) {
      const record = new Int32Array(words);
      put(record);
      return record;
    },
    addressOf: (record) => known.get(record) ?? 0,
    bytes() {
      const bytes = new Uint8Array(end);
      for (const { at, numbers } of parts)
        bytes.set(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength), at);
      return bytes;
    },
  };
}

function writeJurisdiction(image: Image, structure: Structure, here: RulesInForce): number {
  const { tables, rules, population } = here;
  const { conduct, scores, lists, domains, hardship, peers, redress, adaptation } = tables;
  const record = image.record(T.words);
  record[T.totals] = here.totals;
  record[T.countersAt] = image.put(new Uint32Array(Counter.words * 8 * 32));
  record[T.isAdultAt] = image.put(tables.isAdult);
  record[T.sincereAt] = image.put(conduct.sincere);
  record[T.performedAt] = image.put(conduct.performed);
  record[T.deterrableAt] = image.put(conduct.deterrable);
  record[T.likeliestAt] = image.put(conduct.likeliest);
  record[T.tierLimitsAt] = image.put(tierLimits(conduct));
  record[T.likeliestAlarmAt] = image.put(conduct.likeliestAlarm);
  record[T.isProtectedAt] = image.put(conduct.isProtected);
  record[T.fearfulAt] = image.put(conduct.fearful);
  record[T.harmful] = conduct.harmful;
  record[T.good] = conduct.good;
  record[T.coverageAt] = image.put(conduct.seen);
  record[T.misidentifiedAt] = image.put(conduct.misidentified);
  record[T.falseAlarmAt] = image.put(conduct.falseAlarm);
  record[T.openScores] = tables.openScores.length;
  record[T.openScoresAt] = image.put(
    Uint32Array.from(tables.openScores.flatMap(({ score, costly }) => [score, costly])),
  );
  record[T.scoresAt] = writeScores(image, structure, scores, lists);
  record[T.listsAt] = writeLists(image, lists);
  record[T.activeScores] = bitsWhere(scores, (table) => table.active);
  record[T.closingScores] = bitsWhere(scores, (table) => table.closing);
  record[T.openingScores] = bitsWhere(scores, (table) => table.opening);
  record[T.stoppingScores] = bitsWhere(scores, (table) =>
    table.gradeCloses.some((closes) => (closes & domains.stopping) !== 0),
  );
  record[T.blackLists] = bitsWhere(lists, (table) => table.black);
  record[T.openBlackLists] = bitsWhere(lists, (table) => table.black && table.public);
  record[T.appealableLists] = bitsWhere(lists, (table) => table.black && table.appealable);
  record[T.apologisableLists] = bitsWhere(lists, (table) => table.black && table.apologisable);
  record[T.cuttingLists] = bitsWhere(lists, (table) => table.cutsTies > 0);
  record[T.liveLists] = bitsWhere(lists, isLive);
  record[T.plainLists] = bitsWhere(lists, (table) => table.isPlain);
  record[T.alwaysLists] = bitsWhere(lists, (table) => isLive(table) && takesAnybody(table));
  record[T.householdLists] = householdLists(lists);
  record[T.recordMask] = lists.reduce((mask, table) => mask | table.recordMask, 0);
  record[T.demandAt] = image.put(domains.demand);
  record[T.onChildren] = domains.onChildren;
  record[T.costsMeansAt] = image.put(domains.costsMeans);
  record[T.costly] = domains.costly;
  record[T.stopsAt] = image.put(domains.stops);
  record[T.stopping] = domains.stopping;
  record[T.hardshipBeginsAt] = image.put(hardship.begins);
  record[T.hardshipEnds] = hardship.ends;
  record[T.hardshipMost] = mostHardship(tables);
  record[T.layoffs] = hardship.layoffs;
  record[T.peers] = peers === null ? 0 : 1;
  if (peers !== null) {
    record[T.peersAlong] = bitsWhere(peers.along, (isUsed) => isUsed);
    record[T.raterRate] = peers.rate;
    record[T.grudging] = peers.grudging;
    record[T.colluding] = peers.colluding;
    record[T.paid] = peers.paid;
    record[T.buyers] = peers.buyers;
  }
  record[T.notice] = redress.notice;
  record[T.filed] = redress.filed;
  record[T.decidedIn] = redress.decidedIn;
  record[T.right] = redress.right;
  record[T.letsOff] = redress.letsOff;
  record[T.apology] = redress.apology;
  record[T.sincere] = redress.sincere;
  record[T.correction] = redress.correction;
  record[T.adapts] = adaptation === null ? 0 : 1;
  if (adaptation !== null) {
    record[T.expressionAt] = image.put(adaptation.expression);
    record[T.learning] = adaptation.learning;
    record[T.fromTies] = adaptation.fromTies;
    record[T.startsAt] = adaptation.startsAt;
    record[T.buysIdentity] = adaptation.buysIdentity;
    record[T.showsIdentity] = adaptation.showsIdentity;
    record[T.exit] = adaptation.exit;
  }
  record[T.startsInHardship] = threshold(population?.hardship.share ?? 0);
  record[T.startOnListAt] = image.put(
    Uint32Array.from(rules.lists, (list) => threshold(list.startsWith)),
  );
  return image.addressOf(record);
}

/** For each kind of conduct, the high byte of the likeliest chance of an act in each tier: age band, and 8 in hardship. */
function tierLimits({ sincere, performed, likeliest }: MonthTables['conduct']): Uint8Array {
  const limits = new Uint8Array(likeliest.length * 16);
  for (let kind = 0; kind < likeliest.length; kind++)
    for (let row = 0; row < NOBODY; row++) {
      const at = kind * RATE_ROWS + row;
      const chance = Math.min(0xffffffff, sincere[at] + performed[at]);
      const tier = kind * 16 + ((row >> 3) & 7) + (row >= CLASSES ? 8 : 0);
      limits[tier] = Math.max(limits[tier], chance >>> 24);
    }
  return limits;
}

/** No change of anybody's means is likelier than this. */
function mostHardship({ hardship, domains }: MonthTables): number {
  const costs = domains.costsMeans.reduce((sum, cost) => sum + cost, 0);
  const begins = hardship.begins.reduce((most, chance) => Math.max(most, chance), 0);
  return Math.min(0xffffffff, Math.max(hardship.ends, begins + costs + hardship.layoffs));
}

function writeScores(
  image: Image,
  structure: Structure,
  scores: readonly ScoreTable[],
  lists: readonly ListTable[],
): number {
  const records = image.record(U.words * scores.length);
  let firstGrade = 0;
  scores.forEach((table, index) => {
    const record = records.subarray(index * U.words, (index + 1) * U.words);
    const { levels } = structure.scores[index];
    record[U.min] = table.min;
    record[U.max] = table.max;
    record[U.start] = table.start;
    record[U.pointsAt] = image.put(pointsByByte(table.points));
    record[U.pointsByFourAt] = image.put(pointsByFour(table.points));
    record[U.drift] = table.drift;
    record[U.decay] = table.decay;
    record[U.pulled] = table.pulled ? 1 : 0;
    record[U.pullAt] = image.put(joined(table.pull));
    record[U.peerPoints] = table.peerPoints;
    record[U.peerMost] = table.peerMost;
    record[U.enrolledAt] = table.enrolled === null ? 0 : image.put(table.enrolled);
    record[U.grades] = table.gradeFrom.length;
    record[U.firstGrade] = firstGrade;
    firstGrade += table.gradeFrom.length;
    const grades = gradeOfEach(table.gradeFrom, levels);
    record[U.gradeAt] = image.put(grades);
    record[U.closesAt] = image.put(atLeastOne(table.gradeCloses));
    record[U.opensAt] = image.put(atLeastOne(table.gradeOpens));
    record[U.leadsAt] = leads(image, lists, index, levels);
    record[U.buys] = table.buys;
    record[U.bought] = table.bought;
    record[U.narrow] = staysNarrow(table, levels) ? 1 : 0;
    if (table.swap === null) return;
    const { ways } = table.swap;
    const firsts = new Uint32Array(2 * ways.length);
    let first = 0;
    ways.forEach((some, value) => {
      firsts[2 * value] = first;
      firsts[2 * value + 1] = some.length;
      first += some.length;
    });
    record[U.swapAt] = image.put(firsts);
    record[U.waysAt] = image.put(
      Uint32Array.from(ways.flatMap((some) => some.flatMap(({ until, to }) => [until, to]))),
    );
  });
  return image.addressOf(records);
}

/** The live lists that take in people of each value of a score, as bits; 0 where no list looks at it. */
function leads(image: Image, lists: readonly ListTable[], score: number, levels: number): number {
  const conditions = lists.flatMap((table, list) =>
    isLive(table) ? table.scoreEntries.map((entry) => ({ ...entry, list })) : [],
  );
  const mine = conditions.filter((entry) => entry.score === score);
  if (mine.length === 0) return 0;
  return image.put(
    Uint16Array.from({ length: levels }, (_, value) =>
      mine.reduce(
        (bits, entry) => (value < entry.value === entry.below ? bits | (1 << entry.list) : bits),
        0,
      ),
    ),
  );
}

/** Points added up for each value of each of the four bytes of a set of kinds of conduct. */
function pointsByByte(points: Int32Array): Int32Array {
  const sums = new Int32Array(4 * 256);
  for (let byte = 0; byte < 4; byte++)
    for (let kinds = 1; kinds < 256; kinds++) {
      // A set is its lowest kind and the rest, which has been summed before.
      const rest = kinds & (kinds - 1);
      const lowest = byte * 8 + 31 - Math.clz32(kinds ^ rest);
      sums[byte * 256 + kinds] = sums[byte * 256 + rest] + (points[lowest] ?? 0);
    }
  return sums;
}

/** Tables of one length, one after another. */
function joined(tables: readonly Int32Array[]): Int32Array {
  const length = tables[0]?.length ?? 0;
  const all = new Int32Array(tables.length * length);
  tables.forEach((table, index) => {
    all.set(table, index * length);
  });
  return all;
}

/** The grade of each stored value, best first. */
function gradeOfEach(gradeFrom: Int32Array, levels: number): Uint8Array {
  const grades = new Uint8Array(levels);
  for (let value = 0; value < levels; value++) grades[value] = gradeOf(gradeFrom, value);
  return grades;
}

/** A score without grades is read as if it had one that does nothing. */
function atLeastOne(domains: Uint32Array): Uint32Array {
  return domains.length > 0 ? domains : new Uint32Array(1);
}

function writeLists(image: Image, lists: readonly ListTable[]): number {
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

function isLive(table: ListTable): boolean {
  return table.active || table.ended;
}

/** Whether a list may take in people of whom nothing is on record: by chance, or after months that must be counted. */
function takesAnybody({ entries, falseListing }: ListTable): boolean {
  return (
    entries.some((entry) => entry.kind === 'audit' || ('months' in entry && entry.months > 1)) ||
    falseListing.some((chance) => chance > 0)
  );
}

/** Lists whose members take their households along, onto the same list or onto another. */
function householdLists(lists: readonly ListTable[]): number {
  let bits = 0;
  lists.forEach((table, list) => {
    if (!isLive(table)) return;
    if (table.spills > 0) bits |= 1 << list;
    for (const entry of table.entries) if (entry.kind === 'household') bits |= 1 << entry.list;
  });
  return bits;
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

function bitsWhere<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  return items.reduce((bits, item, index) => (test(item) ? bits | (1 << index) : bits), 0);
}
