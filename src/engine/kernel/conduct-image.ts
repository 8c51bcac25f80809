import type { MonthTables } from '../../model/tables.js';
import { CLASSES, RATE_ROWS } from '../../regime/compile/classes.js';
import type { Structure } from '../../regime/compile/structure.js';
import { Code, K, Mode, T } from './fields.js';
import type { Image } from './image.js';

/** Chances and draws are compared in 15 bits before they are compared in 32. */
const SHIFT = 17;
const MOST = 0x7fff;
/** A share or a chance of 1, in 32 bits. */
const WHOLE = 4_294_967_296;
/** A kind that nobody does more often than this is decided one by one: there are hardly any candidates. */
const RARE = 256;
/** Above this a chance that is a few of its last bits off would no longer fit. */
const NEARLY_CERTAIN = MOST - 64;
const CODES = 16;
/** Vectors add up points in so many scores at once. */
const MOST_POINTED = 2;

/** Writes how each kind of conduct is decided into the record T of a jurisdiction. */
export function writeConduct(
  image: Image,
  record: Int32Array,
  tables: MonthTables,
  structure: Structure,
): void {
  const { conduct, adaptation, domains, isAdult } = tables;
  const kinds = conduct.likeliest.length;
  const records = image.record(K.words * kinds);
  waysOf(tables, structure).forEach((way, kind) => {
    const here = records.subarray(kind * K.words, (kind + 1) * K.words);
    writeKind(image, here, way, tables, kind);
    here[K.stream] = structure.streams.conduct[kind];
  });
  record[T.conductAt] = image.addressOf(records);
  record[T.adultAgesAt] = image.put(adultAges(isAdult));
  let speaks = 0;
  for (let kind = 0; kind < kinds; kind++)
    if (adaptation !== null && conduct.isProtected[kind] === 1) speaks |= 1 << kind;
  record[T.speaks] = speaks;
  record[T.stoppedKinds] = domains.stops.reduce((all, some) => all | some, 0);
  if (adaptation !== null) record[T.expression15At] = image.put(halves(adaptation.expression));
}

/** How one kind of conduct is decided, and what for. */
interface Way {
  readonly mode: Mode;
  readonly code: Code;
  /** The tables of chances by code; null where it is decided one by one. */
  readonly wished: Uint8Array | null;
  readonly deterrable: Uint8Array | null;
  readonly performed: Uint8Array | null;
  readonly cover: Uint8Array;
  readonly even: boolean;
  /** The most of the acts seen whose record lands on somebody else; and above the draws of all of these, in 15 bits. */
  readonly mostMistaken: number;
  readonly mistaken: number;
}

/** Ways that have been found: jurisdictions of which conduct is the same share its tables. */
const found = new WeakMap<MonthTables['conduct'], { readonly adapts: boolean; ways: Way[] }>();

function waysOf(tables: MonthTables, structure: Structure): readonly Way[] {
  const adapts = tables.adaptation !== null;
  const before = found.get(tables.conduct);
  if (before?.adapts === adapts) return before.ways;
  const context = { tables, structure, rows: rowsOfAdults(tables.isAdult) };
  const ways = Array.from(tables.conduct.likeliest, (_, kind) => ({
    ...wayOf(context, kind),
    ...covers(context, kind),
    ...mistakes(tables.conduct, kind),
  }));
  found.set(tables.conduct, { adapts, ways });
  return ways;
}

interface Context {
  readonly tables: MonthTables;
  readonly structure: Structure;
  readonly rows: readonly Row[];
}
/** A row of the tables of rates in which somebody can be, and its codes (see Code). */
interface Row {
  readonly row: number;
  readonly codes: readonly [number, number, number];
}

function rowsOfAdults(isAdult: Uint8Array): Row[] {
  const rows: Row[] = [];
  for (const hard of [0, 1])
    for (let index = 0; index < CLASSES; index++) {
      if (isAdult[index] !== 1) continue;
      const codes = [3, 6, 0].map((shift) => ((index >> shift) & 7) | (hard << 3));
      rows.push({ row: hard * CLASSES + index, codes: codes as [number, number, number] });
    }
  return rows;
}

function adultAges(isAdult: Uint8Array): Uint8Array {
  const ages = new Uint8Array(CODES);
  isAdult.forEach((adult, index) => {
    if (adult === 1) ages[(index >> 3) & 7] = 0xff;
  });
  return ages;
}

function writeKind(
  image: Image,
  record: Int32Array,
  way: Way,
  { conduct, scores }: MonthTables,
  kind: number,
): void {
  const alarm = conduct.likeliestAlarm[kind];
  const put = (table: Uint8Array | null): number => (table === null ? 0 : image.put(table));
  const points = scores.flatMap((table, score) =>
    table.points[kind] === 0 ? [] : [score, table.points[kind]],
  );
  const isMany = points.length / 2 > MOST_POINTED;
  record[K.mode] = isMany && way.mode !== Mode.never ? Mode.plain : way.mode;
  record[K.code] = way.code;
  record[K.wishedAt] = put(way.wished);
  record[K.deterrableAt] = put(way.deterrable);
  record[K.performedAt] = put(way.performed);
  record[K.coverAt] = put(way.cover);
  record[K.coversEvenly] = way.even ? 1 : 0;
  record[K.mostMistaken] = way.mostMistaken;
  record[K.mistaken] = way.mistaken;
  record[K.limit] = conduct.likeliest[kind] >>> SHIFT;
  record[K.alarm] = alarm === 0 ? -1 : (0xffffffff - alarm) >>> SHIFT;
  record[K.scores] = points.length / 2;
  record[K.pointsAt] = points.length === 0 ? 0 : image.put(Int32Array.from(points));
}

