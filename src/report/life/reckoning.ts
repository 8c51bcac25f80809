import type { Life, LifeEvent, LifeMonth } from '../../model/life.js';
import type { Rules } from '../../regime/regime.js';
import { and, named } from '../text/lists.js';
import { counted, plural, timesOver } from '../text/numbers.js';

/** What a life comes to, in a few sentences. */
export function reckoning(life: Life, rules: Rules): string[] {
  const { months } = life;
  const records = months.flatMap((month) => month.records);
  const foreign = records.filter((record) => record.kind !== 'true').length;
  const restricted = months.filter((month) => month.closed.length > 0);
  const wrongly = restricted.filter(isWrong);
  return [
    `In ${plural(months.length, 'month')} there were ${plural(records.length, 'record')} of this person${foreign === 0 ? '' : `, ${foreign} of them not of their own acts`}.`,
    restricted.length === 0
      ? 'Nothing was ever closed to them.'
      : `For ${plural(restricted.length, 'month')} something was closed to them (${and(closedEver(restricted, rules))}), for ${wrongly.length === restricted.length ? 'all' : String(wrongly.length)} of those wrongly; they were refused ${timesOver(refusals(months))}.`,
    ...appeals(months),
    ...silence(months, rules),
    ...(months.at(-1)?.closed.length ? ['When the simulation ended it was not over.'] : []),
  ];
}

/** Whether something is closed that the person's own acts would not have closed. */
export function isWrong(month: LifeMonth): boolean {
  return month.closed.some((domain) => !month.earnedClosed.includes(domain));
}

function closedEver(months: readonly LifeMonth[], rules: Rules): string[] {
  return named(rules.domains, [...new Set(months.flatMap((month) => month.closed))]);
}

function refusals(months: readonly LifeMonth[]): number {
  return months
    .flatMap((month) => month.refusals)
    .reduce((before, refusal) => before + refusal.times, 0);
}

function appeals(months: readonly LifeMonth[]): string[] {
  const happened = (event: LifeEvent): number =>
    months.filter((month) => month.events.includes(event)).length;
  const filed = happened('filed an appeal');
  if (filed === 0) return [];
  const granted = happened('appeal granted');
  return [
    `They appealed ${timesOver(filed)}; ${granted === 0 ? 'no appeal was granted' : `${plural(granted, 'appeal')} ${granted === 1 ? 'was' : 'were'} granted`}.`,
  ];
}

function silence(months: readonly LifeMonth[], rules: Rules): string[] {
  const kinds = [...new Set(months.flatMap((month) => month.silenced))];
  if (kinds.length === 0) return [];
  const times = months.reduce((before, month) => before + month.silenced.length, 0);
  return [
    `${counted(times, 'act was', 'acts were')} left undone out of fear (${and(named(rules.conduct, kinds))}).`,
  ];
}
