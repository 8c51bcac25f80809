import { readTree } from './text/read-tree.js';
import { placesOf } from './text/span.js';
import type { Place } from './text/span.js';
import { keySpanAt, treeAt } from './text/tree.js';
import type { Path } from './text/tree.js';

/** Where a regime's text says something: the line and column of the key at a path; null where the text does not say it. */
export function placeOf(text: string, path: Path): Place | null {
  const ignore = { error: () => undefined, warning: () => undefined };
  const tree = readTree(text, ignore);
  if (tree === null || treeAt(tree, path) === undefined) return null;
  return placesOf(text)(keySpanAt(tree, path).start);
}
