import type * as z from 'zod';
import { reportIssues } from '../schema/issues.js';
import { plain } from '../text/tree.js';
import type { Tree } from '../text/tree.js';
import type { Context } from './context.js';

const READ = new WeakMap<Tree, Map<unknown, unknown>>();

/**
 * Reads one rule, merged from wherever its parts stand. Null, and reported, where it does not say all it must: a pilot may
 * change half of a rule whose other half nobody says. A tree is read once, however many phases it holds in.
 */
export function readRule<T>(schema: z.ZodType<T, unknown>, tree: Tree, context: Context): T | null {
  const known = READ.get(tree) ?? new Map<unknown, unknown>();
  READ.set(tree, known);
  const before = known.get(schema) as T | undefined;
  if (before !== undefined) return before;
  const result = schema.safeParse(plain(tree));
  if (!result.success) {
    reportIssues(result.error.issues, tree, context.report);
    return null;
  }
  known.set(schema, result.data);
  return result.data;
}
