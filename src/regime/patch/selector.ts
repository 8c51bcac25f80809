import type { MapTree, Tree } from '../text/tree.js';
import { childOf } from '../text/tree.js';

/** Which entries of a section a key of a patch means. */
export interface Selector {
  /** Lists of one kind only; null: of any. */
  readonly kind: 'black' | 'red' | null;
  /** Only entries that say this key, and not as nothing; null: all. */
  readonly with: string | null;
}

/** What a selector may look like, in words. */
export const SELECTOR_WORDS =
  'every, every black (list), every red (list), every with KEY, every black with KEY';

/** Does a key mean several entries? Then no entry can be called so in a patch. */
export function isSelector(key: string): boolean {
  return /^every(?: |$)/u.test(key);
}

/** The selector that a key says; null where it says none that is known. */
export function readSelector(key: string): Selector | null {
  const match = /^every(?: (?<kind>black|red))?(?: with (?<key>[a-z-]+))?$/u.exec(key);
  if (match === null) return null;
  const { kind, key: said } = match.groups ?? {};
  return { kind: kind === 'black' || kind === 'red' ? kind : null, with: said ?? null };
}

/** The names in a section that a selector means. */
export function selected(section: MapTree, selector: Selector): readonly string[] {
  return [...section.entries].flatMap(([name, { value }]) =>
    isMeant(value, selector) ? [name] : [],
  );
}

function isMeant(entry: Tree, selector: Selector): boolean {
  if (selector.kind !== null) {
    const kind = childOf(entry, 'kind');
    if ((kind?.kind === 'scalar' ? kind.value : 'black') !== selector.kind) return false;
  }
  if (selector.with === null) return true;
  const said = childOf(entry, selector.with);
  return said !== undefined && !isNothing(said);
}

/** Does a value say no more than leaving it out would: 0%, none, nobody, false, an empty list, a map of such? */
export function isNothing(tree: Tree): boolean {
  if (tree.kind === 'list') return tree.items.length === 0;
  if (tree.kind === 'map') return [...tree.entries.values()].every(({ value }) => isNothing(value));
  const { value } = tree;
  if (typeof value !== 'string') return value === false || value === 0 || value === null;
  return /^(?:none|nobody|0+(?:\.0+)?(?: ?%)?(?:(?: ?\/ ?| a | per )(?:month|year))?)$/u.test(
    value.trim(),
  );
}
