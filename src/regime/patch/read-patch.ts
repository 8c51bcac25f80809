import type { Report } from '../problem.js';
import { reportIssues } from '../schema/issues.js';
import { keySpanAt, mapAt, plain } from '../text/tree.js';
import type { MapTree } from '../text/tree.js';
import type { Patch } from './patch.js';
import { plainChange } from './plain-change.js';
import { patchSchema } from './schema.js';

/**
 * Reads a patch: what is wrong with it whichever regime it is applied to is reported, at its place. Null where anything is.
 * `file` is only for what the patch is called by.
 */
export function readPatch(tree: MapTree, file: string, report: Report): Patch | null {
  if (refusesRegime(tree, report)) return null;
  let faults = 0;
  const counting: Report = {
    error(span, words) {
      faults += 1;
      report.error(span, words);
    },
    warning: (span, words) => report.warning(span, words),
  };
  const taken = plainChange(tree, counting);
  const result = patchSchema.safeParse(plain(taken));
  if (!result.success) {
    reportIssues(result.error.issues, taken, counting);
    return null;
  }
  const change = mapAt(tree, ['change']);
  if (change.entries.size === 0) {
    counting.error(keySpanAt(tree, ['change']), {
      found: 'the patch has nothing under "change"',
      accepted: 'rules that differ, like {redress: {notice: 100%}}',
    });
  }
  if (faults > 0) return null;
  const { patch: title, about = '', source = [], status = 'assumed', note = null } = result.data;
  const titleSpan = keySpanAt(tree, ['patch']);
  return { title, about, file, source, status, note, change, titleSpan };
}

function refusesRegime(tree: MapTree, report: Report): boolean {
  if (tree.entries.has('patch')) return false;
  const isRegime = tree.entries.has('regime') || tree.entries.has('extends');
  report.error(keySpanAt(tree, [isRegime ? 'regime' : '']), {
    found: isRegime ? 'this is a regime, and no patch' : 'the file does not say its "patch"',
    accepted: 'a patch, which begins with `patch:` and has its rules under `change:`',
  });
  return true;
}
