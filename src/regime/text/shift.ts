import type { Report } from '../problem.js';
import type { Span } from './span.js';
import type { MapEntry, Tree } from './tree.js';

/** A tree whose places are `by` further on: those of a text that stands behind others. */
export function shiftTree(tree: Tree, by: number): Tree {
  if (by === 0) return tree;
  const span = shiftSpan(tree.span, by);
  if (tree.kind === 'scalar') return { ...tree, span };
  if (tree.kind === 'list')
    return { ...tree, span, items: tree.items.map((item) => shiftTree(item, by)) };
  const entries = new Map<string, MapEntry>();
  for (const [key, { keySpan, value }] of tree.entries)
    entries.set(key, { keySpan: shiftSpan(keySpan, by), value: shiftTree(value, by) });
  return { ...tree, span, entries };
}

/** A report that takes the places of one text and hands them on as places among all texts. */
export function shiftReport(report: Report, by: number): Report {
  return {
    error: (span, words) => report.error(shiftSpan(span, by), words),
    warning: (span, words) => report.warning(shiftSpan(span, by), words),
  };
}

function shiftSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
