import { runOnce } from '../fleet/run-once.js';
import type { PersonMonths } from '../fleet/simulate.js';
import { withFleet } from '../fleet/with-fleet.js';
import type { Mechanism } from '../mechanisms/mechanism.js';
import { without } from '../mechanisms/mechanisms.js';
import type { FleetRequest } from './attribution.js';
import { tellSimulations } from './simulations.js';
import { setsOfSize } from './sets-of-size.js';

export interface PersonRequest extends Omit<FleetRequest, 'seeds'> {
  readonly mechanisms: readonly Mechanism[];
  readonly person: number;
  /** A month that is asked about, as an index from the first; null: the whole run. */
  readonly month: number | null;
}

/** Which mechanisms must be away for somebody not to be restricted. */
export interface PersonAnswer {
  readonly person: number;
  /** When they are restricted in the regime as it is, and without any of the mechanisms. */
  readonly asItIs: PersonMonths;
  readonly withNone: PersonMonths;
  /**
   * What is asked: not to be restricted in the month that was named; otherwise not to be restricted wrongly in any month
   * or, where they never were, not to be restricted in any. Null: they were not restricted (in that month), so that there
   * is nothing to ask.
   */
  readonly asked: 'in the month' | 'wrongly' | 'at all' | null;
  /** All smallest sets of mechanisms without which it is so, and the months in which they are restricted without. */
  readonly sets: readonly {
    readonly mechanisms: readonly string[];
    readonly months: PersonMonths;
  }[];
  /** Sets up to this size were all looked at, or up to that of `sets`. */
  readonly lookedUpTo: number;
  readonly simulations: number;
}

/** Sets up to this size are looked at even where taking away all mechanisms together would not be enough. */
const ALWAYS_UP_TO = 2;
/** So many sets at most are looked at, by whole sizes. */
const MOST_SETS = 1500;

/**
 * Finds the smallest sets of mechanisms without which somebody would not have been restricted, by trying all single ones,
 * then all pairs, and so on, each on the same people with the same luck. A set is smallest when none with fewer
 * mechanisms is enough.
 */
export async function attributePerson(request: PersonRequest): Promise<PersonAnswer> {
  const { mechanisms, person, signal, threads } = request;
  return withFleet(threads, signal, async (fleet) => {
    const runs = runOnce(fleet, tellSimulations(request));
    const { regime, seed, people, months } = request;
    const withoutSome = async (off: readonly Mechanism[]): Promise<PersonMonths> => {
      const job = { regime: without(regime, off), seed, people, months, person };
      return (await runs.ask(job)).person;
    };
    const [asItIs, withNone] = await Promise.all([withoutSome([]), withoutSome(mechanisms)]);
    const asked = whatIsAsked(asItIs, request.month);
    const isFree = (now: PersonMonths): boolean => isSpared(now, asked, request.month);
    let size = 0;
    let looked = 0;
    let sets: PersonAnswer['sets'] = [];
    while (asked !== null && sets.length === 0 && size < mechanisms.length) {
      const next = setsOfSize(mechanisms, size + 1);
      looked += next.length;
      if (size >= ALWAYS_UP_TO && (!isFree(withNone) || looked > MOST_SETS)) break;
      size++;
      const tried = await Promise.all(
        next.map(async (off) => ({
          mechanisms: off.map(({ name }) => name),
          months: await withoutSome(off),
        })),
      );
      sets = tried.filter((one) => isFree(one.months));
    }
    const simulations = runs.asked;
    return { person, asItIs, withNone, asked, sets, lookedUpTo: size, simulations };
  });
}

function whatIsAsked(
  { restricted, wrongly }: PersonMonths,
  month: number | null,
): PersonAnswer['asked'] {
  if (month !== null) return restricted.includes(month) ? 'in the month' : null;
  if (wrongly.length > 0) return 'wrongly';
  return restricted.length > 0 ? 'at all' : null;
}

/** Whether somebody who is restricted in such months is spared what is asked about. */
export function isSpared(
  { restricted, wrongly }: PersonMonths,
  asked: PersonAnswer['asked'],
  month: number | null,
): boolean {
  switch (asked) {
    case 'in the month':
      return !restricted.some((one) => one === month);
    case 'wrongly':
      return wrongly.length === 0;
    case 'at all':
      return restricted.length === 0;
    case null:
      return true;
  }
}
