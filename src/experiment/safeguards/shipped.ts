import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { loadPatch, loadRegime } from '../../regime/load.js';
import { formatProblem } from '../../regime/format-problem.js';
import type { Problem } from '../../regime/problem.js';
import type { Regime } from '../../regime/regime.js';
import type { Safeguard, SafeguardRequest } from './safeguard.js';

/** The package itself. */
const PACKAGE = new URL('../../../', import.meta.url);
const FOLDER = 'safeguards/';

/** The safeguards that ship, by the names of their files. Throws where one of them is no valid patch. */
export async function shippedSafeguards(): Promise<Safeguard[]> {
  const names = await readdir(new URL(FOLDER, PACKAGE));
  const files = names.filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(
    files.map(async (name) => {
      const file = FOLDER + name;
      const loaded = await loadPatch(pathOf(file));
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
): Promise<Pick<SafeguardRequest, 'safeguards' | 'compose'>> {
  const safeguards = await shippedSafeguards();
  return {
    safeguards,
    async compose(chosen): Promise<Regime | null> {
      const { regime } = await loadRegime(file, [
        ...patches,
        ...safeguards.filter((one) => chosen.includes(one)).map((one) => pathOf(one.file)),
      ]);
      return regime;
    },
  };
}

function pathOf(file: string): string {
  return fileURLToPath(new URL(file, PACKAGE));
}

function told(problems: readonly Problem[]): string {
  return problems.map((problem) => formatProblem(problem)).join('\n');
}
