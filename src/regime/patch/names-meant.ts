import type { Report } from '../problem.js';
import { nameTable, reportUndeclared } from '../resolve/names.js';
import type { Span } from '../text/span.js';
import { keysOf, treeAt } from '../text/tree.js';
import type { MapTree, Tree } from '../text/tree.js';
import { readSelector, selected } from './selector.js';

/** The entries of a section that a key of a patch means. */
interface NamesMeant {
  readonly names: readonly string[];
  /** Where a selector finds nothing: what the regime has not, in words. */
  readonly none: string | null;
}

/** What a key of a patch means in a section: a name, or a selector. A name that the section has not is reported. */
export function namesMeant(
  section: MapTree,
  what: string,
  said: string,
  span: Span,
  file: Tree,
  report: Report,
): NamesMeant {
  const selector = readSelector(said);
  if (selector !== null) {
    const names = selected(section, selector);
    const { kind, with: key } = selector;
    const bare = what.replace(/^an? /u, '');
    const which = `${kind === null ? '' : `${kind} `}${bare}${key === null ? '' : ` with "${key}"`}`;
    return { names, none: names.length === 0 ? `the regime has no ${which}` : null };
  }
  if (section.entries.has(said)) return { names: [said], none: null };
  const title = treeAt(file, ['regime']);
  const regime = title?.kind === 'scalar' ? `"${String(title.value)}"` : 'the regime';
  const why = ` of ${regime}, and a patch changes only what is there`;
  reportUndeclared(nameTable(what, keysOf(section)), said, span, report, why);
  return { names: [], none: null };
}
