import { namesIn, readBytes } from '../../platform/disk.js';

/** Where files are read from. */
export interface Files {
  /** The beginning of a file, at most so many bytes. Rejects with a `code` as Node does: `ENOENT` where there is none. */
  readonly read: (path: string, most: number) => Promise<Uint8Array>;
  /** The names of the files in a folder. */
  readonly names: (folder: string) => Promise<readonly string[]>;
}

/** The disk of this machine. */
export const DISK: Files = { read: readBytes, names: namesIn };

/**
 * Files that are given as texts and are on no disk, as in a browser or in a test.
 *
 * @param texts by path, with `/` between folders, such as `regimes/national-2018.yaml`
 */
export function filesOf(texts: ReadonlyMap<string, string>): Files {
  return {
    async read(path, most) {
      const text = texts.get(path);
      if (text === undefined)
        throw Object.assign(new Error(`no such file: ${path}`), { code: 'ENOENT' });
      return new TextEncoder().encode(text).subarray(0, most);
    },
    async names(folder) {
      const start = folder === '' || folder === '.' ? '' : `${folder.replace(/\/$/u, '')}/`;
      return [...texts.keys()]
        .filter((path) => path.startsWith(start) && !path.slice(start.length).includes('/'))
        .map((path) => path.slice(start.length));
    },
  };
}
