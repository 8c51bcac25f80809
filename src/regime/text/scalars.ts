import { childOf } from './tree.js';
import type { ScalarTree, Tree } from './tree.js';

/** The values under a key that takes one or a list of them. */
export function scalarsAt(tree: Tree, key: string): readonly ScalarTree[] {
  const value = childOf(tree, key);
  if (value === undefined || value.kind === 'map') return [];
  if (value.kind === 'scalar') return [value];
  return value.items.filter((item): item is ScalarTree => item.kind === 'scalar');
}