function mistakes(
  { likeliest, seen, misidentified }: MonthTables['conduct'],
  kind: number,
): Pick<Way, 'mostMistaken' | 'mistaken'> {
  const mostMistaken = Math.max(...misidentified.subarray(kind * 8, kind * 8 + 8));
  if (mostMistaken === 0) return { mostMistaken, mistaken: 0 };
  const each = seen.length / likeliest.length;
  const cover = Math.max(...seen.subarray(kind * each, (kind + 1) * each));
  const chance = likeliest[kind] * ((cover + 1) / WHOLE) * ((mostMistaken + 1) / WHOLE);
  // Rounded up, and once more.
  return { mostMistaken, mistaken: Math.min(MOST, half(chance) + 2) };
}

type ByCode = Pick<Way, 'wished' | 'deterrable' | 'performed'>;

/** Together, if one code tells what everybody's chances are, else one by one. */
function wayOf(context: Context, kind: number): Pick<Way, 'mode' | 'code'> & ByCode {
  const { conduct, adaptation } = context.tables;
  const likeliest = conduct.likeliest[kind] >>> SHIFT;
  const plain = {
    mode: Mode.plain,
    code: Code.age,
    wished: null,
    deterrable: null,
    performed: null,
  };
  if (conduct.likeliest[kind] === 0 && conduct.likeliestAlarm[kind] === 0)
    return { ...plain, mode: Mode.never };
  if (likeliest <= RARE || likeliest > NEARLY_CERTAIN) return plain;
  const mode = modeOf(context, kind, adaptation !== null && conduct.fearful[kind] === 1);
  if (mode === Mode.plain) return plain;
  const coded = codedOf(context, kind);
  return coded === null ? plain : { mode, ...coded };
}

type Coded = Pick<Way, 'code'> & ByCode;

/** Chances by code that have been worked out: the same tables of chances serve many months. */
const knownByCode = new WeakMap<Uint32Array, (Coded | null)[]>();

/** The first code that tells what everybody's chances are, and these; null where none does. */
function codedOf(context: Context, kind: number): Coded | null {
  const { sincere } = context.tables.conduct;
  const before = knownByCode.get(sincere) ?? [];
  knownByCode.set(sincere, before);
  if (before[kind] !== undefined) return before[kind];
  let coded: Coded | null = null;
  for (const code of [Code.age, Code.income, Code.group]) {
    const tables: ByCode | null = byCode(context, kind, code);
    coded ??= tables === null ? null : { code, ...tables };
  }
  before[kind] = coded;
  return coded;
}

function modeOf({ tables, rows }: Context, kind: number, fearful: boolean): Mode {
  if (!fearful) return Mode.free;
  const { conduct } = tables;
  const some = (table: Uint32Array): boolean =>
    rows.some(({ row }) => table[kind * RATE_ROWS + row] > 0);
  const performs = some(conduct.performed);
  if (conduct.isProtected[kind] === 1) return performs ? Mode.plain : Mode.said;
  if (!performs) return Mode.deterred;
  return some(conduct.deterrable) ? Mode.plain : Mode.shown;
}

/** The chances of a kind by one code; null where people of one code have different ones. */
function byCode({ tables, rows }: Context, kind: number, code: Code): ByCode | null {
  const of = (table: Uint32Array): Uint8Array | null => {
    const known = new Float64Array(CODES).fill(-1);
    for (const { row, codes } of rows) {
      const chance = table[kind * RATE_ROWS + row];
      const at = codes[code as 0 | 1 | 2];
      if (known[at] >= 0 && known[at] !== chance) return null;
      known[at] = chance;
    }
    return inBytes(known.map((chance) => (chance < 0 ? 0 : half(chance))));
  };
  const { sincere, deterrable, performed } = tables.conduct;
  const all = { wished: of(sincere), deterrable: of(deterrable), performed: of(performed) };
  return Object.values(all).includes(null) ? null : all;
}

/** For each place, the shares of acts that are seen, by the code of groups; and whether groups are all alike. */
function covers(
  { tables, structure }: Context,
  kind: number,
): { cover: Uint8Array; even: boolean } {
  const cover = new Uint8Array(structure.places * 2 * CODES);
  let even = true;
  for (let place = 0; place < structure.places; place++) {
    const first = (kind * structure.places + place) * 8;
    const shares = tables.conduct.seen.subarray(first, first + structure.groups);
    even &&= shares.every((share) => share === shares[0]);
    const byGroup = new Float64Array(CODES);
    for (let code = 0; code < CODES; code++) byGroup[code] = half(shares[code & 7] ?? 0);
    cover.set(inBytes(byGroup), place * 2 * CODES);
  }
  return { cover, even };
}

/** A 32-bit number in 15 bits, rounded down. */
function half(number: number): number {
  return Math.min(MOST, number >>> SHIFT);
}

/** Tables of expression in 15 bits that have been worked out: the same one serves many months. */
const known = new WeakMap<Uint32Array, Uint16Array>();

/** Shares in 15 bits; one that stands for (share + 1) / 2^32 is rounded down too. */
function halves(shares: Uint32Array): Uint16Array {
  const before = known.get(shares);
  if (before !== undefined) return before;
  const found = new Uint16Array(shares.length);
  for (let at = 0; at < shares.length; at++) found[at] = half(shares[at]);
  known.set(shares, found);
  return found;
}

/** Sixteen low bytes, then sixteen high bytes. */
function inBytes(numbers: Float64Array): Uint8Array {
  const bytes = new Uint8Array(2 * CODES);
  numbers.forEach((number, at) => {
    bytes[at] = number & 0xff;
    bytes[CODES + at] = number >>> 8;
  });
  return bytes;
}
