import type { Seen } from '../world/api.ts';
import type { World } from '../world/world.ts';
import { type FamilyCost, familyCost, struckIn } from './family-cost.ts';
import { lastOf, type ToldTown, wrongMonths } from './told.ts';
import { SLIP_MONTH, UNEQUAL } from './towns.ts';
import type { TownSettings } from './town-regime.ts';
import { wantedTown } from './town-view.tsx';

/** The safeguards that the story tries, by their files in the package: one at least for each scene. */
export const SAFEGUARDS = [
  'human-confirmation',
  'no-association',
  'no-household-spillover',
  'context-separation',
  'notice',
  'appeal',
  'expiry',
  'correction',
  'exemption-removed',
] as const;
export type SafeguardName = (typeof SAFEGUARDS)[number];

export function patchesOf(names: readonly SafeguardName[]): string[] {
  return names.map((name) => `safeguards/${name}.yaml`);
}

/** What comes of a town: months of people to whom something is wrongly closed, and people in hardship at the end. */
export interface Tried {
  /** Null: none of them. */
  readonly name: SafeguardName | null;
  readonly months: number;
  readonly hardship: number;
}

/** Simulates a town to its end. Throws where it cannot be. */
async function simulate(
  world: World,
  settings: TownSettings,
  names: readonly SafeguardName[],
): Promise<ToldTown> {
  const wanted = wantedTown(settings, patchesOf(names));
  const { world: opened, problems } = await world.open(wanted);
  if (opened === null) throw new Error(problems[0]?.message ?? 'this town cannot be simulated');
  const seen: Seen[] = [];
  await world.run(opened.months, (month) => seen.push(month));
  return { opened, seen };
}

/** Tries none and then each by itself, telling each as it comes. */
export async function tryEach(world: World, tell: (tried: Tried) => void): Promise<void> {
  for (const name of [null, ...SAFEGUARDS]) {
    const town = await simulate(world, UNEQUAL, name === null ? [] : [name]);
    tell({ name, months: wrongMonths(town), hardship: lastOf(town).totals.hardship });
  }
}

/** The safeguard that leaves the fewest months; null before there is one. */
export function bestOf(tried: readonly Tried[]): Tried | null {
  const each = tried.filter(({ name }) => name !== null);
  return each.reduce<Tried | null>(
    (best, one) => (best === null || one.months < best.months ? one : best),
    null,
  );
}

/** The whole town with a clerk's mistake and without it, under some safeguards. */
interface Slip {
  readonly town: ToldTown;
  readonly without: ToldTown;
}

async function slip(world: World, names: readonly SafeguardName[]): Promise<Slip> {
  const without = await simulate(world, UNEQUAL, names);
  return { town: await simulate(world, { ...UNEQUAL, slip: SLIP_MONTH }, names), without };
}

/**
 * What the mistake costs a family with no safeguard, and then with one. Whom it strikes is seen where there is none, since
 * some safeguards undo a listing in the month of its making.
 */
export async function tellCosts(
  world: World,
  name: SafeguardName,
): Promise<{ readonly bare: FamilyCost; readonly guarded: FamilyCost }> {
  const bare = await slip(world, []);
  const households: number[][] = [];
  for (const person of struckIn(bare.town, bare.without, SLIP_MONTH)) {
    const ties = await world.ties(person);
    const others = ties.flatMap((tie) => (tie.kind === 'household' ? [tie.person] : []));
    households.push([person, ...others]);
  }
  const guarded = await slip(world, [name]);
  return {
    bare: familyCost(bare.town, bare.without, households),
    guarded: familyCost(guarded.town, guarded.without, households),
  };
}
