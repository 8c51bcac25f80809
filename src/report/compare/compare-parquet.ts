import { parquetWriteRows } from 'hyparquet-writer';
import type { Writer } from 'hyparquet-writer';
import type { Comparison } from '../../experiment/compare/comparison.js';
import { PAIRS, STANDINGS, WAYS } from '../../experiment/compare/standings.js';
import { monthText } from '../../experiment/month-text.js';

type Row = Readonly<Record<string, string | number>>;

const text = (name: string) => ({
  name,
  type: 'BYTE_ARRAY' as const,
  converted_type: 'UTF8' as const,
  repetition_type: 'REQUIRED' as const,
});
const double = (name: string) => ({
  name,
  type: 'DOUBLE' as const,
  repetition_type: 'REQUIRED' as const,
});
const ROWS_A_GROUP = 50_000;

const MONTHS = [
  ...['seed', 'world', 'month', 'jurisdiction', 'group', 'measure', 'key'].map(text),
  double('value'),
];
const MOVES = [
  ...['seed', 'month', 'group', 'under A', 'under B'].map(text),
  double('simulated'),
  double('people'),
];

/**
 * Writes what both worlds added up to, month by month, as Parquet: the columns of series.parquet, after `seed` and `world`
 * (`A` or `B`). The same comparison gives the same bytes.
 */
export async function writeCompareParquet(
  comparison: Comparison,
  writer: Writer,
  version: string,
): Promise<void> {
  await write(monthRows(comparison), MONTHS, writer, version);
}

/**
 * Writes who stood how under A and under B, month by month and exactly: `seed`, `month`, `group`, `under A` and `under B` (see
 * standings.ts), how many simulated adults did, and for how many people they stand. Rows of nobody are left out.
 */
export async function writeTransitionsParquet(
  comparison: Comparison,
  writer: Writer,
  version: string,
): Promise<void> {
  await write(moveRows(comparison), MOVES, writer, version);
}

function* monthRows({ seeds }: Comparison): Generator<Row> {
  for (const { seed, a, b } of seeds)
    for (const [world, { series }] of [['A', a] as const, ['B', b] as const])
      for (const row of series.rows()) yield { seed, world, ...row };
}

function* moveRows({ seeds, from, people, standingFor }: Comparison): Generator<Row> {
  for (const { seed, transitions } of seeds)
    for (const [index, table] of transitions.months.entries())
      for (const [group, name] of transitions.groups.entries())
        for (let pair = 0; pair < PAIRS; pair++) {
          const simulated = table[group * PAIRS + pair] ?? 0;
          if (simulated === 0) continue;
          yield {
            seed,
            month: monthText(from + index),
            group: name,
            'under A': STANDINGS[Math.floor(pair / WAYS)] ?? '',
            'under B': STANDINGS[pair % WAYS] ?? '',
            simulated,
            people: (simulated * standingFor) / people,
          };
        }
}

async function write(
  rows: Iterable<Row>,
  columns: readonly (ReturnType<typeof text> | ReturnType<typeof double>)[],
  writer: Writer,
  version: string,
): Promise<void> {
  await parquetWriteRows({
    writer,
    rows,
    columns: columns.map(({ name }) => ({ name })),
    schema: [{ name: 'root', num_children: columns.length }, ...columns],
    rowGroupSize: ROWS_A_GROUP,
    createdBy: `glasshouse ${version}`,
  });
}
