import type { Report } from '../problem.js';
import { readTree } from '../text/read-tree.js';
import { shiftReport, shiftTree } from '../text/shift.js';
import type { MapTree } from '../text/tree.js';

/** The longest file that is read, in bytes of UTF-8. */
export const MOST_BYTES = 1024 * 1024;

/**
 * Reads one of the texts that a regime is made of, which begins at `start` among them all. Null, and reported, where it is no
 * map of keys.
 */
export function readMap(text: string, start: number, report: Report): MapTree | null {
  const own = shiftReport(report, start);
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > MOST_BYTES) {
    own.error(
      { start: 0, end: 1 },
      { found: `the file has ${bytes} bytes`, accepted: 'at most 1 MiB (1048576 bytes)' },
    );
    return null;
  }
  const tree = readTree(text, own);
  if (tree === null) return null;
  if (tree.kind !== 'map') {
    own.error(
      { start: tree.span.start, end: tree.span.start + 1 },
      { found: 'the file is no map of keys', accepted: 'a regime, which begins with `regime:`' },
    );
    return null;
  }
  const shifted = shiftTree(tree, start);
  return shifted.kind === 'map' ? shifted : null;
}
