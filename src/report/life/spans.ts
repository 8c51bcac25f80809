import type { Life, LifeMonth } from '../../model/life.js';

/**
 * The stretches of a life in which something held, as months counted from year 0: from the first up to, not
 * including, the second.
 */
export function monthSpans(
  life: Life,
  from: number,
  holds: (month: LifeMonth) => boolean,
): (readonly [number, number])[] {
  const spans: [number, number][] = [];
  for (const month of life.months) {
    if (!holds(month)) continue;
    const at = from + month.month;
    const last = spans.at(-1);
    if (last !== undefined && last[1] === at) last[1] = at + 1;
    else spans.push([at, at + 1]);
  }
  return spans;
}
