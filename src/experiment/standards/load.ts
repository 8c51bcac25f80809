import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseStandard, type ParsedStandard } from './parse.js';

/** Where the standards are that ship. */
const FOLDER = new URL('../../../standards/', import.meta.url);

/** The names of the standards that ship, in the order of a card. */
export async function standardNames(): Promise<string[]> {
  const names = (await readdir(FOLDER))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.replace(/\.yaml$/u, ''));
  return names.toSorted((a, b) => rank(a) - rank(b) || a.localeCompare(b));
}

/** Reads a standard that ships, by its name. */
export async function loadStandard(name: string): Promise<ParsedStandard> {
  const url = new URL(`${name}.yaml`, FOLDER);
  return parseStandard(await readFile(url, 'utf8'), fileURLToPath(url), name);
}

/** The one about social scoring itself comes first, then others that are broad. */
const FIRST = ['eu-ai-act-5-1-c', 'gdpr-22', 'gdpr-rights', 'udhr'];

function rank(name: string): number {
  const at = FIRST.indexOf(name);
  return at < 0 ? FIRST.length : at;
}
