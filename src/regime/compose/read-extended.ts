import { basename, dirname, isAbsolute, join, relative, resolve } from '../../platform/path.js';
import { overlay } from '../merge/overlay.js';
import type { Report } from '../problem.js';
import type { Sources } from '../text/sources.js';
import { keySpanAt, keysOf, mapAt, treeAt, withEntry, without } from '../text/tree.js';
import type { MapTree, Tree } from '../text/tree.js';
import { quote } from '../text/words.js';
import type { Files } from './files.js';
import { hashText } from './hash-text.js';
import type { MadeOf } from './made-of.js';
import { readMap } from './read-map.js';
import { readText } from './read-text.js';

/** A regime file with all that it extends under it. */
export interface Extended {
  readonly tree: MapTree;
  /** The file itself, then what it extends, and so on. */
  readonly made: readonly MadeOf[];
}

/** What the reading of a chain of files needs on the way. */
interface Chain {
  readonly sources: Sources;
  readonly report: Report;
  readonly files: Files;
  /** The files above, as they were named. */
  readonly above: readonly string[];
}

/** Longer chains are not written by people. */
const MOST_FILES = 16;
const ACCEPTED = 'the path of a regime file, seen from this file, like ../base.yaml';

/** Lays a regime file over the file that it extends, if it does, and so on. Null, and reported, where a file cannot be read. */
export async function readExtended(
  path: string,
  text: string,
  { sources, report, files, above }: Chain,
): Promise<Extended | null> {
  const tree = readMap(text, sources.add(path, text), report);
  if (tree === null) return null;
  const own: MadeOf = { role: above.length === 0 ? 'regime' : 'extends', hash: hashText(text) };
  const said = treeAt(tree, ['extends']);
  if (said === undefined) return { tree, made: [own] };
  const chain = [...above, path];
  const basePath = pathOf(said, tree, chain, report);
  if (basePath === null) return null;
  const baseText = await readText(basePath, files);
  if (typeof baseText !== 'string') {
    const { found, suggestion } = baseText;
    const meant = suggestion === undefined ? undefined : relative(dirname(path), suggestion);
    // The file is named as this file names it, wherever this one is read from.
    const named = said.kind === 'scalar' ? String(said.value).trim() : '';
    report.error(said.span, {
      found: found.replaceAll(basePath, named),
      accepted: ACCEPTED,
      suggestion: meant,
    });
    return null;
  }
  const base = await readExtended(basePath, baseText, { sources, report, files, above: chain });
  if (base === null || refusesPatch(base.tree, said, report)) return null;
  const differs = withEntry(tree, 'extends', undefined);
  return { tree: overlay(withoutReplaced(base.tree, differs), differs), made: [own, ...base.made] };
}

/** The path that a file extends; null, and reported, where it says none or comes round in a circle. */
function pathOf(
  said: Tree,
  tree: MapTree,
  chain: readonly string[],
  report: Report,
): string | null {
  const [own = ''] = chain.slice(-1);
  if (said.kind !== 'scalar' || typeof said.value !== 'string' || said.value.trim() === '') {
    const value = said.kind === 'scalar' ? said.value : said.kind === 'map' ? {} : [];
    report.error(keySpanAt(tree, ['extends']), {
      found: `${quote(value)} stands where "extends" names a file`,
      accepted: ACCEPTED,
    });
    return null;
  }
  const named = said.value.trim();
  const path = isAbsolute(named) ? named : join(dirname(own), named);
  const at = chain.findIndex((each) => resolve(each) === resolve(path));
  if (at !== -1) {
    const round = [...chain.slice(at), path].map((each) => basename(each)).join(' extends ');
    report.error(said.span, {
      found: `files extend each other in a circle: ${round}`,
      accepted: 'a file that extends no other at the end of the chain',
    });
    return null;
  }
  if (chain.length === MOST_FILES) {
    report.error(said.span, {
      found: `more than ${MOST_FILES} files extend one another`,
      accepted: 'a shorter chain',
    });
    return null;
  }
  return path;
}

function refusesPatch(base: MapTree, said: Tree, report: Report): boolean {
  if (!base.entries.has('patch')) return false;
  report.error(said.span, {
    found: 'this file is a patch, and no regime',
    accepted: 'a regime to extend; a patch is laid over one: glasshouse run REGIME --with PATCH',
  });
  return true;
}

const BANDS = ['groups', 'ages', 'incomes', 'households', 'network'];

/** The base without what makes sense only as a whole, where the file over it says it: shares that add up, and the network. */
function withoutReplaced(base: MapTree, over: MapTree): MapTree {
  let rest: Tree = base;
  if (over.entries.has('places')) rest = without(rest, ['places']);
  for (const key of keysOf(treeAt(over, ['population']))) {
    if (BANDS.includes(key)) rest = without(rest, ['population', key]);
  }
  return mapAt(rest, []);
}
