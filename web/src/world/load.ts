import { filesOf, loadRegime } from 'glasshouse';
import type { Wanted } from './api.ts';
import { SHIPPED_FILES } from './shipped-files.ts';

/** Every file that a world may name: what ships, and what comes with what is wanted. */
export function filesFor({ files }: Pick<Wanted, 'files'>): ReturnType<typeof filesOf> {
  return filesOf(new Map([...SHIPPED_FILES, ...Object.entries(files)]));
}

/** Reads the regime of a world with its patches; whatever is wrong is in the problems. */
export async function load(wanted: Wanted): ReturnType<typeof loadRegime> {
  return loadRegime(wanted.regime, wanted.patches, filesFor(wanted));
}
