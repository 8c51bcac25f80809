import type { Life, LifeMonth } from 'glasshouse';
import { count } from '../../text/text.ts';
import { counted, namesOf, say, timesOver, worded } from '../say.ts';
import type { Rules } from '../rules/values.ts';

/** What a life comes to, in a few sentences. */
export function reckoning({ months }: Life, rules: Rules): string[] {
  const records = months.flatMap((month) => month.records);
  const others = records.filter(({ kind }) => kind !== 'true').length;
  const all = {
    months: counted(months.length, 'month'),
    records: counted(records.length, 'record'),
  };
  return [
    others === 0
      ? say('reckoned-records', all)
      : say('reckoned-records-others', { ...all, others: String(others) }),
    restriction(months, rules),
    ...appeals(months),
    ...silence(months, rules),
    ...((months.at(-1)?.closed.length ?? 0) > 0 ? [say('reckoned-not-over')] : []),
  ];
}

function restriction(months: readonly LifeMonth[], rules: Rules): string {
  const restricted = months.filter(({ closed }) => closed.length > 0);
  if (restricted.length === 0) return say('reckoned-free');
  const wrongly = restricted.filter(({ closed, earnedClosed }) =>
    closed.some((domain) => !earnedClosed.includes(domain)),
  ).length;
  const domains = [...new Set(restricted.flatMap(({ closed }) => closed))];
  const times = months
    .flatMap(({ refusals }) => refusals)
    .reduce((sum, refusal) => sum + refusal.times, 0);
  return say('reckoned-restricted', {
    months: counted(restricted.length, 'month'),
    domains: namesOf(rules.domains, domains),
    wrongly: wrongly === restricted.length ? say('reckoned-all') : String(wrongly),
    times: timesOver(times),
  });
}

function appeals(months: readonly LifeMonth[]): string[] {
  const happened = (event: LifeMonth['events'][number]): number =>
    months.filter(({ events }) => events.includes(event)).length;
  const filed = happened('filed an appeal');
  if (filed === 0) return [];
  const [times, granted] = [timesOver(filed), happened('appeal granted')];
  return granted === 0
    ? [say('reckoned-appeals-vain', { times })]
    : [say('reckoned-appeals', { times, appeals: counted(granted, 'granted-appeal') })];
}

function silence(months: readonly LifeMonth[], rules: Rules): string[] {
  const all = months.flatMap(({ silenced }) => silenced);
  if (all.length === 0) return [];
  return [
    say('reckoned-silence', {
      acts: worded(count(all.length), 'act'),
      kinds: namesOf(rules.conduct, [...new Set(all)]),
    }),
  ];
}
