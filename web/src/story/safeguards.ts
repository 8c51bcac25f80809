import { STANDING } from 'glasshouse';
import type { World } from '../world/world.ts';
import { type FamilyCost, familyCost, struckIn } from './family-cost.ts';
import { simulateTown } from './simulate-town.ts';
import {
  isClosed,
  lastOf,
  meanOf,
  rightMonths,
  type ToldTown,
  untoldMonths,
  wrongMonths,
} from './told.ts';
import { SLIP_MONTH, SLIPPED, UNEQUAL } from './towns.ts';
import type { TownSettings } from './town-regime.ts';

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

/** What comes of a town, and at what price as far as the simulation knows it. */
export interface Tried {
  /** Null: none of them. */
  readonly name: SafeguardName | null;
  /** Months of people to whom something is closed, added up over all people: wrongly, and as their own acts earned it. */
  readonly months: number;
  readonly rightly: number;
  /** Of the wrong months, those in which people do not know of it. */
  readonly untold: number;
  /** People in hardship at the end. */
  readonly hardship: number;
  /** Of the wrong months, those of the people who are exempt where there is no safeguard. */
  readonly officials: number;
  /** In a month, on average: appeals decided, wrong listings found, false records made. */
  readonly appeals: number;
  readonly corrections: number;
  readonly falseRecords: number;
}

/** A town of the last scene to its end, under some safeguards. */
async function simulate(
  world: World,
  settings: TownSettings,
  names: readonly SafeguardName[],
): Promise<ToldTown> {
  return simulateTown(world, settings, patchesOf(names));
}

/** Tries none and then each by itself, telling each as it comes. */
export async function tryEach(world: World, tell: (tried: Tried) => void): Promise<void> {
  let officials: readonly number[] = [];
  for (const name of [null, ...SAFEGUARDS]) {
    const town = await simulate(world, UNEQUAL, name === null ? [] : [name]);
    if (name === null) officials = exemptIn(lastOf(town).standing);
    tell({ ...comesOf(town), name, officials: wrongMonthsOf(town, officials) });
  }
}

/** What comes of a town under whatever safeguards it has. */
export function comesOf(town: ToldTown): Omit<Tried, 'name' | 'officials'> {
  return {
    months: wrongMonths(town),
    rightly: rightMonths(town),
    untold: untoldMonths(town),
    hardship: lastOf(town).totals.hardship,
    appeals: meanOf(town, 'appeals'),
    corrections: meanOf(town, 'corrections'),
    falseRecords: meanOf(town, 'falseRecords'),
  };
}

/** People in hardship at the end where nothing is closed to anybody: what no safeguard can spare. */
export async function usualHardship(world: World): Promise<number> {
  return lastOf(await simulate(world, { ...UNEQUAL, doors: 0 }, [])).totals.hardship;
}

/** Who is exempt, by their standing bytes. */
export function exemptIn(standing: Uint8Array): number[] {
  const found: number[] = [];
  standing.forEach((byte, person) => {
    if ((byte & STANDING.exempt) !== 0) found.push(person);
  });
  return found;
}

function wrongMonthsOf({ seen }: ToldTown, people: readonly number[]): number {
  const isWrong = (byte = 0): boolean => (byte & STANDING.mask) === STANDING.wrongly;
  return seen.reduce(
    (sum, { standing }) => sum + people.filter((person) => isWrong(standing[person])).length,
    0,
  );
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

/** What the clerk's mistake costs, without a safeguard and with one. */
export interface Costs {
  readonly bare: FamilyCost;
  readonly guarded: FamilyCost;
  /** How many the mistake was about; and of these, whom it could do nothing to: the exempt, and those who were listed anyway. */
  readonly struck: number;
  readonly exempt: number;
  readonly anyway: number;
  /** The same of one household alone; null: it is none of these. */
  readonly yours: { readonly bare: FamilyCost; readonly guarded: FamilyCost } | null;
}

/**
 * What the mistake costs a family with no safeguard, and then with one. Whom it strikes is seen where there is none, since
 * some safeguards undo a listing in the month of its making.
 *
 * @param yours somebody whose household is told of by itself; null: nobody's
 */
export async function tellCosts(
  world: World,
  name: SafeguardName,
  yours: number | null = null,
): Promise<Costs> {
  // Where nothing else is closed to anybody, it is seen whom the mistake was about.
  const slipped = await simulate(world, SLIPPED, []);
  const about = struckIn(slipped, null, SLIP_MONTH);
  const bare = await slip(world, []);
  const households: number[][] = [];
  for (const person of struckIn(bare.town, bare.without, SLIP_MONTH)) {
    const ties = await world.ties(person);
    const others = ties.flatMap((tie) => (tie.kind === 'household' ? [tie.person] : []));
    households.push([person, ...others]);
  }
  const guarded = await slip(world, [name]);
  const costOf = (of: readonly (readonly number[])[]) => ({
    bare: familyCost(bare.town, bare.without, of),
    guarded: familyCost(guarded.town, guarded.without, of),
  });
  const exempt = new Set(exemptIn(lastOf(bare.without).standing));
  const already = bare.without.seen[SLIP_MONTH]?.standing;
  const mine = households.filter(([person]) => person === yours);
  return {
    ...costOf(households),
    struck: about.length,
    exempt: about.filter((person) => exempt.has(person)).length,
    anyway: about.filter((person) => isClosed(already?.[person] ?? 0)).length,
    yours: mine.length === 0 ? null : costOf(mine),
  };
}
