import { DOORS, QUIET, TOWN_MONTHS, type TownSettings } from './town-regime.ts';

/** The month in which a clerk puts a few people on the list for nothing. */
export const SLIP_MONTH = 3;

/** A town in which nobody is watched, and a clerk makes a mistake. */
export const SLIPPED: TownSettings = {
  ...QUIET,
  doors: DOORS.length,
  term: TOWN_MONTHS,
  family: 20,
  slip: SLIP_MONTH,
};

// Each town has what the one before it has, and one thing more.
export const SCORED: TownSettings = { ...QUIET, seen: 30 };
export const MISTAKEN: TownSettings = { ...SCORED, mistaken: 2, doors: 1 };
export const BEFRIENDED: TownSettings = { ...MISTAKEN, friends: 20 };
export const WITH_FAMILIES: TownSettings = { ...BEFRIENDED, family: 20 };
export const ALL_DOORS: TownSettings = { ...WITH_FAMILIES, doors: DOORS.length };
export const FOR_EVER: TownSettings = { ...ALL_DOORS, term: TOWN_MONTHS };
export const RATED: TownSettings = { ...FOR_EVER, raters: 30, spite: 30 };
export const AFRAID: TownSettings = { ...RATED, severity: 4 };
export const UNEQUAL: TownSettings = { ...AFRAID, exempt: 3 };
