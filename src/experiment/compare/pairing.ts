import type { Regime } from '../../regime/regime.js';
import { monthText } from '../month-text.js';

/** Something that keeps two regimes from being compared person by person. */
export interface PairingFault {
  /** What differs: `the groups of people`. */
  readonly what: string;
  /** What each regime says of it. */
  readonly a: string;
  readonly b: string;
  /** Where a regime file says it. */
  readonly path: readonly string[];
  /** The option that makes them alike, where there is one; otherwise a line has to be edited. */
  readonly option: string | null;
}

/** What a command asks for that a regime says otherwise. */
export interface PairingRequest {
  readonly people?: number | undefined;
  /** Absolute, as in Calendar. */
  readonly until?: number | undefined;
}

/**
 * Everything that makes person 4711 of one regime another person, or another month, than in the other. Empty where the two
 * can be compared.
 *
 * Alike must be: the calendar; how many people there are and how many each stands for; groups, segregation, ages, incomes,
 * households, ties, network and places, from which a person's traits, home and acquaintances are drawn; and, where both
 * have firms, how many. Rules may differ, and so may what only changes the lot of the same people: who is exempt (drawn on
 * its own, and a larger share has all of a smaller one), hardship, and pilots (a pilot is a run of buildings: it says which
 * rules hold there, not who lives there).
 */
export function pairingFaults(a: Regime, b: Regime, asked: PairingRequest = {}): PairingFault[] {
  const faults: PairingFault[] = [];
  const alike = (
    what: string,
    path: readonly string[],
    say: (regime: Regime) => string,
    option: string | null = null,
  ): void => {
    const [inA, inB] = [say(a), say(b)];
    if (inA !== inB) faults.push({ what, path, a: inA, b: inB, option });
  };
  compareCalendars(a, b, asked, faults);
  if (asked.people === undefined)
    alike(
      'the number of people simulated',
      ['population', 'people'],
      ({ population }) => String(population.people),
      `--people ${Math.min(a.population.people, b.population.people)}`,
    );
  alike('how many people they stand for', ['population', 'standing-for'], ({ population }) =>
    String(population.standingFor),
  );
  alike('the groups', ['population', 'groups'], ({ population }) => bands(population.groups));
  alike('how far groups live apart', ['population', 'segregation'], ({ population }) =>
    String(population.segregation),
  );
  alike('the ages', ['population', 'ages'], ({ population }) =>
    population.ages.map((age) => `${bands([age])}${age.minor ? ' (minors)' : ''}`).join(', '),
  );
  alike('the incomes', ['population', 'incomes'], ({ population }) => bands(population.incomes));
  alike('the households', ['population', 'households'], ({ population }) =>
    bands(population.households.map((share, index) => ({ name: String(index + 1), share }))),
  );
  alike('the number of ties', ['population', 'ties'], ({ population }) =>
    population.ties.slice(1).join(', '),
  );
  alike('the network', ['population', 'network'], ({ population }) =>
    Object.values(population.network).join(' '),
  );
  alike('the places', ['places'], ({ places }) => bands(places));
  if (a.firms !== null && b.firms !== null)
    alike('the number of firms', ['firms', 'count'], ({ firms, population }) =>
      firms === null
        ? ''
        : `${firms.count} (standing for ${firms.standingFor}) among ${population.people} people`,
    );
  return faults;
}

function compareCalendars(
  { calendar: a }: Regime,
  { calendar: b }: Regime,
  { until }: PairingRequest,
  faults: PairingFault[],
): void {
  if (a.from !== b.from)
    faults.push({
      what: 'the first month',
      path: ['from'],
      a: monthText(a.from),
      b: monthText(b.from),
      option: null,
    });
  if (until !== undefined || a.until === b.until) return;
  const both = Math.min(a.until, b.until);
  faults.push({
    what: 'the last month',
    path: ['until'],
    a: monthText(a.until),
    b: monthText(b.until),
    option: both < Math.max(a.from, b.from) ? null : `--until ${monthText(both)}`,
  });
}

function bands(found: readonly { readonly name: string; readonly share: number }[]): string {
  return found
    .map(({ name, share }) => `${name} ${Number((share * 100).toPrecision(12))}%`)
    .join(', ');
}
