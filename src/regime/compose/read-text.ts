import { basename, dirname, join } from '../../platform/path.js';
import { suggest } from '../text/suggest.js';
import type { Words } from '../text/words.js';
import type { Files } from './files.js';
import { MOST_BYTES } from './read-map.js';

/**
 * The text of a file, or why there is none. It never rejects.
 *
 * @param kind what the file should be, as an error says it
 */
export async function readText(
  path: string,
  files: Files,
  kind: 'regime' | 'patch' = 'regime',
): Promise<string | Words> {
  const bytes = await readBytes(path, files, kind);
  if ('found' in bytes) return bytes;
  if (bytes.length > MOST_BYTES)
    return { found: `the file has more than ${MOST_BYTES} bytes`, accepted: 'at most 1 MiB' };
  return decode(bytes) ?? { found: 'the file is not UTF-8 text', accepted: 'a YAML file in UTF-8' };
}

/** The bytes of a file, of one that is too long one more than is allowed; or why they cannot be read. */
async function readBytes(path: string, files: Files, kind: string): Promise<Uint8Array | Words> {
  try {
    return await files.read(path, MOST_BYTES + 1);
  } catch (error) {
    return await whyUnread(path, files, kind, error);
  }
}

async function whyUnread(path: string, files: Files, kind: string, error: unknown): Promise<Words> {
  const accepted = `a ${kind} file that can be read`;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EISDIR') return { found: `${path} is a folder`, accepted };
  if (code === 'EACCES') return { found: `${path} may not be read by this user`, accepted };
  if (code !== 'ENOENT')
    return {
      found: `the file cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      accepted,
    };
  const suggestion = await nearestFile(path, files);
  const words = { found: `there is no file ${path}`, accepted: `the path of a ${kind} file` };
  return suggestion === undefined ? words : { ...words, suggestion };
}

/** The file in the same folder that was probably meant: the same name with its ending, or one much like it. */
async function nearestFile(path: string, files: Files): Promise<string | undefined> {
  try {
    const names = (await files.names(dirname(path))).filter((name) => /\.ya?ml$/u.test(name));
    const stemOf = (name: string): string => name.replace(/\.ya?ml$/u, '');
    const stem = suggest(stemOf(basename(path)), names.map(stemOf));
    const name = names.find((each) => stemOf(each) === stem);
    return name === undefined ? undefined : join(dirname(path), name);
  } catch {
    return undefined;
  }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
