import { shareOf, threshold } from '../../random/draws.js';
import type { Channel, Conduct, Intervention, Rules } from '../regime.js';
import { CLASSES, type Classed, eachClass, factorOf, RATE_ROWS } from './classes.js';
import { valueAt } from './timeline.js';

/** How likely acts, records and errors are this month. Chances are 32-bit thresholds, shares are 32-bit shares. */
export interface ConductTables {
  /** Chance of a sincere act: [kind * RATE_ROWS + (hardship ? 512 : 0) + class]. Nothing for minors. */
  readonly sincere: Uint32Array;
  /** Chance of a performed act at full fear, likewise. */
  readonly performed: Uint32Array;
  /** The part of `sincere` that full fear takes away, likewise. */
  readonly deterrable: Uint32Array;
  /** For each kind, a chance that nobody's is above: that of the likeliest class, at full fear. */
  readonly likeliest: Uint32Array;
  /** For each kind: whether it is speech, association or belief; whether fear changes it at all. */
  readonly isProtected: Uint8Array;
  readonly fearful: Uint8Array;
  /** Conduct that harms others, and conduct for their good, as bits. */
  readonly harmful: number;
  readonly good: number;
  /** Share of acts seen: [(kind * places + place) * 8 + group]. */
  readonly seen: Uint32Array;
  /** Share of the acts seen whose record lands on the other person: [kind * 8 + group of that person]. */
  readonly misidentified: Uint32Array;
  /** Chance of a record of nothing: [kind * 8 + group]. */
  readonly falseAlarm: Uint32Array;
  /** For each kind, the chance of a record of nothing in the group where it is highest. */
  readonly likeliestAlarm: Uint32Array;
  /** How much each channel sees of each kind, added up over places and groups: [channel * kinds + kind]. */
  readonly madeBy: Float64Array;
}

/** Coverage is added up in whole parts of this many, so that the order of groups and places does not matter. */
const MADE_UNIT = 1_048_576;

/** Where attention goes: multiplier of a channel's coverage in a place, [channel * places + place]. */
export type Attention = Float64Array;

/** Compiles channels and conduct for one month. `population` may be the firms' one class. */
export function conductTables(
  rules: Rules,
  population: Classed,
  places: number,
  month: number,
  active: readonly Intervention[],
  attention: Attention | null,
): ConductTables {
  const kinds = rules.conduct.length;
  const tables: ConductTables = {
    ...actsOf(rules, population, month),
    isProtected: Uint8Array.from(rules.conduct, (conduct) => (conduct.protected ? 1 : 0)),
    fearful: Uint8Array.from(rules.conduct, (conduct) =>
      conduct.protected || conduct.performed + conduct.deterred > 0 ? 1 : 0,
    ),
    harmful: bitsWhere(rules.conduct, (conduct) => conduct.gravity > 0),
    good: bitsWhere(rules.conduct, (conduct) => conduct.good),
    seen: new Uint32Array(kinds * places * 8),
    misidentified: new Uint32Array(kinds * 8),
    falseAlarm: new Uint32Array(kinds * 8),
    likeliestAlarm: new Uint32Array(kinds),
    madeBy: new Float64Array(rules.channels.length * kinds),
  };
  const outages = new Set(
    active.flatMap((event) => (event.kind === 'outage' ? event.channels : [])),
  );
  const working = rules.channels.map(
    (channel, index) => month >= channel.from && month <= channel.until && !outages.has(index),
  );
  for (let kind = 0; kind < kinds; kind++)
    for (let group = 0; group < population.groups.length; group++)
      fillRecords(tables, rules, { kind, group, places, month, working, attention });
  for (const event of active)
    if (event.kind === 'false-reports') addFalseReports(tables, event, population.groups.length);
  for (let kind = 0; kind < kinds; kind++)
    tables.likeliestAlarm[kind] = Math.max(...tables.falseAlarm.subarray(kind * 8, kind * 8 + 8));
  return tables;
}

function bitsWhere(conduct: readonly Conduct[], test: (conduct: Conduct) => boolean): number {
  return conduct.reduce((bits, kind, index) => (test(kind) ? bits | (1 << index) : bits), 0) >>> 0;
}

type Acts = Pick<ConductTables, 'sincere' | 'performed' | 'deterrable' | 'likeliest'>;

/** Chances of acts that have been worked out, and from which rates: mostly these are the same for many months. */
const known = new WeakMap<
  Rules,
  { readonly population: Classed; readonly rates: readonly number[]; readonly acts: Acts }
>();

