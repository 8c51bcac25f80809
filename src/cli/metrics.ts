import { Command } from 'commander';
import { PAIRED_METRICS } from '../experiment/paired/paired-simulations.js';
import { findMetric, metricNames } from '../metrics/catalogue/find-metric.js';
import type { Metric } from '../metrics/catalogue/metric.js';
import { METRICS } from '../metrics/catalogue/metrics.js';
import { didYouMean, usage } from './failure.js';
import type { Io } from './io.js';
import { paragraph } from './text-table.js';

interface MetricsOptions {
  readonly json?: true;
}

/** `glasshouse metrics [NAME]` */
export function metricsCommand(io: Io): Command {
  return new Command('metrics')
    .summary('say what is measured, how, and where each measure comes from')
    .description(
      'Lists every metric, or explains one: definition, formula, source, unit and range. Results carry the same names.',
    )
    .argument('[name...]', 'a metric, such as trap probability, or several, one in quotes each')
    .option('--json', 'print the same as JSON and nothing else')
    .action((words: readonly string[], options: MetricsOptions) => {
      metrics(words, options, io);
    });
}

function metrics(words: readonly string[], { json }: MetricsOptions, io: Io): void {
  if (words.length === 0) {
    io.out(`${json === true ? JSON.stringify(METRICS, null, 2) : listed(io.columns)}\n`);
    return;
  }
  const found = namesIn(words).map(metricOrFail);
  const told = found.length === 1 ? found[0] : found;
  const texts = found.map((metric) => explained(metric, io.columns));
  io.out(`${json === true ? JSON.stringify(told, null, 2) : texts.join('\n\n')}\n`);
}

/** The words are one name that was not put in quotes, or else a name each. */
function namesIn(words: readonly string[]): readonly string[] {
  const whole = words.join(' ');
  const areNames = words.every((word) => findMetric(word) !== undefined);
  return findMetric(whole) === undefined && areNames ? words : [whole];
}

function metricOrFail(name: string): Metric {
  const found = findMetric(name);
  if (found !== undefined) return found;
  throw usage(
    `no metric is called "${name}"${didYouMean(name, metricNames())}`,
    METRICS.flatMap(({ names }) => names).join(', '),
  );
}

function listed(columns: number): string {
  const rows = METRICS.map(
    ({ names, definition }) =>
      `${paragraph(names.join('; '), columns)}\n${paragraph(definition, columns, '    ')}`,
  );
  return `${rows.join('\n')}\n\n${paragraph('glasshouse metrics NAME gives the formula, the source, the unit and the range of one.', columns)}`;
}

/** Metrics that are means to others: which figures or words of a report rest on them. */
const MEANS: Readonly<Record<string, string>> = {
  'difference in errors':
    'no figure of its own: the report of glasshouse run says by it whether groups differ by more than chance',
  'survival curve': 'no figure of its own: months to redress and months trapped are read off it',
};

/** Which command tells a metric, and where. */
export function howToGet({ names: [name = ''] }: Metric): string {
  const means = MEANS[name];
  if (means !== undefined) return means;
  const option = PAIRED_METRICS.includes(name) ? ' --paired' : '';
  return `glasshouse run FILE${option}: figures in run.json; with intervals of a difference: glasshouse compare A B${option} --seeds 10`;
}

function explained(metric: Metric, columns: number): string {
  const { names, definition, formula, source, unit, range, file } = metric;
  const lines: readonly (readonly [string, string])[] = [
    ['formula', formula],
    ['source', source],
    ['unit', unit],
    ['range', range],
    ['to get it', howToGet(metric)],
    ['code', `src/metrics/${file}.ts`],
  ];
  const width = Math.max(...lines.map(([what]) => what.length)) + 4;
  return [
    names.join('; '),
    paragraph(definition, columns),
    '',
    ...lines.map(([what, text]) =>
      paragraph(text, columns, `  ${what}`.padEnd(width), ' '.repeat(width)),
    ),
  ].join('\n');
}
