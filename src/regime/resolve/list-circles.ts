import type { List } from '../regime.js';
import type { Context } from './context.js';

/**
 * Refuses lists that enter one another with no delay, at whatever remove: each would hold the other's members for good, and
 * nobody could ever leave either. Each circle is reported once, at the list of it that is declared first.
 */
export function refuseInstantCircles(lists: readonly (List | null)[], context: Context): void {
  const feeds = lists.map((list) => (list === null ? [] : instantSources(list)));
  const reported = new Set<number>();
  for (const start of feeds.keys()) {
    const circle = reported.has(start) ? null : shortestCircle(start, feeds);
    if (circle === null) continue;
    for (const index of circle) reported.add(index);
    const names = [...circle, start].map((index) => `"${context.own.lists.names[index] ?? ''}"`);
    const section = context.own.subject === 'people' ? 'lists' : 'firms.lists';
    const span = context.keySpan(section, context.own.lists.names[start] ?? '');
    context.report.error(span, {
      found:
        circle.length === 1
          ? `${names[0]} enters itself: nobody could ever leave it`
          : `lists enter one another with no delay, and nobody could ever leave them: ${names.join(' is entered from ')}`,
      accepted: 'a rule with "for … months" of more than one month somewhere on the way round',
    });
  }
}

/** The lists whose members enter this one in the same month. */
function instantSources(list: List): readonly number[] {
  return list.enters.flatMap((rule) => {
    if (rule.kind === 'household') return [rule.list];
    return rule.kind === 'member' && rule.months <= 1 ? [rule.list] : [];
  });
}

function shortestCircle(
  start: number,
  feeds: readonly (readonly number[])[],
): readonly number[] | null {
  let paths: readonly (readonly number[])[] = [[start]];
  const seen = new Set<number>();
  while (paths.length > 0) {
    const longer: (readonly number[])[] = [];
    for (const path of paths) {
      for (const next of feeds[path.at(-1) ?? start] ?? []) {
        if (next === start) return path;
        if (seen.has(next)) continue;
        seen.add(next);
        longer.push([...path, next]);
      }
    }
    paths = longer;
  }
  return null;
}
