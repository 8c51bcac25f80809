import type { Report } from '../problem.js';
import type { Span } from '../text/span.js';
import { suggest } from '../text/suggest.js';
import { quote } from '../text/words.js';
import type { Words } from '../text/words.js';

/** The names of one kind that a file declares, in its order. */
export interface Names {
  /** In the singular, with its article: `a channel`. */
  readonly what: string;
  readonly names: readonly string[];
  readonly indices: ReadonlyMap<string, number>;
  /** False where the file writes them in a way that cannot be read: then no name is known to be undeclared. */
  readonly readable: boolean;
}

/** A table of names. */
export function nameTable(what: string, names: readonly string[], readable = true): Names {
  return { what, names, indices: new Map(names.map((name, i) => [name, i])), readable };
}

/** The index of a name; null, and reported, where nothing of this kind has the name. */
export function lookUp(table: Names, name: string, span: Span, report: Report): number | null {
  const index = table.indices.get(name);
  if (index !== undefined) return index;
  reportUndeclared(table, name, span, report);
  return null;
}

/** Reports a name that nothing of its kind has; `why` follows the words for what was found. */
export function reportUndeclared(
  table: Names,
  name: string,
  span: Span,
  report: Report,
  why = '',
): void {
  if (!table.readable) return;
  const words = undeclared(table, name);
  report.error(span, { ...words, found: `${words.found}${why}` });
}

/** More names than any kind may have, but not more than a reader may want. */
const MOST_SHOWN = 200;

/** The words for a name that is used and never declared. */
function undeclared({ what, names }: Names, name: string): Words {
  const shown = names.slice(0, MOST_SHOWN);
  const nothing = `nothing: the file declares no ${what.replace(/^an? /u, '')}`;
  return {
    found: `${quote(name)} is not ${what}`,
    accepted: shown.length === 0 ? nothing : shown.join(', '),
    suggestion: suggest(name, shown),
  };
}
