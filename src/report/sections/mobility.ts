import { type Figure, figuresOf } from '../../experiment/figures.js';
import { YEAR } from '../../experiment/census/census.js';
import { tooFew } from '../../metrics/too-few.js';
import type { ReportContext } from '../context.js';
import { html } from '../html.js';
import type { Html } from '../html.js';
import { table } from '../table.js';
import { full, plural, share } from '../text/numbers.js';

/**
 * Who moves between classes, and who stays: the mobility matrix of everybody, with its index. Null where the classes are of
 * another kind, or nobody was followed from one year's end to the next.
 *
 * @param kind grades of a score; or, where no score of everybody has grades, the restricted and the free
 */
export function mobility({ result }: ReportContext, kind: 'grades' | 'restriction'): Html | null {
  const { census } = result;
  if (census === null || (census.classesOf === null) !== (kind === 'restriction')) return null;
  const figures = figuresOf(result).filter(({ where }) => where.group === undefined);
  const cells = figures.filter(({ metric }) => metric === 'mobility matrix');
  if (cells.every(({ n }) => n === 0)) return null;
  const { classes, classesOf } = census;
  const what =
    classesOf === null ? 'who is restricted and who is free' : `the score "${classesOf}"`;
  const cell = (from: string, to: string): Figure | undefined =>
    cells.find(({ where }) => where.from === from && where.to === to);
  const index = figures.find(({ metric }) => metric === 'mobility index')?.value ?? null;
  return html`<h3>Who moves, and who stays</h3>
<p>By ${what}: of the simulated adults in each class at the end of a year, the share who are in each class a year later (the mobility matrix). All years are added up, from the end of the first to the end of the last (${plural(Math.floor(census.months / YEAR), 'year')}). ${
    index === null
      ? ''
      : `Shorrocks’ mobility index is ${full(index, 2)}: at 0 everybody stays where they are, at 1 the class of next year does not depend on this year’s.`
  }</p>
${table({
  caption: 'Class at the end of a year (rows), and a year later (columns)',
  columns: ['Class', 'Adults', ...classes],
  rows: classes.map((from) => {
    const n = cell(from, from)?.n ?? 0;
    return [
      from,
      full(n),
      ...classes.map((to) => {
        const value = cell(from, to)?.value ?? null;
        return value === null ? (n === 0 ? 'none' : tooFew(n)) : share(value);
      }),
    ];
  }),
})}`;
}
