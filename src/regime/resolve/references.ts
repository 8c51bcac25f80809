import { scalarsAt } from '../text/scalars.js';
import { keySpanAt, keysOf, mapAt } from '../text/tree.js';
import type { Tree } from '../text/tree.js';
import type { Context } from './context.js';
import { lookUp } from './names.js';
import type { Names } from './names.js';

/** The indices of the names under a key, each once; names that nothing has are reported and left out. */
export function indicesAt(
  tree: Tree,
  key: string,
  table: Names,
  context: Context,
): readonly number[] {
  const found = scalarsAt(tree, key).map((scalar) =>
    lookUp(table, String(scalar.value), scalar.span, context.report),
  );
  return [...new Set(found.filter((index) => index !== null))];
}

/** One value for each name of a table, from a map under a key: `otherwise` where the map does not say it. */
export function perName(
  tree: Tree,
  key: string,
  values: Readonly<Record<string, number>> | undefined,
  table: Names,
  otherwise: number,
  context: Context,
): readonly number[] {
  const map = mapAt(tree, [key]);
  for (const name of keysOf(map)) lookUp(table, name, keySpanAt(map, [name]), context.report);
  return table.names.map((name) =>
    values !== undefined && Object.hasOwn(values, name) ? (values[name] ?? otherwise) : otherwise,
  );
}
