import { ByteWriter, parquetWriteRows } from 'hyparquet-writer';
import type { Writer } from 'hyparquet-writer';
import type { SeriesRow } from '../experiment/result.js';

/** Where the bytes of a Parquet file go. */
export type ParquetSink = Writer;

const text = (name: string) => ({
  name,
  type: 'BYTE_ARRAY' as const,
  converted_type: 'UTF8' as const,
  repetition_type: 'REQUIRED' as const,
});
const SCHEMA = [
  { name: 'root', num_children: 6 },
  text('month'),
  text('jurisdiction'),
  text('group'),
  text('measure'),
  text('key'),
  { name: 'value', type: 'DOUBLE' as const, repetition_type: 'REQUIRED' as const },
];
const ROWS_A_GROUP = 50_000;

/**
 * Writes the rows of a series as Parquet, a row group at a time: `month`, `jurisdiction`, `group`, `measure`, `key` as
 * strings and `value` as a double. The same rows give the same bytes.
 *
 * @param rows the rows; they are read once
 * @param writer takes the bytes; it is finished at the end
 * @param version the version of Glasshouse, kept in the file's metadata
 */
export async function writeSeriesParquet(
  rows: Iterable<SeriesRow>,
  writer: ParquetSink,
  version: string,
): Promise<void> {
  await parquetWriteRows({
    writer,
    rows,
    columns: SCHEMA.slice(1).map(({ name }) => ({ name })),
    schema: SCHEMA,
    rowGroupSize: ROWS_A_GROUP,
    createdBy: `glasshouse ${version}`,
  });
}

/**
 * The rows of a series as the bytes of a Parquet file, held in memory whole: see {@link writeSeriesParquet}. For where there
 * is no disk to write to, such as in a browser.
 */
export async function seriesParquet(
  rows: Iterable<SeriesRow>,
  version: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = new ByteWriter();
  await writeSeriesParquet(rows, writer, version);
  return writer.getBytes().slice();
}
