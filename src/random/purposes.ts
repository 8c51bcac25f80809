/**
 * What random numbers are drawn for. A purpose is a word of Philox's counter: two purposes with different numbers never
 * share a random number, and two with one number would share them all. So a purpose has a name, both are unique, and
 * a number once given is never given to something else (or the results of old seeds would change).
 */

type Table = Readonly<Record<string, number>>;
type NameIn<T> = T extends unknown ? keyof T & string : never;

/**
 * Puts tables of purposes (name to number, one table for each room) together in one frozen table. Throws where a name
 * or a number is used twice, or a number is not a whole number from 0 to 2^32 - 1.
 */
export function definePurposes<T extends readonly Table[]>(
  ...tables: T
): Readonly<Record<NameIn<T[number]>, number>> {
  const numberOf = new Map<string, number>();
  const nameOf = new Map<number, string>();
  for (const table of tables) {
    for (const [name, number] of Object.entries(table)) {
      if (!Number.isInteger(number) || number < 0 || number > 0xffffffff) {
        throw new Error(
          `The purpose ${name} has the number ${number}: give it a whole number from 0 to 4294967295.`,
        );
      }
      if (numberOf.has(name)) {
        throw new Error(`The purpose ${name} is defined twice: rename one of them.`);
      }
      const other = nameOf.get(number);
      if (other !== undefined) {
        throw new Error(
          `The purposes ${other} and ${name} both have the number ${number}: they would share their random numbers. ` +
            `Give ${name} a number of its own.`,
        );
      }
      numberOf.set(name, number);
      nameOf.set(number, name);
    }
  }
  return Object.freeze(Object.fromEntries(numberOf)) as Readonly<Record<NameIn<T[number]>, number>>;
}

/** Who the people are, where they live and whom they know: 1 to 99. All are static draws but `identityKey`. */
const POPULATION = {
  householdPattern: 1,
  householdOrder: 2,
  group: 3,
  dominantGroup: 4,
  age: 5,
  income: 6,
  exempt: 7,
  desire: 8,
  boldness: 9,
  place: 10,
  neighboursTable: 20,
  neighboursKey: 21,
  neighboursKept: 22,
  colleaguesTable: 23,
  colleaguesKey: 24,
  colleaguesKept: 25,
  friendsTable: 26,
  friendsKey: 27,
  friendsKept: 28,
  distantBlocks: 29,
  distantTable: 30,
  distantKey: 31,
  distantKept: 32,
  identityTable: 33,
  identityKey: 34,
  explicitGraph: 35,
  networkSample: 36,
} as const;

/** What happens to them, month by month: 100 to 999. */
const MODEL = {
  conduct: 100,
  enrolment: 101,
  raterKind: 102,
  rates: 103,
  pays: 104,
  scoreRounding: 105,
  buysPoints: 106,
  hack: 107,
  listEntry: 108,
  listExit: 109,
  spillover: 110,
  startOnList: 111,
  startOfTerm: 112,
  startInHardship: 113,
  hardship: 114,
  refusal: 115,
  cutTies: 116,
  notice: 117,
  redress: 118,
  decision: 119,
  learning: 120,
  secondIdentity: 121,
  exit: 122,
  tracedRefusals: 123,
} as const;

/** What is done with results, after a simulation: 1000 and more. */
const RESULTS = {
  bootstrap: 1000,
  attributionOrder: 1001,
} as const;

/** Every purpose by its name. */
export const PURPOSE = definePurposes(POPULATION, MODEL, RESULTS);
