import type { Regime, Rules } from '../regime/regime.js';

/**
 * The measures that a month adds up, for each cell (jurisdiction × group): every one is an integer sum, so any
 * order of adding gives the same total. A measure has a name and, mostly, a key (which list, which domain…).
 */
export interface MeasureTable {
  readonly rows: readonly { readonly measure: MeasureName; readonly key: string }[];
  /** Which lists make somebody `listed`: one bit each, the first lowest. */
  readonly blacklists: number;
  /** Index of the first row of a measure; its keys follow in the order of the regime. Throws for an unknown name. */
  first(measure: MeasureName): number;
}

/** Bins of a score histogram: equal widths over the range. */
export const SCORE_BINS = 20;

/** Why somebody came onto a list. Exactly one is recorded for each entry. */
export const ENTRY_CAUSES = [
  'start',
  'record',
  'mistaken record',
  'false alarm',
  'score',
  'other list',
  'household',
  'audit',
  'false listing',
] as const;
export type EntryCause = (typeof ENTRY_CAUSES)[number];

/** How somebody left a list. Exactly one is recorded for each departure. */
export const EXIT_WAYS = [
  'term',
  'repaid',
  'repair',
  'score',
  'appeal',
  'correction',
  'apology',
  'household member left',
  'amnesty',
  'list ended',
  'exit',
] as const;
export type ExitWay = (typeof EXIT_WAYS)[number];

/** Refusals are expected numbers: demand is summed in units of 1/REFUSAL_UNIT, exactly. */
export const REFUSAL_UNIT = 65536;
/** Fear and severity are summed as bytes: 255 is certainty. */
export const FEAR_UNIT = 255;

const MEASURE_NAMES = {
  /** Everybody; adults; those who left the country or hid from it for good. */
  people: 'one',
  adults: 'one',
  exited: 'one',
  hardship: 'one',
  /** Acts committed; wished for and left undone out of fear; done only to be seen. */
  acts: 'conduct',
  silenced: 'conduct',
  performed: 'conduct',
  /** As `silenced` and `acts`, among people who were never restricted. */
  'acts of the never restricted': 'conduct',
  'silenced of the never restricted': 'conduct',
  'true records': 'conduct',
  'mistaken records': 'conduct',
  'false alarms': 'conduct',
  scored: 'score',
  'score sum': 'score',
  'score bin': 'score bin',
  grade: 'grade',
  entered: 'list and cause',
  left: 'list and way',
  members: 'list',
  'members earned': 'list',
  'members wrongly': 'list',
  /** On a blacklist; with a closed domain; the same by their own acts alone; with a domain wrongly closed. */
  listed: 'one',
  restricted: 'one',
  'restricted earned': 'one',
  'restricted wrongly': 'one',
  /** Restricted though by their own acts nothing at all would be closed to them: all of it is wrong, not a part. */
  'restricted with nothing earned': 'one',
  /** Restricted wrongly and never told so. */
  'restricted wrongly and untold': 'one',
  closed: 'domain',
  'closed wrongly': 'domain',
  opened: 'domain',
  /** In units of 1/REFUSAL_UNIT. */
  refusals: 'domain',
  'refusals wrongly': 'domain',
  /** People refused something for the first time (only domains that `expect` asks about). */
  'people refused': 'domain',
  'children restricted': 'one',
  /** Put on a blacklist without knowing of being on one already; of them, told of it. */
  'unaware when listed': 'one',
  told: 'one',
  /** Found out when something was refused. */
  'learned when refused': 'one',
  'appeals filed': 'one',
  'appeals granted': 'one',
  'appeals refused': 'one',
  /** The list was left before the appeal was decided. */
  'appeals lapsed': 'one',
  corrections: 'one',
  'apologies offered': 'one',
  'apologies accepted': 'one',
  'fell into hardship': 'one',
  'fell into hardship through a restriction': 'one',
  'laid off': 'one',
  'circles lost': 'one',
  'points bought': 'one',
  'second identities': 'one',
  /** Sums over adults, in units of 1/FEAR_UNIT. */
  fear: 'one',
  severity: 'one',
} as const;
export type MeasureName = keyof typeof MEASURE_NAMES;
type KeyKind = (typeof MEASURE_NAMES)[MeasureName];

/** The measures of a regime, in a fixed order. */
export function measureTable(regime: Regime, subject: 'people' | 'firms'): MeasureTable {
  const phases = subject === 'people' ? regime.jurisdictions[0]?.phases : regime.firms?.phases;
  const rules = phases?.[0]?.rules;
  if (rules === undefined) throw new Error(`the regime has no rules for ${subject}`);
  const rows: { measure: MeasureName; key: string }[] = [];
  const firsts = new Map<MeasureName, number>();
  for (const [measure, keyKind] of Object.entries(MEASURE_NAMES) as [MeasureName, KeyKind][]) {
    firsts.set(measure, rows.length);
    for (const key of keysOf(keyKind, rules)) rows.push({ measure, key });
  }
  return {
    rows,
    blacklists: rules.lists.reduce(
      (bits, { kind }, list) => (kind === 'black' ? bits | (1 << list) : bits),
      0,
    ),
    first(measure) {
      const at = firsts.get(measure);
      if (at === undefined) throw new Error(`no measure is called "${measure}"`);
      return at;
    },
  };
}

function keysOf(kind: KeyKind, rules: Rules): string[] {
  const names = (items: readonly { readonly name: string }[]): string[] =>
    items.map((item) => item.name);
  switch (kind) {
    case 'one':
      return [''];
    case 'conduct':
      return names(rules.conduct);
    case 'domain':
      return names(rules.domains);
    case 'list':
      return names(rules.lists);
    case 'score':
      return names(rules.scores);
    case 'score bin':
      return rules.scores.flatMap((score) =>
        Array.from(
          { length: SCORE_BINS },
          (_, bin) => `${score.name}/${String(bin).padStart(2, '0')}`,
        ),
      );
    case 'grade':
      return rules.scores.flatMap((score) =>
        score.grades.map((grade) => `${score.name}/${grade.name}`),
      );
    case 'list and cause':
      return rules.lists.flatMap((list) => ENTRY_CAUSES.map((cause) => `${list.name}/${cause}`));
    case 'list and way':
      return rules.lists.flatMap((list) => EXIT_WAYS.map((way) => `${list.name}/${way}`));
  }
}
