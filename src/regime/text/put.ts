import { childOf } from './tree.js';
import type { MapEntry, Path, Tree } from './tree.js';
import type { Span } from './span.js';

/** A copy of a tree with a value at the end of a path; maps on the way that are not there are made, at `keySpan`. */
export function put(tree: Tree | undefined, path: Path, value: Tree, keySpan: Span): Tree {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const child = put(childOf(tree, step), rest, value, keySpan);
  if (tree?.kind === 'list')
    return { ...tree, items: tree.items.map((item, i) => (i === step ? child : item)) };
  const before = tree?.kind === 'map' ? tree.entries : new Map<string, MapEntry>();
  const entries = new Map(before);
  const key = String(step);
  entries.set(key, { keySpan: before.get(key)?.keySpan ?? keySpan, value: child });
  return { kind: 'map', entries, span: tree?.kind === 'map' ? tree.span : keySpan };
}
