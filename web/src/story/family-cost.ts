import { STANDING } from 'glasshouse';
import { isClosed, type ToldTown } from './told.ts';

/** What a wrongful listing costs the household of whoever is listed, on average. */
export interface FamilyCost {
  /** How many were wrongly listed, which is how many families it is the average of. */
  readonly families: number;
  /** Months in which something is closed to the person; and to the other adults of the household, added up. */
  readonly own: number;
  readonly others: number;
  /** Months of children whose school is closed. */
  readonly children: number;
  /** Months in hardship in the whole town, for each wrongful listing. */
  readonly hardship: number;
}

/** People who are closed out in a month of one town and not in the same month of the other. */
export function struckIn(town: ToldTown, without: ToldTown | null, month: number): number[] {
  const [here, there] = [town.seen[month]?.standing, without?.seen[month]?.standing];
  const struck: number[] = [];
  here?.forEach((byte, person) => {
    if ((byte & STANDING.mask) === STANDING.wrongly && !isClosed(there?.[person] ?? 0))
      struck.push(person);
  });
  return struck;
}

/**
 * The same people with the same luck in two towns, which differ by nothing but the wrongful listings: so the difference is
 * what the listings did.
 *
 * @param households of each person who was struck: everybody whom they live with, themselves first
 */
export function familyCost(
  town: ToldTown,
  without: ToldTown,
  households: readonly (readonly number[])[],
): FamilyCost {
  const sum = { own: 0, others: 0, children: 0, hardship: 0 };
  town.seen.forEach(({ standing, totals }, month) => {
    const before = without.seen[month];
    if (before === undefined) return;
    const added = (person: number): number =>
      Number(isClosed(standing[person] ?? 0)) - Number(isClosed(before.standing[person] ?? 0));
    sum.hardship += totals.hardship - before.totals.hardship;
    for (const [person, ...others] of households) {
      if (person === undefined) continue;
      sum.own += added(person);
      const adults = others.filter((one) => ((standing[one] ?? 0) & STANDING.adult) !== 0);
      for (const one of adults) sum.others += added(one);
      // A school is closed to the children of whoever has it closed.
      const closes = (bytes: Uint8Array): boolean =>
        [person, ...adults].some((one) => isClosed(bytes[one] ?? 0));
      const kids = others.length - adults.length;
      sum.children += kids * (Number(closes(standing)) - Number(closes(before.standing)));
    }
  });
  const families = households.length;
  const mean = (value: number): number => (families === 0 ? 0 : value / families);
  return {
    families,
    own: mean(sum.own),
    others: mean(sum.others),
    children: mean(sum.children),
    hardship: mean(sum.hardship),
  };
}
