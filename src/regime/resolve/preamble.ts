import type { Regime } from '../regime.js';
import { scalarsAt } from '../text/scalars.js';
import { keysOf, mapAt } from '../text/tree.js';
import type { Tree } from '../text/tree.js';

/** What a file says about itself. */
export function resolvePreamble(file: Tree): Pick<Regime, 'title' | 'about' | 'sources' | 'notes'> {
  const sources = mapAt(file, ['sources']);
  return {
    title: textAt(file, 'regime'),
    about: textAt(file, 'about'),
    sources: keysOf(sources).map((key) => ({ key, text: textAt(sources, key) })),
    notes: scalarsAt(file, 'notes').map((scalar) => String(scalar.value).trim()),
  };
}

function textAt(tree: Tree, key: string): string {
  const [scalar] = scalarsAt(tree, key);
  return scalar === undefined ? '' : String(scalar.value).trim();
}
