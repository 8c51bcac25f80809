import type { Cells } from '../../engine/columns.js';
import { FLAG, SEEN, TRAIT } from '../../model/flags.js';
import { type Histories, NO_CLASS, THIS_YEAR } from './histories.js';
import type { GroupTally } from './tallies.js';

/** The columns of a block that a year's end is read from. */
export interface YearColumns {
  readonly seen: Cells;
  readonly flags: Cells;
  readonly traits: Cells;
  /** Stored scores; null where classes are standings. */
  readonly score: Cells | null;
}

/** Takes down the end of a year of the people of a block: who moved, who did harm, who was restricted. */
export function takeYear(
  columns: YearColumns,
  base: number,
  count: number,
  histories: Histories,
  byGroup: readonly GroupTally[],
  from: readonly number[],
  classes: number,
  isAdult: (traits: number) => boolean,
): void {
  const { year, classAt } = histories;
  for (let at = 0; at < count; at++) {
    const i = base + at;
    const traits = columns.traits[at] as number;
    const tally = byGroup[traits & TRAIT.groupMask];
    const isHere = ((columns.flags[at] as number) & FLAG.exited) === 0 && isAdult(traits);
    const before = classAt[i] as number;
    const harmMonths = (year[i] as number) & THIS_YEAR.harmMonths;
    const wasRestricted = ((year[i] as number) & THIS_YEAR.restricted) !== 0;
    year[i] = 0;
    classAt[i] = NO_CLASS;
    if (!isHere || tally === undefined) continue;
    const isExempt = (traits & TRAIT.exempt) !== 0;
    bump(isExempt ? tally.exemptPeople : tally.otherPeople, harmMonths);
    if (wasRestricted) bump(isExempt ? tally.exemptRestricted : tally.otherRestricted, harmMonths);
    const now =
      columns.score === null
        ? (columns.seen[at] as number) & SEEN.restricted
        : classOf(from, columns.score[at] as number);
    classAt[i] = now;
    if (before === NO_CLASS) continue;
    bump(tally.moves, before * classes + now);
    bump(tally.classPeople, before);
    if (harmMonths > 0) bump(tally.classHarm, before);
  }
}

/** The class of a stored score; the last one has no lower end. */
function classOf(from: readonly number[], value: number): number {
  let at = 0;
  while (at < from.length - 1 && value < (from[at] as number)) at++;
  return at;
}

function bump(counts: Float64Array, at: number): void {
  counts[at] = (counts[at] as number) + 1;
}
