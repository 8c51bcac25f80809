import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileWriter } from 'hyparquet-writer';
import type { Comparison } from '../experiment/compare/comparison.js';
import { compareJson } from '../report/compare/compare-json.js';
import { writeCompareParquet, writeTransitionsParquet } from '../report/compare/compare-parquet.js';
import { compareReport } from '../report/compare/compare-report.js';

/** Writes the four files of a comparison into a folder. */
export async function writeComparison(
  directory: string,
  comparison: Comparison,
  version: string,
  command: string,
): Promise<void> {
  const at = (name: string): string => join(directory, name);
  await writeFile(at('compare.json'), compareJsonText(comparison, version));
  await writeCompareParquet(comparison, fileWriter(at('compare.parquet')), version);
  await writeTransitionsParquet(comparison, fileWriter(at('transitions.parquet')), version);
  await writeFile(at('compare.html'), compareReport(comparison, version, command));
}

/** The text of compare.json. */
export function compareJsonText(comparison: Comparison, version: string): string {
  return `${JSON.stringify(compareJson(comparison, version), null, 2)}\n`;
}
