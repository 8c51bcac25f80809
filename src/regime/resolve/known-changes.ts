import { keySpanAt, keysOf, mapAt, without } from '../text/tree.js';
import type { MapTree, Tree } from '../text/tree.js';
import type { Context, OwnNames } from './context.js';
import { reportUndeclared } from './names.js';
import type { Names } from './names.js';

const RULE_KEYS = [
  'channels',
  'conduct',
  'scores',
  'lists',
  'domains',
  'peers',
  'redress',
  'adaptation',
];

/**
 * The rules in what a pilot or a change says, without what it may not say: it may change what is declared, and declare
 * nothing new. What is left out is reported.
 */
export function knownChanges(said: Tree, base: MapTree, own: OwnNames, context: Context): MapTree {
  const tables: Record<string, Names> = {
    ...own,
    domains: context.names.domains,
  } as unknown as Record<string, Names>;
  let known: Tree = mapAt(said, []);
  for (const key of keysOf(known)) {
    if (!RULE_KEYS.includes(key)) known = without(known, [key]);
  }
  for (const section of ['channels', 'conduct', 'scores', 'lists', 'domains']) {
    const table = tables[section];
    if (table === undefined) continue;
    for (const name of keysOf(mapAt(known, [section]))) {
      if (table.indices.has(name)) {
        if (section === 'scores') known = withoutNewGrades(known, name, base, context);
        // A rule that could not be read is reported where it is declared; changes of it have nothing to change.
        if (mapAt(base, [section]).entries.has(name)) continue;
      } else {
        const span = keySpanAt(known, [section, name]);
        reportUndeclared(table, name, span, context.report, ': only what is declared can change');
      }
      known = without(known, [section, name]);
    }
  }
  return mapAt(known, []);
}

/** Phases differ in numbers only, so a score keeps its grades; scores without grades get none later. */
function withoutNewGrades(known: Tree, score: string, base: MapTree, context: Context): Tree {
  const grades = keysOf(mapAt(base, ['scores', score, 'grades']));
  let rest = known;
  for (const grade of keysOf(mapAt(known, ['scores', score, 'grades']))) {
    if (grades.includes(grade)) continue;
    const path = ['scores', score, 'grades', grade];
    if (!context.brokenScores.has(score)) {
      context.report.error(keySpanAt(known, path), {
        found: `"${grade}" is not a grade of "${score}": only what is declared can change`,
        accepted: grades.length === 0 ? `nothing: "${score}" has no grades` : grades.join(', '),
      });
    }
    rest = without(rest, path);
  }
  return rest;
}
