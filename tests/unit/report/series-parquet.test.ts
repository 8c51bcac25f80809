import { ByteWriter } from 'hyparquet-writer';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import type { SeriesRow } from '../../../src/experiment/result.js';
import { seriesParquet, writeSeriesParquet } from '../../../src/report/series-parquet.js';
import { regime } from '../../helpers/fake-regime.js';
import { fakeSeries } from '../../helpers/fake-result.js';

async function written(rows: Iterable<SeriesRow>): Promise<ArrayBuffer> {
  const writer = new ByteWriter();
  await writeSeriesParquet(rows, writer, '0.1.0');
  return writer.getBuffer();
}

function row(changes: Partial<SeriesRow> = {}): SeriesRow {
  return {
    month: '2018-01',
    jurisdiction: 'everywhere',
    group: 'everyone',
    measure: 'refusals',
    key: 'flights',
    value: 1.5,
    ...changes,
  };
}

describe('series.parquet', () => {
  it('gives back the rows that went in', async () => {
    const rows = [row(), row({ month: '2018-02', key: '', value: 11_140_000 })];
    const file = await written(rows);
    expect(await parquetReadObjects({ file })).toEqual(rows);
  });

  it('keeps names in any script', async () => {
    const rows = [row({ group: '少数', key: 'Überfahrt "x"' })];
    expect(await parquetReadObjects({ file: await written(rows) })).toEqual(rows);
  });

  it('has six columns, none of them nullable: five of text and one of doubles', async () => {
    const { schema, created_by: createdBy } = parquetMetadata(await written([row()]));
    expect(
      schema.slice(1).map(({ name, type, repetition_type: kind }) => [name, type, kind]),
    ).toEqual([
      ['month', 'BYTE_ARRAY', 'REQUIRED'],
      ['jurisdiction', 'BYTE_ARRAY', 'REQUIRED'],
      ['group', 'BYTE_ARRAY', 'REQUIRED'],
      ['measure', 'BYTE_ARRAY', 'REQUIRED'],
      ['key', 'BYTE_ARRAY', 'REQUIRED'],
      ['value', 'DOUBLE', 'REQUIRED'],
    ]);
    expect(createdBy).toBe('glasshouse 0.1.0');
  });

  it('is the same, byte for byte, when it is written again', async () => {
    const series = fakeSeries(regime(), 2);
    const [first, second] = [await written(series.rows()), await written(series.rows())];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  it('is written a row group at a time', async () => {
    function* many(): Iterable<SeriesRow> {
      for (let month = 0; month < 50_001; month += 1) yield row({ value: month });
    }
    const { row_groups: groups, num_rows: rows } = parquetMetadata(await written(many()));
    expect(groups.map((group) => Number(group.num_rows))).toEqual([50_000, 1]);
    expect(Number(rows)).toBe(50_001);
  });

  it('is a valid file without a row', async () => {
    expect(await parquetReadObjects({ file: await written([]) })).toEqual([]);
  });
});

describe('series.parquet in memory', () => {
  it('has the bytes of the file', async () => {
    const rows = [row(), row({ month: '2018-02', value: 3 })];
    const bytes = await seriesParquet(rows, '0.1.0');
    expect(bytes).toEqual(new Uint8Array(await written(rows)));
    expect(bytes.buffer.byteLength).toBe(bytes.length);
  });

  it('has the metadata where there are no rows', async () => {
    const { buffer } = await seriesParquet([], '0.1.0');
    expect(await parquetReadObjects({ file: buffer })).toEqual([]);
  });
});
