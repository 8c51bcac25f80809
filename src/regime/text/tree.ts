import type { Span } from './span.js';

/**
 * A YAML file as it was written: every value knows its place. Rules are merged as trees, so that a value of a pilot or of a
 * later phase still points at the line that it came from.
 */
export type Tree = ScalarTree | ListTree | MapTree;

export interface ScalarTree {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** As written, quotes included. */
  readonly source: string;
  readonly span: Span;
  /** Something that is not read stands there, and was reported: what follows from that is not. */
  readonly broken?: true;
}
export interface ListTree {
  readonly kind: 'list';
  readonly items: readonly Tree[];
  readonly span: Span;
}
export interface MapTree {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, MapEntry>;
  readonly span: Span;
}
export interface MapEntry {
  readonly keySpan: Span;
  readonly value: Tree;
}

/** The way to a value: keys of maps and indices of lists. */
export type Path = readonly (string | number)[];

/** A map with nothing in it, for rules that a file leaves out. */
export const EMPTY_MAP: MapTree = { kind: 'map', entries: new Map(), span: { start: 0, end: 0 } };

/** The tree under one key or index; undefined where there is none. */
export function childOf(tree: Tree | undefined, step: string | number): Tree | undefined {
  if (tree?.kind === 'map') return tree.entries.get(String(step))?.value;
  if (tree?.kind === 'list') return tree.items[Number(step)];
  return undefined;
}

/** The tree at the end of a path; undefined where there is none. */
export function treeAt(tree: Tree | undefined, path: Path): Tree | undefined {
  return path.reduce(childOf, tree);
}

/** The map at the end of a path; an empty one where there is no map. */
export function mapAt(tree: Tree | undefined, path: Path): MapTree {
  const found = treeAt(tree, path);
  return found?.kind === 'map' ? found : EMPTY_MAP;
}

/** The keys of a map, in the order of the file; none where there is no map. */
export function keysOf(tree: Tree | undefined): readonly string[] {
  return tree?.kind === 'map' ? [...tree.entries.keys()] : [];
}

/** Where the value at a path stands. Where the file does not say it: its nearest surroundings that the file does say. */
export function spanAt(tree: Tree, path: Path): Span {
  const found = treeAt(tree, path);
  if (found !== undefined && found !== EMPTY_MAP) return found.span;
  return path.length === 0 ? tree.span : keySpanAt(tree, path.slice(0, -1));
}

/** Where the key at the end of a path stands; of a list's item, the item. */
export function keySpanAt(tree: Tree, path: Path): Span {
  const step = path.at(-1);
  if (step === undefined) return { start: tree.span.start, end: tree.span.start };
  const parent = treeAt(tree, path.slice(0, -1));
  if (parent?.kind === 'map') {
    const entry = parent.entries.get(String(step));
    if (entry !== undefined) return entry.keySpan;
  }
  return spanAt(tree, path);
}

/** A copy of a tree without the value at a path; the tree itself where there is nothing at the path. */
export function without(tree: Tree, path: Path): Tree {
  return replaced(tree, path, undefined);
}

/** A copy of a tree with the value at a path replaced, or taken out (undefined); the tree itself where there is none. */
export function replaced(tree: Tree, path: Path, value: Tree | undefined): Tree {
  const [step, ...rest] = path;
  if (step === undefined) return value ?? tree;
  const child = childOf(tree, step);
  if (child === undefined || tree.kind === 'scalar') return tree;
  const instead = rest.length === 0 ? value : replaced(child, rest, value);
  if (tree.kind === 'map') return withEntry(tree, String(step), instead);
  return { ...tree, items: tree.items.flatMap((item, i) => (i === step ? (instead ?? []) : item)) };
}

/** A copy of a map with one value replaced, or taken out (undefined). The key keeps its place, or stands at its value. */
export function withEntry(map: MapTree, key: string, value: Tree | undefined): MapTree {
  const entries = new Map(map.entries);
  if (value === undefined) entries.delete(key);
  else entries.set(key, { keySpan: entries.get(key)?.keySpan ?? value.span, value });
  return { ...map, entries };
}

/** The tree as plain values: maps are objects without a prototype, so that no key means anything of its own. */
export function plain(tree: Tree): unknown {
  if (tree.kind === 'scalar') return tree.value;
  if (tree.kind === 'list') return tree.items.map(plain);
  const object = Object.create(null) as Record<string, unknown>;
  for (const [key, entry] of tree.entries) object[key] = plain(entry.value);
  return object;
}

/** The place of a part of a scalar's text; the whole scalar where the file writes its text in another way. */
export function spanInside(scalar: ScalarTree, from: number, to: number): Span {
  const { source, span } = scalar;
  const inner = source === scalar.value ? 0 : source.slice(1, -1) === scalar.value ? 1 : -1;
  return inner === -1
    ? span
    : { start: span.start + inner + from, end: span.start + inner + Math.max(to, from + 1) };
}
