/** Spells of one kind in one group: how many ended, and how many were censored, after each number of months. */
export interface SpellTally {
  readonly ended: Float64Array;
  readonly censored: Float64Array;
}

/** The running counts of one group. All of them are parts of one array, which a checkpoint keeps as it is. */
export interface GroupTally {
  readonly wrongs: SpellTally;
  readonly traps: SpellTally;
  readonly freedoms: SpellTally;
  /** See {@link COUNT}. */
  readonly counts: Float64Array;
  readonly moves: Float64Array;
  readonly classPeople: Float64Array;
  readonly classHarm: Float64Array;
  readonly exemptPeople: Float64Array;
  readonly exemptRestricted: Float64Array;
  readonly otherPeople: Float64Array;
  readonly otherRestricted: Float64Array;
}

/** Places in `counts`: wrongs that began and that were undone last. */
export const COUNT = {
  beginnings: 0,
  still: 1,
  restricted: 2,
  wrong: 3,
  family: 4,
  begun: 5,
  undone: 6,
} as const;
export const COUNTS = 7;
/** Months with a harmful act in a year: 0 to 12. */
const HARM_MONTHS = 13;

/** Empty counts for each group, over an array that holds them all. */
export function createTallies(
  groups: number,
  months: number,
  classes: number,
): { readonly cells: Float64Array; readonly byGroup: readonly GroupTally[] } {
  const size = 6 * (months + 1) + COUNTS + classes * (classes + 2) + 4 * HARM_MONTHS;
  const cells = new Float64Array(groups * size);
  const byGroup = Array.from({ length: groups }, (_, group) => {
    let at = group * size;
    const take = (length: number): Float64Array => {
      at += length;
      return cells.subarray(at - length, at);
    };
    const spells = (): SpellTally => ({ ended: take(months + 1), censored: take(months + 1) });
    return {
      wrongs: spells(),
      traps: spells(),
      freedoms: spells(),
      counts: take(COUNTS),
      moves: take(classes * classes),
      classPeople: take(classes),
      classHarm: take(classes),
      exemptPeople: take(HARM_MONTHS),
      exemptRestricted: take(HARM_MONTHS),
      otherPeople: take(HARM_MONTHS),
      otherRestricted: take(HARM_MONTHS),
    };
  });
  return { cells, byGroup };
}
