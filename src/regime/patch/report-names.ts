import type { Report } from '../problem.js';
import { mapAt } from '../text/tree.js';
import type { MapTree } from '../text/tree.js';
import { namesMeant } from './names-meant.js';

/** The sections of rules that have names, each with what one of them is called. */
export const NAMED: ReadonlyMap<string, string> = new Map([
  ['channels', 'a channel'],
  ['conduct', 'conduct'],
  ['domains', 'a domain'],
  ['scores', 'a score'],
  ['lists', 'a list'],
]);

/** Reports the names that a patch says and the regime has not, where the patch is wrong in itself and so is not applied. */
export function reportNames(patch: MapTree, regime: MapTree, report: Report): void {
  // A key that begins so is a selector, and what is wrong with it is told where it is read.
  for (const [section, what] of NAMED)
    for (const [said, { keySpan }] of mapAt(patch, ['change', section]).entries)
      if (!/^every\b/u.test(said))
        namesMeant(mapAt(regime, [section]), what, said, keySpan, regime, report);
}
