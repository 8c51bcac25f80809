import type { Regime } from '../regime/regime.js';
import { monthName } from './text/months.js';

/** Something that changed the rules or befell them, on a date. */
export interface Change {
  /** Counted from year 0. */
  readonly month: number;
  readonly text: string;
  /** Whether the file says that it is disputed, and why. */
  readonly disputed: boolean;
  readonly note: string | null;
  /** The letter that marks it in charts. */
  readonly mark: string;
}

/** How many changes a caption spells out. */
const MOST_TOLD = 6;
/** The letters that mark changes in charts, in order. */
export const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** The phases and interventions between the first month of a run and its last, earliest first, one a month. */
export function changesOf(
  { calendar, interventions, jurisdictions }: Regime,
  until: number,
): Change[] {
  const months = new Map<number, Omit<Change, 'month' | 'mark'>>();
  for (const { at, provenance, text: written } of interventions) {
    const text = written.replace(/^change of /u, 'new rules for ');
    const before = months.get(at);
    months.set(at, {
      text: before === undefined ? text : `${before.text}; ${text}`,
      disputed: provenance.status === 'disputed' || before?.disputed === true,
      note: before?.note ?? provenance.note,
    });
  }
  for (const { name, phases } of jurisdictions)
    for (const { from } of phases)
      if (!months.has(from))
        months.set(from, { text: `new rules in ${name}`, disputed: false, note: null });
  return [...months]
    .map(([at, change]) => ({ ...change, month: calendar.from + at }))
    .filter(({ month }) => month > calendar.from && month <= until)
    .toSorted((a, b) => a.month - b.month)
    .map((change, index) => ({ ...change, mark: LETTERS[index] ?? '+' }));
}

/** What the upright lines of a chart over time stand for, to follow its caption; nothing where there are none. */
export function changesCaption(changes: readonly Change[]): string {
  if (changes.length === 0) return '';
  const told = changes
    .slice(0, MOST_TOLD)
    .map(
      ({ month, text, mark, disputed }) =>
        `${mark}, ${monthName(month)}: ${text}${disputed ? ' (disputed)' : ''}`,
    );
  const left = changes.length - told.length;
  return ` Upright lines mark what changed: ${told.join('; ')}${left === 0 ? '' : `; and ${left} more`}.`;
}
