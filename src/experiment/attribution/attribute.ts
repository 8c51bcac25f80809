import { HARM_NAMES, HARMS, type HarmName } from '../harms.js';
import { intervalOfMean, type MeanInterval } from '../interval-of-mean.js';
import { runOnce, type Runs } from '../fleet/run-once.js';
import type { Outcome } from '../fleet/simulate.js';
import { withFleet } from '../fleet/with-fleet.js';
import { without } from '../mechanisms/mechanisms.js';
import type { AttributedHarm, Attribution, AttributionRequest } from './attribution.js';
import { drawOrders } from './draw-orders.js';
import { contributionsIn, exactShapley, MOST_EXACT, setsIn } from './shapley.js';
import { seedsFrom } from '../../random/seeds-from.js';
import { tellSimulations } from './simulations.js';

/**
 * How much of each harm each mechanism causes: Shapley values over what the regime comes to with every set of its
 * mechanisms, each on the same people with the same luck. With up to {@link MOST_EXACT} mechanisms all sets are gone
 * through; with more, the sets that are met in orders drawn at random. Either way the values add up to what all of the
 * mechanisms cause together.
 *
 * Intervals: over the seeds, from six of them on; with one seed, where orders are drawn, over the orders, which says nothing
 * of how it would be with other luck.
 */
export async function attribute(request: AttributionRequest): Promise<Attribution> {
  const { mechanisms, orders, seed, seeds: count, signal, threads } = request;
  const seeds = seedsFrom(seed, count);
  const isExact = mechanisms.length <= MOST_EXACT;
  const drawn = isExact ? [] : seeds.map((one) => drawOrders(mechanisms.length, orders, one));
  const { found, simulations } = await withFleet(threads, signal, async (fleet) => {
    const runs = runOnce(fleet, tellSimulations(request));
    const all = await Promise.all(
      seeds.map(async (one, at) => {
        const sets = isExact ? allSets(mechanisms.length) : (drawn[at] ?? []).flatMap(setsIn);
        return outcomesOf(request, one, [...new Set(sets)], runs);
      }),
    );
    return { found: all, simulations: runs.asked };
  });
  const harms = HARM_NAMES.flatMap((name) => attributed(name, request, found, drawn) ?? []);
  return {
    mechanisms: mechanisms.map(({ name, about, absent }) => ({ name, about, absent })),
    method: isExact ? { kind: 'exact' } : { kind: 'sampled', orders },
    seeds,
    people: request.people,
    months: request.months,
    simulations,
    harms,
  };
}

/** What each set of mechanisms comes to: bit i of its number is set where mechanism i works. */
type Outcomes = ReadonlyMap<number, Outcome>;

async function outcomesOf(
  { regime, mechanisms, people, months }: AttributionRequest,
  seed: string,
  sets: readonly number[],
  runs: Runs,
): Promise<Outcomes> {
  const found = await Promise.all(
    sets.map(async (set) => {
      const off = mechanisms.filter((_, at) => (set & (1 << at)) === 0);
      const job = { regime: without(regime, off), seed, people, months, person: null };
      return [set, await runs.ask(job)] as const;
    }),
  );
  return new Map(found);
}

/** Null for a harm that cannot happen in the regime, or does not with any set of mechanisms. */
function attributed(
  name: HarmName,
  { mechanisms }: AttributionRequest,
  found: readonly Outcomes[],
  drawn: readonly (readonly number[][])[],
): AttributedHarm | null {
  const harm = HARMS.find((one) => one.name === name);
  const totals = found.map((outcomes) => (set: number) => outcomes.get(set)?.harms[name] ?? 0);
  const happens = found.some((outcomes) =>
    [...outcomes.values()].some(({ harms }) => (harms[name] ?? 0) !== 0),
  );
  if (harm === undefined || !happens) return null;
  const every = 2 ** mechanisms.length - 1;
  // [seed][order][mechanism]; exact values are one "order".
  const values = totals.map((total, at) => {
    const orders = drawn[at];
    if (orders !== undefined) return orders.map((order) => contributionsIn(order, total));
    return [exactShapley(mechanisms.length, allSets(mechanisms.length).map(total))];
  });
  return {
    name,
    about: harm.about,
    unit: harm.unit,
    asItIs: intervalOfMean(totals.map((total) => total(every))),
    left: intervalOfMean(totals.map((total) => total(0))),
    caused: mechanisms.map((_, mechanism) =>
      causedBy(values.map((orders) => orders.map((order) => order[mechanism] ?? 0))),
    ),
  };
}

/** @param values [seed][order] */
function causedBy(values: readonly (readonly number[])[]): MeanInterval {
  if (values.length === 1) return intervalOfMean(values[0] ?? []);
  return intervalOfMean(values.map((orders) => intervalOfMean(orders).value));
}

function allSets(mechanisms: number): number[] {
  return Array.from({ length: 2 ** mechanisms }, (_, set) => set);
}
