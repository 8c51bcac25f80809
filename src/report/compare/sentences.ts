import { SAMPLES_MIN } from '../../metrics/uncertainty/samples-min.js';
import type { Comparison } from '../../experiment/compare/comparison.js';
import type { PairedFigure } from '../../experiment/compare/paired-figures.js';
import { basis } from '../basis.js';
import { and } from '../text/lists.js';
import { monthName } from '../text/months.js';
import { count, counted, plural, were } from '../text/numbers.js';
import { isSame, moreOrFewer } from './figure-text.js';
import type { RuleDifference } from './rule-diff.js';
import type { Measured, Moved } from './transition-totals.js';

/** The answer of a comparison in a few sentences that can be read aloud: what differs, what it does, to whom. */
export function comparisonSentences(
  comparison: Comparison,
  differences: readonly RuleDifference[],
  moved: readonly Moved[],
): string[] {
  const [everybody] = moved;
  if (everybody === undefined) return [];
  const standsFor = comparison.standingFor / comparison.people;
  const people = (value: number): string => `${count(value)}${basis(value, { standsFor })}`;
  return [
    rulesSentence(differences),
    figureSentence(comparison, 'restricted'),
    figureSentence(comparison, 'restricted wrongly'),
    personByPerson(everybody, people),
    byGroup(moved, people),
    everSentence(everybody, people),
  ].filter((sentence) => sentence !== null);
}

function rulesSentence(differences: readonly RuleDifference[]): string {
  if (differences.length === 0)
    return 'The rules of A and B are the same: nothing differs, and so nobody fares otherwise.';
  const names = differences.slice(0, 3).map(({ name }) => `"${name}"`);
  const rest = differences.length - names.length;
  const all = rest > 0 ? [...names, `${rest} more`] : names;
  return `A and B differ in ${plural(differences.length, 'rule')}: ${and(all)}.`;
}

function figureSentence(
  { figures, until }: Comparison,
  metric: 'restricted' | 'restricted wrongly',
): string | null {
  const found = figures.find(
    ({ metric: name, where }) => name === metric && Object.keys(where).length === 0,
  );
  if (found === undefined || found.a === null || found.b === null || found.difference === null)
    return null;
  if (found.a === 0 && found.b === 0) return null;
  return `In ${monthName(until)}, ${counted(found.a, 'person is', 'people are')} ${metric} under A and ${count(found.b)} under B: ${moreOrFewer(found.difference)}${sureness(found)}.`;
}

function sureness({ interval, seeds }: PairedFigure): string {
  if (interval === null) return '';
  const [low, high] = [moreOrFewer(interval.low), moreOrFewer(interval.high)];
  if (isSame(interval)) return `, the same in all ${seeds} seeds`;
  return low === high
    ? `, about the same in all ${seeds} seeds`
    : ` (between ${low} and ${high}, 95 % interval over ${seeds} seeds)`;
}

function personByPerson(
  { freed, freedOfWrongly, newlyRestricted, newlyWrongly }: Moved,
  people: (value: number) => string,
): string {
  if (freed.value === 0 && newlyRestricted.value === 0)
    return 'Person by person, nobody is freed by going from A to B at that time, and nobody is newly restricted.';
  const part = (all: Measured, some: Measured, verb: string, how: string): string =>
    all.value === 0
      ? `nobody is ${verb}`
      : `${people(all.value)} ${count(all.value) === '1' ? 'is' : 'are'} ${verb}, ${some.value === 0 ? 'none' : people(some.value)} of them ${how}`;
  return `Person by person, going from A to B: ${part(freed, freedOfWrongly, 'freed', 'from a wrongful restriction')}; ${part(newlyRestricted, newlyWrongly, 'newly restricted', 'wrongly')}.`;
}

function byGroup(moved: readonly Moved[], people: (value: number) => string): string | null {
  const groups = moved.flatMap(({ group, freed, newlyRestricted }) => {
    if (group === null || (freed.value === 0 && newlyRestricted.value === 0)) return [];
    const some = (value: number): string => (value === 0 ? 'nobody' : people(value));
    return [
      `of "${group}" ${some(freed.value)} freed and ${some(newlyRestricted.value)} newly restricted`,
    ];
  });
  return groups.length === 0 ? null : `By group: ${groups.join('; ')}.`;
}

function everSentence(
  { everOnlyInA, everOnlyInB }: Moved,
  people: (value: number) => string,
): string | null {
  if (everOnlyInA.value === 0 && everOnlyInB.value === 0) return null;
  return `Over the whole time, ${everOnlyInA.value === 0 ? 'nobody was' : `${people(everOnlyInA.value)} ${were(everOnlyInA.value)}`} restricted at some time under A and never under B, and ${everOnlyInB.value === 0 ? 'nobody' : people(everOnlyInB.value)} the other way round.`;
}

/** How sure all that is, and how to be surer. */
export function howSure({ seeds }: Pick<Comparison, 'seeds'>): string {
  if (seeds.length === 1)
    return 'One seed: these differences are exact for these synthetic people and their luck, and have no interval. How much they depend on luck: --seeds 10.';
  const few =
    seeds.length < SAMPLES_MIN
      ? ` Too few for an interval: ${SAMPLES_MIN} at least, and better ten.`
      : '';
  return `Means over ${plural(seeds.length, 'seed')}: other people with other luck in each, and within each the same in A and in B.${few}`;
}
