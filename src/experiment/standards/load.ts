import { shippedPath } from '../../platform/disk.js';
import { DISK } from '../../regime/compose/files.js';
import { MOST_BYTES } from '../../regime/compose/read-map.js';
import { parseStandard, type ParsedStandard } from './parse.js';

/** Where the standards are that ship. */
const FOLDER = 'standards/';

/** The names of the standards that ship, in the order of a card. */
export async function standardNames(files = DISK): Promise<string[]> {
  const names = (await files.names(shippedPath(FOLDER)))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.replace(/\.yaml$/u, ''));
  return names.toSorted((a, b) => rank(a) - rank(b) || a.localeCompare(b));
}

/** Reads a standard that ships, by its name. */
export async function loadStandard(name: string, files = DISK): Promise<ParsedStandard> {
  const path = shippedPath(`${FOLDER}${name}.yaml`);
  const text = new TextDecoder().decode(await files.read(path, MOST_BYTES));
  return parseStandard(text, path, name);
}

/** The one about social scoring itself comes first, then others that are broad. */
const FIRST = ['eu-ai-act-5-1-c', 'gdpr-22', 'gdpr-rights', 'udhr'];

function rank(name: string): number {
  const at = FIRST.indexOf(name);
  return at < 0 ? FIRST.length : at;
}
