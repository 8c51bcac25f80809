import type { Report } from '../problem.js';
import type { Calendar } from '../regime.js';
import { spanAt, treeAt } from '../text/tree.js';
import type { Tree } from '../text/tree.js';
import { isFault } from '../text/words.js';
import { readMonth, writeMonth } from '../units/read-month.js';

/** The longest calendar, in months. */
const LONGEST = 600;

/** The months that are simulated. Null where they cannot be read (which is reported already) or make no calendar (reported here). */
export function resolveCalendar(file: Tree, report: Report): Calendar | null {
  const [from, until] = ['from', 'until'].map((key) => {
    const tree = treeAt(file, [key]);
    const month = tree?.kind === 'scalar' ? readMonth(tree.value) : null;
    return month === null || isFault(month) ? null : month.value;
  });
  if (from === null || from === undefined || until === null || until === undefined) return null;
  const months = until - from + 1;
  if (months < 1) {
    report.error(spanAt(file, ['until']), {
      found: `the calendar ends in ${writeMonth(until)}, before it begins`,
      accepted: `a month from ${writeMonth(from)} on`,
    });
    return null;
  }
  if (months > LONGEST) {
    report.error(spanAt(file, ['until']), {
      found: `the calendar has ${months} months`,
      accepted: `at most ${LONGEST} months: until ${writeMonth(from + LONGEST - 1)}`,
    });
    return null;
  }
  return { from, until, months };
}
