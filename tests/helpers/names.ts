import type { Names } from '../../src/report/rules/values.js';
import { regime } from './fake-regime.js';

const { calendar, population, places } = regime();

/** The names of the fake regime. */
export const NAMES: Names = {
  from: calendar.from,
  ages: population.ages,
  incomes: population.incomes,
  groups: population.groups,
  places,
};
