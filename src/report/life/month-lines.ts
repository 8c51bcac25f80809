import type { LifeMonth, LifeRecord, LifeScore } from '../../model/life.js';
import type { Rules } from '../../regime/regime.js';
import type { Detail } from './fold.js';
import { and, named } from '../text/lists.js';
import { full, timesOver } from '../text/numbers.js';
import { entryLine } from './entry-line.js';
import { gradeLines } from './grade-lines.js';
import { scoreCauses } from './score-causes.js';
import { EVENT_WORDS, EXIT_WORDS, wordsFor } from './words.js';

/**
 * What happened to a person in one month, one sentence a line, in the order in which it came about. A short telling
 * leaves out everyday acts, true records, and scores that moved without a list being entered or left.
 *
 * @param rules those in force in that month where the person lives
 * @param earlier the months before it, oldest first
 */
export function monthLines(
  month: LifeMonth,
  rules: Rules,
  detail: Detail,
  earlier: readonly LifeMonth[] = [],
): string[] {
  const doors = gradeLines(month, earlier.at(-1), rules);
  return allLines(detail === 'full' ? month : decisive(month), rules, earlier, doors);
}

function decisive(month: LifeMonth): LifeMonth {
  const turning = month.entered.length + month.left.length > 0;
  const records = month.records.filter((record) => turning || record.kind !== 'true');
  return {
    ...month,
    acts: [],
    performed: [],
    escaped: [],
    records,
  };
}

function allLines(
  month: LifeMonth,
  rules: Rules,
  earlier: readonly LifeMonth[],
  doors: readonly string[],
): string[] {
  const conduct = (indices: readonly number[]): string => and(named(rules.conduct, indices));
  const sincere = month.acts.filter((act) => !month.performed.includes(act));
  return [
    ...line(sincere, () => `Did: ${conduct(sincere)}.`),
    ...line(month.performed, () => `Did only to be seen doing it: ${conduct(month.performed)}.`),
    ...line(month.silenced, () => `Wished to, and did not dare: ${conduct(month.silenced)}.`),
    ...month.records.map((record) => recordLine(record, rules)),
    ...month.escaped.map(
      ({ conduct: kind, on }) =>
        `Their own act was put down to somebody else: ${conduct([kind])}, to person ${on}.`,
    ),
    ...month.scores.filter(moved).map((score) => scoreLine(score, rules)),
    ...month.entered.map((entry) => entryLine(entry, month, rules, earlier)),
    ...doors,
    ...month.refusals.map(
      ({ domain, times }) =>
        `Was refused: ${and(named(rules.domains, [domain]))}, ${timesOver(times)}.`,
    ),
    ...month.events.map((event) => EVENT_WORDS[event]),
    ...month.left.map(
      ({ list, how }) =>
        `Left the list "${listName(rules, list)}", because ${wordsFor(EXIT_WORDS, how)}.`,
    ),
  ];
}

/** Whether a score is not what it was. */
export function moved(score: LifeScore): boolean {
  return score.before !== score.after;
}

function recordLine({ conduct, kind, whose }: LifeRecord, rules: Rules): string {
  const what = and(named(rules.conduct, [conduct]));
  switch (kind) {
    case 'true':
      return `A record of ${what}, which was their own.`;
    case 'mistaken':
      return `A record of ${what} that was ${whose === null ? "somebody else's" : `person ${whose}'s`}.`;
    case 'false':
      return `A record of ${what}, which never happened.`;
  }
}

function scoreLine({ score, before, after, earned, parts }: LifeScore, rules: Rules): string {
  const [name] = named(rules.scores, [score]);
  const own = earned === after ? '' : ` By their own acts it would be ${full(earned, 1)}.`;
  return `The score "${name ?? ''}" went from ${full(before, 1)} to ${full(after, 1)}${scoreCauses(parts)}.${own}`;
}

function listName(rules: Rules, list: number): string {
  return named(rules.lists, [list])[0] ?? '';
}

function line(items: readonly number[], say: () => string): string[] {
  return items.length === 0 ? [] : [say()];
}
