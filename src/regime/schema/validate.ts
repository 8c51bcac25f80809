import type { Report } from '../problem.js';
import { plain, replaced, treeAt, withEntry, without } from '../text/tree.js';
import type { Path, Tree } from '../text/tree.js';
import { reportIssues } from './issues.js';
import { regimeSchema } from './regime-schema.js';

/** A file's tree without its faults. */
export interface Validated {
  readonly tree: Tree;
  /** What was left out because of a fault. */
  readonly removed: readonly Path[];
  /** Where the rules begin that lost a part of theirs: offsets in the text. */
  readonly partial: ReadonlySet<number>;
}

const SILENT: Report = { error: () => undefined, warning: () => undefined };
/** Leaving a value out can leave a rule without what it must say: then the rule goes, and so on to the top. */
const MOST_ROUNDS = 12;

/**
 * Checks a whole file against the schema, reports what does not fit, and leaves it out, so that the rest can be checked
 * further and every fault of a file is reported at once.
 */
export function validate(tree: Tree, report: Report): Validated {
  let rest = tree;
  const removed: Path[] = [];
  const partial = new Set<number>();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const result = regimeSchema.safeParse(plain(rest));
    if (result.success) break;
    const found = reportIssues(result.error.issues, rest, round === 0 ? report : SILENT);
    const paths = found.map((path) => wholeOf(ruleOf(path, rest)));
    const before = rest;
    // Later items of a list first, so that the indices of earlier ones still hold.
    for (const path of paths.sort(laterFirst)) {
      const rule = treeAt(rest, path.slice(0, -1));
      if (path.length === 0 || rule === undefined) continue;
      partial.add(rule.span.start);
      removed.push(path);
      rest = treeAt(rest, path) === undefined ? withPlaceholder(rest, path) : without(rest, path);
    }
    if (rest === before) break;
  }
  return { tree: rest, removed, partial };
}

/** What stands in for what a rule must say and does not, so that the rest of the rule is still checked. */
const PLACEHOLDERS = new Map<string | number, string | number>([
  ['coverage', '0%'],
  ['rate', '0/month'],
  ['enters', 'audit of 0/month'],
  ['leaves', 'never'],
  ['share', '0%'],
  ['count', 1],
  ['is', 1],
]);

/** The way to what has to go: a rule that does not say what it must goes whole, unless something can stand in for it. */
function ruleOf(path: Path, tree: Tree): Path {
  const missing = treeAt(tree, path) === undefined;
  return missing && !PLACEHOLDERS.has(path.at(-1) ?? '') ? path.slice(0, -1) : path;
}

function withPlaceholder(tree: Tree, path: Path): Tree {
  const above = path.slice(0, -1);
  const rule = treeAt(tree, above);
  const value = PLACEHOLDERS.get(path.at(-1) ?? '') ?? null;
  if (rule?.kind !== 'map') return tree;
  const { start } = rule.span;
  const placeholder: Tree = { kind: 'scalar', value, source: '', span: { start, end: start } };
  return replaced(tree, above, withEntry(rule, String(path.at(-1)), placeholder));
}

function laterFirst(a: Path, b: Path): number {
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) {
    const [x, y] = [a[i], b[i]];
    if (typeof x === 'number' && typeof y === 'number' && x !== y) return y - x;
    if (x !== y) return String(x) < String(y) ? 1 : -1;
  }
  return b.length - a.length;
}

const BANDS = new Set(['groups', 'ages', 'incomes', 'households']);

/** What has to go with a value: shares that add up and grades make sense only together. */
function wholeOf(path: Path): Path {
  if (path[0] === 'places') return path.slice(0, 1);
  if (path[0] === 'population' && BANDS.has(String(path[1]))) return path.slice(0, 2);
  const rulesAt =
    path[0] === 'jurisdictions' ? 2 : path[0] === 'interventions' && path[2] === 'change' ? 3 : 0;
  if (rulesAt > 0 && path[rulesAt] === 'peers') return path.slice(0, rulesAt + 1);
  if (path[rulesAt] === 'scores' && path[rulesAt + 2] === 'grades')
    return path.slice(0, rulesAt + 3);
  return path;
}
