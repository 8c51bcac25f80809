import type { MeanFigure, RunResult } from '../experiment/result.js';
import { type Figure, restsOnTooFew } from '../experiment/figures.js';
import { tooFew } from '../metrics/too-few.js';
import { intervalText, isSame } from './compare/figure-text.js';
import { metricText } from './metric-text.js';
import { plural } from './text/numbers.js';

type Say = (value: number) => string;

/** The mean of a figure over seeds, and its 95 % interval; empty where there is none. */
interface MeanWords {
  /** `27.3 million`, `too few (n = 7)`, `no answer`. */
  readonly mean: string;
  /** `27.1 to 27.5 million`, `the same in all 6 seeds`. */
  readonly interval: string;
}

function meanWords(
  { metric, mean, interval, seeds, unbounded, n }: MeanFigure,
  say: Say = (value) => metricText(metric, value),
): MeanWords {
  if (mean !== null) return { mean: say(mean), interval: intervalText(interval, seeds, say) };
  if (unbounded > 0) return { mean: 'without bound', interval: '' };
  const isFew = restsOnTooFew({ metric, n }) && (n > 0 || seeds > 0);
  return { mean: isFew ? tooFew(n) : 'no answer', interval: '' };
}

/** A figure of one seed: its name, how it is told, and whose it is (everybody's where no group is named). */
type Beside = readonly [metric: string, say?: Say | undefined, group?: string | undefined];

/** As {@link meanBeside}, to stand in a sentence; empty also where there is no mean to tell. */
export function meanSaid(result: Pick<RunResult, 'overSeeds'>, ...of: Beside): string {
  return (find(result, ...of)?.mean ?? null) === null ? '' : meanBeside(result, ...of);
}

/** As {@link meanSaid}, in brackets. */
export function meanInBrackets(result: Pick<RunResult, 'overSeeds'>, ...of: Beside): string {
  const said = meanSaid(result, ...of);
  return said === '' ? '' : ` (${said})`;
}

/** As {@link meanBeside}, after a semicolon, to stand in the cell of a table. */
export function meanBehind(result: Pick<RunResult, 'overSeeds'>, ...of: Beside): string {
  const said = meanBeside(result, ...of);
  return said === '' ? '' : `; ${said}`;
}

/**
 * What is said beside a figure of one seed: `mean of 6 seeds 27.3 million; 95 %: 27.1 to 27.5 million`. Empty where one seed
 * was simulated.
 */
function meanBeside(result: Pick<RunResult, 'overSeeds'>, ...of: Beside): string {
  const figure = find(result, ...of);
  if (figure === undefined) return '';
  const all = result.overSeeds?.seeds.length ?? 0;
  const { mean, interval } = meanWords(figure, of[1]);
  const isWide = figure.interval !== null && !isSame(figure.interval);
  const sure = interval === '' ? '' : `; ${isWide ? '95 %: ' : ''}${interval}`;
  const some = isOfSome(figure, all) ? `${figure.seeds} of ` : '';
  return `mean of ${some}${all} seeds ${mean}${sure}`;
}

function find(
  { overSeeds }: Pick<RunResult, 'overSeeds'>,
  ...[metric, , group]: Beside
): MeanFigure | undefined {
  return overSeeds?.figures.find(
    ({ metric: name, where }) =>
      name === metric && where.group === group && where.from === undefined,
  );
}

/** Whether a mean leaves out seeds that have no answer. */
function isOfSome({ mean, seeds }: MeanFigure, all: number): boolean {
  return mean !== null && seeds < all;
}

/**
 * The cells of a row of figures: of the first seed, the mean, its interval.
 *
 * @param all how many seeds were simulated
 */
export function figureRow(
  figure: MeanFigure,
  first: readonly Figure[],
  all: number,
): [alone: string, mean: string, interval: string] {
  const key = JSON.stringify(figure.where);
  const one = first.find(
    ({ metric, where }) => metric === figure.metric && JSON.stringify(where) === key,
  );
  const { mean, interval } = meanWords(figure);
  const some = isOfSome(figure, all) ? ` (${figure.seeds} of ${plural(all, 'seed')})` : '';
  return [one === undefined ? '' : aloneText(one), `${mean}${some}`, interval];
}

function aloneText(figure: Figure): string {
  const { metric, value, n } = figure;
  if (value !== null) return metricText(metric, value);
  if (figure.isUnbounded === true) return 'without bound';
  return restsOnTooFew(figure) && n > 0 ? tooFew(n) : 'no answer';
}
