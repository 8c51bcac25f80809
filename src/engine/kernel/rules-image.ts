import type { ListTable } from '../../regime/compile/list-tables.js';
import type { PopulationRules, Rules } from '../../regime/regime.js';
import { threshold } from '../../random/draws.js';
import { gradeOf } from '../../model/closed-domains.js';
import type { MonthTables } from '../../model/tables.js';
import type { Structure } from '../../regime/compile/structure.js';
import { bitsWhere } from './bits-where.js';
import { writeClosings } from './closings.js';
import { writeConduct } from './conduct-image.js';
import { Counter, T, U } from './fields.js';
import { type Image, type Shelf, startImage } from './image.js';
import { writeLooks } from './list-looks.js';
import { writeLists } from './list-records.js';
import { staysNarrow } from './narrow-score.js';

/** No chance is greater. */
const CERTAIN = 0xffffffff;

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

/** Writes the rules of a month for the kernel, on a shelf; the image belongs at the address `base` of its memory. */
export function writeRules(
  structure: Structure,
  inForce: readonly RulesInForce[],
  base: number,
  shelf?: Shelf,
): RulesImage {
  const image = startImage(base, shelf);
  const rules = inForce.map((here) => writeJurisdiction(image, structure, here));
  return { bytes: image.bytes(), rules };
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
  writeConduct(image, record, tables, structure);
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
  record[T.scoresAt] = writeScores(image, structure, tables);
  record[T.listsAt] = writeLists(image, lists);
  record[T.activeScores] = bitsWhere(scores, (table) => table.active);
  record[T.closingScores] = bitsWhere(scores, (table) => table.closing);
  writeClosings(image, record, structure, tables);
  record[T.blackLists] = bitsWhere(lists, (table) => table.black);
  record[T.openBlackLists] = bitsWhere(lists, (table) => table.black && table.public);
  record[T.appealableLists] = bitsWhere(lists, (table) => table.black && table.appealable);
  record[T.apologisableLists] = bitsWhere(lists, (table) => table.black && table.apologisable);
  record[T.cuttingLists] = bitsWhere(lists, (table) => table.cutsTies > 0);
  record[T.liveLists] = bitsWhere(lists, isLive);
  writeLooks(image, record, lists, structure.spills);
  record[T.demandAt] = image.put(domains.demand);
  record[T.onChildren] = domains.onChildren;
  record[T.costsMeansAt] = image.put(domains.costsMeans);
  record[T.costly] = domains.costly;
  record[T.stopsAt] = image.put(domains.stops);
  record[T.stopping] = domains.stopping;
  record[T.hardshipBeginsAt] = image.put(hardship.begins);
  record[T.hardshipEnds] = hardship.ends;
  record[T.hardshipMost] = mostHardship(tables);
  record[T.hardshipUsual] = usualHardship(tables);
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

/** No change of anybody's means is likelier than this. */
function mostHardship(tables: MonthTables): number {
  const { hardship, domains } = tables;
  const costs = domains.costsMeans.reduce((sum, cost) => sum + cost, 0);
  return Math.min(0xffffffff, Math.max(hardship.ends, usualHardship(tables) + costs));
}

/** Nobody to whom nothing is closed falls into hardship more likely than this. */
function usualHardship({ hardship }: MonthTables): number {
  const begins = hardship.begins.reduce((most, chance) => Math.max(most, chance), 0);
  return Math.min(0xffffffff, begins + hardship.layoffs);
}

function writeScores(image: Image, structure: Structure, { scores, isAdult }: MonthTables): number {
  const records = image.record(U.words * scores.length);
  let firstGrade = 0;
  scores.forEach((table, index) => {
    const record = records.subarray(index * U.words, (index + 1) * U.words);
    const { levels } = structure.scores[index];
    record[U.min] = table.min;
    record[U.max] = table.max;
    record[U.start] = table.start;
    record[U.pointsAt] = image.put(pointsByByte(table.points));
    record[U.drift] = table.drift;
    record[U.decay] = table.decay;
    record[U.pulled] = table.pulled ? 1 : 0;
    record[U.pullAt] = image.put(joined(table.pull));
    record[U.peerPoints] = table.peerPoints;
    record[U.peerMost] = table.peerMost;
    if (table.enrolled !== null) writeEnrolled(image, record, table.enrolled, isAdult);
    record[U.grades] = table.gradeFrom.length;
    record[U.firstGrade] = firstGrade;
    firstGrade += table.gradeFrom.length;
    const grades = gradeOfEach(table.gradeFrom, levels);
    record[U.gradeAt] = image.put(grades);
    record[U.closesAt] = image.put(atLeastOne(table.gradeCloses));
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

/** The chances of being enrolled, and between which chances those of all adults are. */
function writeEnrolled(
  image: Image,
  record: Int32Array,
  enrolled: Uint32Array,
  isAdult: Uint8Array,
): void {
  const ofAdults = enrolled.filter((_, index) => isAdult[index] === 1);
  record[U.enrolledAt] = image.put(enrolled);
  record[U.enrolledLeast] = ofAdults.reduce((least, chance) => Math.min(least, chance), CERTAIN);
  record[U.enrolledMost] = ofAdults.reduce((most, chance) => Math.max(most, chance), 0);
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

function isLive(table: ListTable): boolean {
  return table.active || table.ended;
}
