import type { Timeline } from '../regime.js';

/** The value of a timeline in a month: straight lines between its anchors, constant outside them. */
export function valueAt(timeline: Timeline, month: number): number {
  let before = timeline[0];
  if (before === undefined) return 0;
  for (const anchor of timeline) {
    if (anchor.month >= month) {
      if (anchor.month === before.month || month <= before.month)
        return month < before.month ? before.value : anchor.value;
      const along = (month - before.month) / (anchor.month - before.month);
      return before.value + (anchor.value - before.value) * along;
    }
    before = anchor;
  }
  return before.value;
}
