import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileWriter } from 'hyparquet-writer';
import type { RunResult } from '../experiment/result.js';
import { report } from '../report/report.js';
import { runJson } from '../report/run-json.js';
import { writeSeriesParquet } from '../report/series-parquet.js';

/** What results say about how they came about. */
export interface Origin {
  readonly version: string;
  /** The command that makes them again. */
  readonly command: string;
}

/** Writes the three files of a run into a folder. */
export async function writeResults(
  directory: string,
  result: RunResult,
  { version, command }: Origin,
): Promise<void> {
  await writeFile(join(directory, 'run.json'), runJsonText(result, version));
  const writer = fileWriter(join(directory, 'series.parquet'));
  await writeSeriesParquet(result.series.rows(), writer, version);
  await writeFile(join(directory, 'report.html'), report(result, version, command));
}

/** The text of run.json. */
export function runJsonText(result: RunResult, version: string): string {
  return `${JSON.stringify(runJson(result, version), null, 2)}\n`;
}
