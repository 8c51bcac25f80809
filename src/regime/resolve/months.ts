import type { Span } from '../text/span.js';
import { spanAt } from '../text/tree.js';
import type { Tree } from '../text/tree.js';
import type { Timeline, Window } from '../regime.js';
import { writeMonth } from '../units/read-month.js';
import type { Step } from '../units/read-timeline.js';
import type { Context } from './context.js';

/** A month as an index of the calendar; reported where it is outside. */
export function monthIndex(month: number, span: Span, context: Context): number {
  const { calendar, report } = context;
  if (calendar === null) return 0;
  if (month < calendar.from || month > calendar.until) {
    report.error(span, {
      found: `${writeMonth(month)} is outside the calendar`,
      accepted: `a month from ${writeMonth(calendar.from)} to ${writeMonth(calendar.until)}`,
    });
  }
  return month - calendar.from;
}

/** When something is on; by default from the first month and without end. */
export function resolveWindow(
  text: { from?: number | undefined; until?: number | undefined },
  tree: Tree,
  context: Context,
): Window {
  const from = text.from === undefined ? 0 : monthIndex(text.from, spanAt(tree, ['from']), context);
  if (text.until === undefined) return { from, until: Infinity };
  const until = monthIndex(text.until, spanAt(tree, ['until']), context);
  if (until < from) {
    context.report.error(spanAt(tree, ['until']), {
      found: `it ends in ${writeMonth(text.until)}, before it begins`,
      accepted:
        text.from === undefined
          ? 'a month of the calendar'
          : `a month from ${writeMonth(text.from)} on`,
    });
  }
  return { from, until };
}

/** Steps as a timeline. Their dates may be outside the calendar: what counts there is the line between. */
export function resolveTimeline(steps: readonly Step[], context: Context): Timeline {
  const first = context.calendar?.from ?? 0;
  return steps.map(({ month, value }) => ({ month: month === null ? 0 : month - first, value }));
}
