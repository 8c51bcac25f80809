import type { LifeMonth } from 'glasshouse';

/**
 * What was refused to somebody, month by month. The model has one luck for finding out and another one for the refusals of a
 * life that is told; whoever is turned away knows it, so until they know, none of these is told.
 */
export function knownRefusals(months: readonly LifeMonth[]): (readonly Refusal[])[] {
  let knows = false;
  return months.map(({ closed, events, refusals }) => {
    if (closed.length === 0) knows = false;
    if (events.includes('told of a listing') || hasLearned(events)) knows = true;
    return knows ? refusals : [];
  });
}

type Refusal = LifeMonth['refusals'][number];

/** How often somebody was turned away: whoever found out at a door was so once at least. */
export function countRefusals(months: readonly LifeMonth[]): number {
  const known = knownRefusals(months);
  return months.reduce((sum, { events }, at) => {
    const times = (known[at] ?? []).reduce((all, one) => all + one.times, 0);
    return sum + Math.max(times, hasLearned(events) ? 1 : 0);
  }, 0);
}

function hasLearned(events: LifeMonth['events']): boolean {
  return events.includes('learned of a listing when refused');
}
