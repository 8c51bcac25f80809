import type { Files } from '../compose/files.js';
import { hashText } from '../compose/hash-text.js';
import type { MadeOf } from '../compose/made-of.js';
import type { Extended } from '../compose/read-extended.js';
import { readMap } from '../compose/read-map.js';
import { readText } from '../compose/read-text.js';
import { workOutLike } from '../merge/like.js';
import { resolveTree } from '../parse.js';
import { listProblemsOf } from '../problem.js';
import type { ProblemList, Report } from '../problem.js';
import type { Regime } from '../regime.js';
import { nameTable } from '../resolve/names.js';
import type { Sources } from '../text/sources.js';
import { keysOf, mapAt, withEntry } from '../text/tree.js';
import type { MapTree } from '../text/tree.js';
import type { Words } from '../text/words.js';
import { applyPatch } from './apply-patch.js';
import type { Patch, PatchAbout } from './patch.js';
import { readPatch } from './read-patch.js';
import { reportNames } from './report-names.js';

/** A regime after its patches; where anything was reported as an error, only what it was made of is right. */
interface PatchedRegime {
  readonly tree: MapTree;
  readonly made: readonly MadeOf[];
  readonly patches: readonly PatchAbout[];
  /** Null where there are no patches, or where anything is wrong. */
  readonly regime: Regime | null;
}
/** A patch that cannot be read at all. */
interface Unread {
  readonly unread: string;
  readonly words: Words;
}

const SILENT: Report = { error: () => undefined, warning: () => undefined };

/**
 * Applies patch files to a regime, one after the other. Patches are applied only to a regime that is right in itself. Its
 * warnings are those of the regime as it was: that a patch leaves something unused is what it is for.
 */
export async function applyPatches(
  { tree: base, made: madeBefore }: Extended,
  paths: readonly string[],
  sources: Sources,
  list: ProblemList,
  files: Files,
): Promise<PatchedRegime | Unread> {
  const made = [...madeBefore];
  const patches: PatchAbout[] = [];
  if (paths.length === 0) return { tree: base, made, patches, regime: null };
  let tree = base;
  let regime = resolveTree(base, list);
  if (regime !== null) tree = withoutLike(base);
  for (const path of paths) {
    const text = await readText(path, files, 'patch');
    if (typeof text !== 'string') return { unread: path, words: text };
    made.push({ role: 'patch', hash: hashText(text) });
    const read = readMap(text, sources.add(path, text), list);
    const patch = read === null ? null : readPatch(read, path, list);
    if (patch === null && read !== null && regime !== null) reportNames(read, tree, list);
    if (patch === null || regime === null || isTwice(patch, tree, patches, list)) {
      regime = null;
      continue;
    }
    const applied = applyPatch(tree, patch, list);
    const next = list.hasErrors() ? null : resolveOrReport(applied.tree, sources, list);
    if (next !== null && essence(next) === essence(regime))
      warnOfIdle(patch, regime, applied.idle, list);
    tree = applied.tree;
    regime = next;
    patches.push({ title: patch.title, about: patch.about, file: path });
  }
  return { tree, made, patches, regime };
}

/** The regime of a tree that was patched, without its warnings. */
function resolveOrReport(tree: MapTree, sources: Sources, list: ProblemList): Regime | null {
  const scratch = listProblemsOf(sources);
  const regime = resolveTree(tree, scratch);
  if (regime === null) resolveTree(tree, list);
  return regime;
}

/** A patch that names one score means that one: scores that are like it have their own rules from here on. */
function withoutLike(tree: MapTree): MapTree {
  const scores = mapAt(tree, ['scores']);
  if (scores.entries.size === 0) return tree;
  const names = nameTable('a score', keysOf(scores));
  return withEntry(tree, 'scores', workOutLike(scores, names, [], SILENT).scores);
}

function isTwice(
  { title, titleSpan }: Patch,
  tree: MapTree,
  before: readonly PatchAbout[],
  list: ProblemList,
): boolean {
  const twice = before.some((each) => each.title === title);
  if (!twice && !keysOf(mapAt(tree, ['sources'])).includes(title)) return false;
  list.error(titleSpan, {
    found: twice
      ? `the patch "${title}" is applied twice`
      : `"${title}" is already the name of a source of the regime`,
    accepted: twice ? 'each patch once' : 'another title',
  });
  return true;
}

/** All that a regime does, as text: without where its rules come from. */
function essence(regime: Regime): string {
  return JSON.stringify(regime, (key, value: unknown) =>
    key === 'provenance' || key === 'sources' ? undefined : value,
  );
}

function warnOfIdle(
  { title, titleSpan }: Patch,
  regime: Regime,
  idle: readonly string[],
  list: ProblemList,
): void {
  const why = idle.length === 0 ? 'what it changes has no effect there' : idle.join('; ');
  list.warning(titleSpan, {
    found: `the patch "${title}" changes nothing in "${regime.title}": ${why}`,
    accepted: 'to leave it out',
  });
}
