import { shippedPath } from '../../platform/disk.js';
import { DISK, type Files } from '../../regime/compose/files.js';
import { loadPatch, loadRegime } from '../../regime/load.js';
import { formatProblem } from '../../regime/format-problem.js';
import type { Problem } from '../../regime/problem.js';
import type { Regime } from '../../regime/regime.js';
import type { Safeguard, SafeguardRequest } from './safeguard.js';

const FOLDER = 'safeguards/';

/** The safeguards that ship, by the names of their files. Throws where one of them is no valid patch. */
export async function shippedSafeguards(files = DISK): Promise<Safeguard[]> {
  const names = await files.names(shippedPath(FOLDER));
  const patches = names.filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(
    patches.map(async (name) => {
      const file = FOLDER + name;
      const loaded = await loadPatch(shippedPath(file), files);
      if (loaded?.patch === undefined || loaded.patch === null)
        throw new Error(`${file} is no valid patch: ${told(loaded?.problems ?? [])}`);
      const { title, about, source } = loaded.patch;
      return { name: title, about, source, file };
    }),
  );
}

/**
 * The safeguards that ship, and how a regime is with some of them: its file, with the patches of its own, and then theirs
 * in the order in which they ship.
 */
export async function safeguardsFor(
  file: string,
  patches: readonly string[],
  files: Files = DISK,
): Promise<Pick<SafeguardRequest, 'safeguards' | 'compose'>> {
  const safeguards = await shippedSafeguards(files);
  return {
    safeguards,
    async compose(chosen): Promise<Regime | null> {
      const theirs = safeguards
        .filter((one) => chosen.includes(one))
        .map((one) => shippedPath(one.file));
      const { regime } = await loadRegime(file, [...patches, ...theirs], files);
      return regime;
    },
  };
}

function told(problems: readonly Problem[]): string {
  return problems.map((problem) => formatProblem(problem)).join('\n');
}
