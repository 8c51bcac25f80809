import { html } from './html.js';
import type { Html } from './html.js';
import { full } from './text/numbers.js';

/** With fewer simulated people than this, what happens to one in a hundred of them rests on fewer than ten. */
const FEWEST_PEOPLE = 1000;

/** A warning where so few people are simulated that hardly any figure can be relied on; null where there are enough. */
export function fewPeople(people: number): string | null {
  if (people >= FEWEST_PEOPLE) return null;
  const only = people === 1 ? 'one person is' : `${full(people)} people are`;
  return `Only ${only} simulated: with so few, nearly every figure rests on chance.`;
}

/** The same as a line of a page. */
export function fewPeopleLine(people: number): Html | null {
  const warning = fewPeople(people);
  return warning === null ? null : html`<p><strong>${warning}</strong></p>`;
}