function actsOf(rules: Rules, population: Classed, month: number): Acts {
  const rates = rules.conduct.map(({ rate }) => valueAt(rate, month));
  const before = known.get(rules);
  if (before?.population === population && before.rates.every((rate, kind) => rate === rates[kind]))
    return before.acts;
  const kinds = rates.length;
  const acts: Acts = {
    sincere: new Uint32Array(kinds * RATE_ROWS),
    performed: new Uint32Array(kinds * RATE_ROWS),
    deterrable: new Uint32Array(kinds * RATE_ROWS),
    likeliest: new Uint32Array(kinds),
  };
  fillActs(acts, rules, population, rates);
  known.set(rules, { population, rates, acts });
  return acts;
}

function fillActs(tables: Acts, rules: Rules, population: Classed, rates: readonly number[]): void {
  rules.conduct.forEach((conduct, kind) => {
    const rate = rates[kind] ?? 0;
    eachClass(population, (index, group, age, income) => {
      if (population.ages[age]?.minor === true) return;
      const usual = rate * factorOf(conduct.factors, group, age, income);
      for (const [hard, factor] of [1, conduct.factors.hardship].entries()) {
        const chance = Math.min(1, usual * factor);
        const at = kind * RATE_ROWS + hard * CLASSES + index;
        tables.sincere[at] = threshold(chance * (1 - conduct.performed));
        tables.performed[at] = threshold(chance * conduct.performed);
        if (!conduct.protected)
          tables.deterrable[at] = threshold(chance * (1 - conduct.performed) * conduct.deterred);
        const most = (tables.sincere[at] ?? 0) + (tables.performed[at] ?? 0);
        tables.likeliest[kind] = Math.min(0xffffffff, Math.max(most, tables.likeliest[kind] ?? 0));
      }
    });
  });
}

interface RecordPlace {
  readonly kind: number;
  readonly group: number;
  readonly places: number;
  readonly month: number;
  readonly working: readonly boolean[];
  readonly attention: Attention | null;
}

/** Several channels may see one act: it is missed only if all of them miss it. */
function fillRecords(tables: ConductTables, rules: Rules, at: RecordPlace): void {
  const { kind, group, places, month, working, attention } = at;
  const conduct = rules.conduct[kind];
  if (conduct === undefined) return;
  let errors = 0;
  let seenInAll = 0;
  let alarms = 0;
  for (const index of conduct.seenBy) {
    const channel = rules.channels[index];
    if (channel === undefined || working[index] !== true) continue;
    alarms += (channel.falseAlarms / kindsSeenBy(rules, index)) * (channel.errorRatio[group] ?? 1);
    for (let place = 0; place < places; place++) {
      const coverage = coverageAt(channel, index, place, group, places, month, attention);
      seenInAll += coverage;
      errors += coverage * Math.min(1, channel.misidentifies * (channel.errorRatio[group] ?? 1));
      const made = index * rules.conduct.length + kind;
      tables.madeBy[made] = (tables.madeBy[made] ?? 0) + Math.round(coverage * MADE_UNIT);
    }
  }
  for (let place = 0; place < places; place++) {
    let missed = 1;
    for (const index of conduct.seenBy) {
      const channel = rules.channels[index];
      if (channel === undefined || working[index] !== true) continue;
      missed *= 1 - coverageAt(channel, index, place, group, places, month, attention);
    }
    tables.seen[(kind * places + place) * 8 + group] = shareOf(1 - missed);
  }
  tables.misidentified[kind * 8 + group] = shareOf(seenInAll > 0 ? errors / seenInAll : 0);
  tables.falseAlarm[kind * 8 + group] = threshold(Math.min(1, alarms));
}

function coverageAt(
  channel: Channel,
  index: number,
  place: number,
  group: number,
  places: number,
  month: number,
  attention: Attention | null,
): number {
  const timeline = channel.coverage[place] ?? channel.coverage[0];
  if (timeline === undefined) return 0;
  const base = valueAt(timeline, month) * (channel.coverageRatio[group] ?? 1);
  const follows = attention === null ? 1 : (attention[index * places + place] ?? 1);
  return Math.min(1, base * follows);
}

/** A channel's false alarms are spread evenly over the kinds of conduct that it sees. */
function kindsSeenBy(rules: Rules, channel: number): number {
  return rules.conduct.filter((conduct) => conduct.seenBy.includes(channel)).length;
}

function addFalseReports(
  tables: ConductTables,
  event: Intervention & { readonly kind: 'false-reports' },
  groups: number,
): void {
  const extra = threshold(event.rate);
  for (let group = 0; group < groups; group++) {
    if (event.group !== null && event.group !== group) continue;
    const at = event.conduct * 8 + group;
    tables.falseAlarm[at] = Math.min(0xffffffff, (tables.falseAlarm[at] ?? 0) + extra);
  }
}
