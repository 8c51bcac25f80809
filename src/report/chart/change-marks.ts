import { ruleX, text } from '@observablehq/plot';
import type { Markish } from '@observablehq/plot';
import { monthDate } from '../text/months.js';

/** A month that is marked by an upright line, and by what. */
export interface Marked {
  readonly month: number;
  readonly mark: string;
}

/** Upright lines where something changed, each with its letter at the top. */
export function changeMarks(changes: readonly Marked[]): Markish[] {
  if (changes.length === 0) return [];
  const dated = changes.map(({ month, mark }) => ({ date: monthDate(month), mark }));
  return [
    ruleX(dated, { x: 'date', strokeDasharray: '2 3', strokeOpacity: 0.7 }),
    text(dated, { x: 'date', text: 'mark', frameAnchor: 'top', dy: -14, fontWeight: 600 }),
  ];
}
