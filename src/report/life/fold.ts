import type { LifeMonth } from '../../model/life.js';

/** One stretch of a life: a month in which something happened, or several in which nothing new did. */
export interface Stretch {
  readonly kind: 'told' | 'quiet';
  readonly months: readonly LifeMonth[];
}

/** How much is told: `full` tells every record, `short` only what changed where the person stands. */
export type Detail = 'full' | 'short';

/** Folds the uneventful months of a life together. */
export function fold(months: readonly LifeMonth[], detail: Detail): Stretch[] {
  const stretches: { kind: Stretch['kind']; months: LifeMonth[] }[] = [];
  months.forEach((month, index) => {
    const earlier = months.slice(0, index);
    const kind = isEventful(month, earlier, detail) ? 'told' : 'quiet';
    const last = stretches.at(-1);
    if (kind === 'quiet' && last?.kind === 'quiet') last.months.push(month);
    else stretches.push({ kind, months: [month] });
  });
  return stretches;
}

/** How long ago something must have happened last to be news again, in a full telling; in a short one it never is. */
const NEWS_MONTHS = 12;
const EVERYDAY_EVENTS = new Set(['bought points']);

function isEventful(month: LifeMonth, earlier: readonly LifeMonth[], detail: Detail): boolean {
  const before = earlier.at(-1);
  const recent = detail === 'full' ? earlier.slice(-NEWS_MONTHS) : earlier;
  const isNew = (kinds: readonly number[], of: (month: LifeMonth) => readonly number[]): boolean =>
    kinds.some((kind) => !recent.some((other) => of(other).includes(kind)));
  const standing = (of: LifeMonth | undefined): string =>
    JSON.stringify([of?.closed ?? [], of?.earnedClosed ?? []]);
  return (
    month.entered.length > 0 ||
    month.left.length > 0 ||
    month.events.some((event) => detail === 'full' || !EVERYDAY_EVENTS.has(event)) ||
    month.records.some((record) => detail === 'full' || record.kind !== 'true') ||
    (detail === 'full' && month.escaped.length > 0) ||
    (detail === 'full' && String(month.opened) !== String(before?.opened ?? [])) ||
    standing(month) !== standing(before) ||
    isNew(month.silenced, (other) => other.silenced) ||
    isNew(refused(month), refused)
  );
}

function refused(month: LifeMonth): number[] {
  return month.refusals.map(({ domain }) => domain);
}
