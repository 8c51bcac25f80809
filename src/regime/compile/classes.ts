import type { Factors, PopulationRules } from '../regime.js';

/**
 * A class is what the rates of a regime can tell apart: a group, an age band and an income band. Its number is the
 * low nine bits of a person's traits, so that a table of rates is read without any arithmetic.
 */
export const CLASSES = 512;

/** Whatever has groups, age bands and income bands: the people, or the firms' one class. */
export type Classed = Pick<PopulationRules, 'groups' | 'ages' | 'incomes'>;

/**
 * A table of rates has a row for each class in good means, one for each class in hardship, and a last one for nobody
 * (a minor, somebody who has left), in which every chance is 0.
 */
export const RATE_ROWS = 2 * CLASSES + 1;
export const NOBODY = 2 * CLASSES;

/** The class of a group, an age band and an income band (each 0 to 7). */
function classOf(group: number, age: number, income: number): number {
  return group | (age << 3) | (income << 6);
}

/** Calls `visit` for each class that somebody can be in. */
export function eachClass(
  population: Classed,
  visit: (index: number, group: number, age: number, income: number) => void,
): void {
  population.groups.forEach((_, group) => {
    population.ages.forEach((_, age) => {
      population.incomes.forEach((_, income) => {
        visit(classOf(group, age, income), group, age, income);
      });
    });
  });
}

/** The multiplier of a class. */
export function factorOf(factors: Factors, group: number, age: number, income: number): number {
  return (factors.group[group] ?? 1) * (factors.age[age] ?? 1) * (factors.income[income] ?? 1);
}

/** The population that firms are: one class, all of it adult. */
export const FIRM_CLASSES: Classed = {
  groups: [{ name: 'firms', share: 1 }],
  ages: [{ name: 'firms', share: 1, minor: false }],
  incomes: [{ name: 'firms', share: 1 }],
};
