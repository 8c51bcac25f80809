import { SAMPLES_MIN } from '../../metrics/uncertainty/samples-min.js';
import type { Comparison } from '../../experiment/compare/comparison.js';
import type { PairedFigure } from '../../experiment/compare/paired-figures.js';
import type { FigureWhere } from '../../experiment/figures.js';
import { findMetric } from '../../metrics/catalogue/find-metric.js';
import { html } from '../html.js';
import type { Content, Html } from '../html.js';
import { foldedTable, table, type Table } from '../table.js';
import { plural } from '../text/numbers.js';
import { figureCells, saysSomething } from './figure-text.js';
import { scaleOf } from './scale-of.js';
import { firstSentence } from './side-text.js';

/** Every figure under A and under B, with the difference and how sure it is: of everybody, then of each group. */
export function figuresSection(comparison: Comparison): Html {
  const { figures, seeds } = comparison;
  const scale = scaleOf(comparison);
  const hasIntervals = seeds.length >= SAMPLES_MIN;
  const intervals = hasIntervals
    ? 'Intervals are of the mean difference over the seeds (BCa bootstrap, 95 %).'
    : `With fewer than ${SAMPLES_MIN} seeds there are no intervals.`;
  const columns = ['Under A', 'Under B', 'Difference', ...(hasIntervals ? ['95 % interval'] : [])];
  const tableOf = (
    of: readonly PairedFigure[],
    caption: string,
    first: string,
    nameOf: (figure: PairedFigure) => Content,
  ): Table => ({
    caption,
    columns: [first, ...columns],
    rows: of.map((figure) => [
      nameOf(figure),
      ...figureCells(figure, scale).slice(0, columns.length),
    ]),
  });
  const moves = figures.filter(({ where }) => where.from !== undefined);
  const others = figures.filter(({ where }) => where.from === undefined);
  const everyone = [...new Set(others.map(({ where }) => whereText(where)))];
  const parts = everyone.map((whom, at) => {
    const of = others.filter(({ where }) => whereText(where) === whom);
    if (at > 0)
      return foldedTable(tableOf(of, `all figures of ${whom}`, 'Figure', ({ metric }) => metric));
    const said = of.filter(saysSomething);
    const silent = of.filter((figure) => !saysSomething(figure));
    return html`${table(tableOf(said, `figures of ${whom}`, 'Figure', nameAndMeaning))}${
      silent.length === 0
        ? null
        : foldedTable(
            tableOf(
              silent,
              `${plural(silent.length, 'figure')} of ${whom} without an answer, or 0 in both worlds`,
              'Figure',
              nameAndMeaning,
            ),
          )
    }`;
  });
  const everybodyMoves = moves.filter(({ where }) => where.group === undefined);
  return html`<section class="figures" aria-labelledby="figures"><h2 id="figures">All figures</h2>
<p>Shares differ in percentage points. ${intervals}</p>
${parts}${
  everybodyMoves.length === 0
    ? null
    : foldedTable(
        tableOf(
          everybodyMoves,
          'mobility matrix of everybody',
          'From class to class, within a year',
          ({ where }) => `${where.from ?? ''} to ${where.to ?? ''}`,
        ),
      )
}</section>`;
}

/** A figure's name, and under it what it means; nothing under a second one of the same definition. */
function nameAndMeaning({ metric }: PairedFigure): Html {
  const found = findMetric(metric);
  return html`${metric}${found?.names[0] === metric ? html`<br><small>${firstSentence(found.definition)}</small>` : null}`;
}

/** Of whom a figure is: `everybody`, or a group, a jurisdiction, firms. */
function whereText({ group, jurisdiction, subject }: FigureWhere): string {
  const parts = [group, jurisdiction, subject === 'firms' ? 'firms' : undefined];
  return parts.filter((part) => part !== undefined).join(', ') || 'everybody';
}
