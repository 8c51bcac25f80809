import { put } from '../text/put.js';
import { scalarsAt } from '../text/scalars.js';
import { treeAt } from '../text/tree.js';
import type { ListTree, Path, ScalarTree, Tree } from '../text/tree.js';
import type { Patch } from './patch.js';

/**
 * Says of a rule that a patch changed it: it is no longer what its sources said. Its status becomes the patch's, its sources
 * have the patch's among them, and its note says so. `fallback` is the rule of the base that the rule differs from.
 */
export function mark(file: Tree, rule: Path, fallback: Path, patch: Patch): Tree {
  const own = treeAt(file, rule);
  if (own?.kind !== 'map') return file;
  const base = treeAt(file, fallback);
  const { titleSpan: span } = patch;
  const scalar = (value: string): ScalarTree => ({ kind: 'scalar', value, source: '', span });
  const sentence = `Changed by the patch "${patch.title}".`;
  const note = textOf(own, 'note') ?? textOf(base, 'note');
  if (note?.includes(sentence)) return file;
  const told = note === null ? sentence : `${note} ${sentence}`;
  let marked = put(file, [...rule, 'note'], scalar(told), span);
  marked = put(marked, [...rule, 'status'], scalar(patch.status), span);
  if (patch.source.length === 0) return marked;
  const sources = scalarsAt(own, 'source').length > 0 ? own : base;
  const keys = sources === undefined ? [] : scalarsAt(sources, 'source');
  const list: ListTree = { kind: 'list', items: [...keys, scalar(patch.title)], span };
  return put(marked, [...rule, 'source'], list, span);
}

function textOf(tree: Tree | undefined, key: string): string | null {
  const [scalar] = tree === undefined ? [] : scalarsAt(tree, key);
  return scalar === undefined ? null : String(scalar.value).trim();
}
