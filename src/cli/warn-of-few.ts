import { fewPeople } from '../report/few-people.js';
import type { Io } from './io.js';

/** Warns where so few people will be simulated that nearly every figure will rest on chance. */
export function warnOfFew(people: number, io: Io): void {
  const warning = fewPeople(people);
  if (warning !== null) io.err(`warning: ${warning}\n`);
}
