import { seedsFrom } from '../../random/seeds-from.js';
import { tellSimulations } from '../attribution/simulations.js';
import { type Runs, runOnce } from '../fleet/run-once.js';
import type { Outcome } from '../fleet/simulate.js';
import { withFleet } from '../fleet/with-fleet.js';
import { HARM_NAMES, type HarmName } from '../harms.js';
import { intervalOfMean } from '../interval-of-mean.js';
import { regimeKey } from '../mechanisms/regime-key.js';
import type { Regime } from '../../regime/regime.js';
import { noWorsePart } from './no-worse-part.js';
import { checkObjective } from './objective.js';
import { paretoFront } from './pareto-front.js';
import type { Safeguard, SafeguardRequest, SafeguardSearch, WeighedSet } from './safeguard.js';
import { weigh } from './weigh.js';

/**
 * Weighs every safeguard alone, then the best sets of two and three, each on the same people with the same luck as the
 * regime as it is. Which sets: a beam. The `beam` sets of one size that remove the most harm, and those on the Pareto front
 * of their size, are each joined by every other safeguard. Not taken further are a set that raises restrictions or silence,
 * which is set aside, and one that is no better than a part of it: it would crowd out of the beam what is. So the best set of three is found where it holds a pair that is good in itself; another may be missed.
 *
 * It looks only for less harm: another objective is refused with an ObjectiveError.
 */
export async function searchSafeguards(request: SafeguardRequest): Promise<SafeguardSearch> {
  checkObjective(request.objective);
  const { compose, months, objective, people, safeguards, seed, signal, threads } = request;
  const seeds = seedsFrom(seed, request.seeds);
  const asItIs = regimeKey(request.regime);
  const changing = await filtered(safeguards, async (one) => {
    const regime = await compose([one]);
    return regime !== null && regimeKey(regime) !== asItIs;
  });
  const standsFor = request.regime.population.standingFor / people;
  return withFleet(threads, signal, async (fleet) => {
    const runs = runOnce(fleet, tellSimulations(request, expected(request, changing.length)));
    const before = await outcomesOf(request, request.regime, seeds, runs);
    const levels: Weighed[][] = [];
    let next: (readonly Safeguard[])[] = changing.map((one) => [one]);
    while (next.length > 0 && levels.length < request.most) {
      const weighed = await Promise.all(
        next.map(async (set): Promise<Weighed | null> => {
          const regime = await compose(set);
          if (regime === null) return null;
          const after = await outcomesOf(request, regime, seeds, runs);
          const names = set.map(({ name }) => name);
          return { set, found: weigh(names, objective, before, after, standsFor) };
        }),
      );
      const level = weighed.filter((one) => one !== null);
      level.sort((a, b) => b.found.removed.value - a.found.removed.value);
      levels.push(level);
      next = joined(takenFurther(level, levels.flat(), request.beam), changing);
    }
    const mean = (value: (outcome: Outcome) => number) => intervalOfMean(before.map(value));
    return {
      objective,
      safeguards: changing,
      idle: safeguards.filter((one) => !changing.includes(one)).map(({ name }) => name),
      asItIs: {
        harm: mean(({ harms }) => harms[objective.harm] ?? 0),
        earned: mean(({ earnedRestrictions }) => earnedRestrictions),
        harms: Object.fromEntries(
          HARM_NAMES.map((name) => [name, mean(({ harms }) => harms[name] ?? 0).value]),
        ) as Record<HarmName, number>,
      },
      sets: withFront(levels.flat().map(({ found }) => found)),
      beam: request.beam,
      seeds,
      people,
      months,
      simulations: runs.asked,
    };
  });
}

type Found = Omit<WeighedSet, 'onFront'>;
interface Weighed {
  readonly set: readonly Safeguard[];
  readonly found: Found;
}

/** Marks the sets that are on the front. What is set aside, or removes nothing that can be told from chance, is not. */
export function withFront(found: readonly Found[]): WeighedSet[] {
  const eligible = found.filter(isGood);
  const front = paretoFront(
    eligible.map(({ removed, lost }) => ({
      benefit: removed.value,
      // That more earned restrictions hold is no merit: it would be a search for more restrictions.
      price: Math.max(0, lost.value),
    })),
  );
  return found.map((one) => ({ ...one, onFront: front[eligible.indexOf(one)] ?? false }));
}

function isGood({ isTold, removed, raises }: Found): boolean {
  return raises.length === 0 && removed.value > 0 && isTold;
}

/**
 * @param level sets of one size, from the most harm removed to the least
 * @param all these and all smaller ones
 */
function takenFurther(
  level: readonly Weighed[],
  all: readonly Weighed[],
  beam: number,
): (readonly Safeguard[])[] {
  const looked = all.map(({ found }) => found);
  const good = level.filter(
    ({ found }) => found.raises.length === 0 && noWorsePart(found, looked) === undefined,
  );
  const onFront = withFront(good.map(({ found }) => found)).map((one) => one.onFront);
  return good.filter((_, rank) => rank < beam || onFront[rank] === true).map(({ set }) => set);
}

/** Every set joined by every safeguard that it has not; in the order of the safeguards, and each set once. */
function joined(
  sets: readonly (readonly Safeguard[])[],
  safeguards: readonly Safeguard[],
): (readonly Safeguard[])[] {
  const found = new Map<string, readonly Safeguard[]>();
  for (const set of sets)
    for (const one of safeguards) {
      if (set.includes(one)) continue;
      const larger = safeguards.filter((other) => other === one || set.includes(other));
      found.set(larger.map(({ name }) => name).join('\n'), larger);
    }
  return [...found.values()];
}

async function outcomesOf(
  { people, months }: SafeguardRequest,
  regime: Regime,
  seeds: readonly string[],
  runs: Runs,
): Promise<Outcome[]> {
  return Promise.all(
    seeds.map(async (seed) => runs.ask({ regime, seed, people, months, person: null })),
  );
}

/** About how many simulations it will take. */
function expected({ beam, most, seeds }: SafeguardRequest, safeguards: number): number {
  return seeds * (1 + safeguards + (most - 1) * Math.min(beam, safeguards) * (safeguards - 1));
}

async function filtered<Item>(
  items: readonly Item[],
  test: (item: Item) => Promise<boolean>,
): Promise<Item[]> {
  const passed = await Promise.all(items.map(test));
  return items.filter((_, at) => passed[at] === true);
}
