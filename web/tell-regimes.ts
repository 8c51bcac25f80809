import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { loadRegime } from 'glasshouse';
import type { ToldRegime } from './src/simplified/told.ts';

/** Every regime of a folder; so that a page can tell them without reading YAML itself. */
export async function tellRegimes(folder: string): Promise<ToldRegime[]> {
  const names = await readdir(folder);
  const files = names.filter((name) => name.endsWith('.yaml')).toSorted();
  return Promise.all(
    files.map(async (file) => {
      const { regime, problems } = await loadRegime(join(folder, file));
      if (regime === null) throw new Error(`${file}: ${problems[0]?.message ?? 'cannot be read'}`);
      return { name: file.replace(/\.yaml$/u, ''), regime };
    }),
  );
}
