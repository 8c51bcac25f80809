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
}

/** A table of names. */
export function nameTable(what: string, names: readonly string[]): Names {
  return { what, names, indices: new Map(names.map((name, i) => [name, i])) };
}

/** The index of a name; null, and reported, where nothing of this kind has the name. */
export function lookUp(table: Names, name: string, span: Span, report: Report): number | null {
  const index = table.indices.get(name);
  if (index !== undefined) return index;
  report.error(span, undeclared(table, name));
  return null;
}

/** More names than any kind may have, but not more than a reader may want. */
const MOST_SHOWN = 200;

/** The words for a name that is used and never declared. */
export function undeclared({ what, names }: Names, name: string): Words {
  const shown = names.slice(0, MOST_SHOWN);
  const nothing = `nothing: the file declares no ${what.replace(/^an? /u, '')}`;
  return {
    found: `${quote(name)} is not ${what}`,
    accepted: shown.length === 0 ? nothing : shown.join(', '),
    suggestion: suggest(name, shown),
  };
}
