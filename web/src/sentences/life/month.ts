import type { LifeMonth } from 'glasshouse';
import { number } from '../../text/text.ts';
import { namesOf, say, timesOver, type SentenceKey } from '../say.ts';
import type { Rules } from '../rules/values.ts';
import { type LifeScore, scoreCauses } from './causes.ts';
import { entryLine } from './entry.ts';
import { gradeLines } from './grades.ts';

/**
 * What happened to a person in one month, one sentence a line, in the order in which it came about.
 *
 * @param rules those in force in that month where the person lives
 * @param earlier the months before it, oldest first
 */
export function monthLines(
  month: LifeMonth,
  rules: Rules,
  earlier: readonly LifeMonth[],
): string[] {
  const { acts, performed, silenced } = month;
  const conduct = (indices: readonly number[]): string => namesOf(rules.conduct, indices);
  const line = (
    key: 'told-did' | 'told-performed' | 'told-silenced',
    indices: readonly number[],
  ): string[] => (indices.length === 0 ? [] : [say(key, { conduct: conduct(indices) })]);
  return [
    ...line(
      'told-did',
      acts.filter((act) => !performed.includes(act)),
    ),
    ...line('told-performed', performed),
    ...line('told-silenced', silenced),
    ...month.records.map((record) => recordLine(record, rules)),
    ...month.escaped.map(({ conduct: kind, on }) =>
      say('told-escaped', { conduct: conduct([kind]), person: String(on) }),
    ),
    ...month.scores
      .filter(({ before, after }) => before !== after)
      .map((score) => scoreLine(score, rules)),
    ...month.entered.map((entry) => entryLine(entry, month, rules, earlier)),
    ...gradeLines(month, earlier.at(-1), rules),
    ...month.refusals.map(({ domain, times }) =>
      say('told-refused', { domain: namesOf(rules.domains, [domain]), times: timesOver(times) }),
    ),
    ...month.events.map((event) => say(`event ${event}`)),
    ...month.left.map(({ list, how }) =>
      say('told-left', {
        list: namesOf(rules.lists, [list]),
        cause: say(`left-by ${how}` as SentenceKey),
      }),
    ),
  ];
}

function recordLine({ conduct, kind, whose }: LifeMonth['records'][number], rules: Rules): string {
  const what = { conduct: namesOf(rules.conduct, [conduct]) };
  if (kind === 'mistaken' && whose !== null)
    return say('told-record-of-person', { ...what, person: String(whose) });
  return say(`told-record-${kind}`, what);
}

function scoreLine({ score, before, after, earned, parts }: LifeScore, rules: Rules): string {
  const moved = {
    score: namesOf(rules.scores, [score]),
    before: number(before),
    after: number(after),
    causes: scoreCauses(parts),
  };
  return earned === after
    ? say('told-score', moved)
    : say('told-score-own', { ...moved, own: number(earned) });
}
