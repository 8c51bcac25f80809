import { figuresOf } from '../../experiment/figures.js';
import type { MeanFigure } from '../../experiment/result.js';
import { SAMPLES_MIN } from '../../metrics/uncertainty/samples-min.js';
import type { ReportContext } from '../context.js';
import { html } from '../html.js';
import type { Html } from '../html.js';
import { figureRow } from '../over-seeds.js';
import { foldedTable, type Table, table } from '../table.js';
import { seedsText } from '../text/seeds.js';

/** Every figure over several seeds, with its interval; null where one was simulated. */
export function seedsSection({ result }: ReportContext): Html | null {
  const { overSeeds, seed } = result;
  if (overSeeds === undefined) return null;
  const all = overSeeds.seeds.length;
  const alone = figuresOf(result);
  const intervals =
    all < SAMPLES_MIN
      ? `With fewer than ${SAMPLES_MIN} seeds there are no intervals.`
      : 'Intervals are of the mean over the seeds (BCa bootstrap, 95 %).';
  const tableOf = (
    caption: string,
    first: string,
    figures: readonly MeanFigure[],
    nameOf: (figure: MeanFigure) => string,
  ): Table => ({
    caption,
    columns: [
      first,
      `Seed ${seed}`,
      `Mean of ${all} seeds`,
      ...(all < SAMPLES_MIN ? [] : ['95 % interval of the mean']),
    ],
    rows: figures.map((figure) => [
      nameOf(figure),
      ...figureRow(figure, alone, all).slice(0, all < SAMPLES_MIN ? 2 : 3),
    ]),
  });
  const name = ({ metric }: MeanFigure): string => metric;
  const single = overSeeds.figures.filter(({ where }) => where.from === undefined);
  const moves = overSeeds.figures.filter(
    ({ where }) => where.from !== undefined && where.group === undefined,
  );
  const of = (group?: string): MeanFigure[] => single.filter(({ where }) => where.group === group);
  const groups = result.series.groups.length > 1 ? result.series.groups : [];
  return html`<section class="figures" aria-labelledby="seeds"><h2 id="seeds">With other seeds</h2>
<p>The figures of seed ${seed}, and their means over ${seedsText(overSeeds.seeds.map((each) => each.seed))}: other people with other luck in each. ${intervals}</p>
${table(tableOf('Figures of everybody', 'Figure', of(), name))}
${groups.map((group) => foldedTable(tableOf(`figures of the group "${group}"`, 'Figure', of(group), name)))}
${
  moves.length === 0
    ? null
    : foldedTable(
        tableOf(
          'mobility matrix of everybody',
          'From class to class, within a year',
          moves,
          ({ where }) => `${where.from ?? ''} to ${where.to ?? ''}`,
        ),
      )
}</section>`;
}
