import type { Text } from '@codemirror/state';
import type { Problem } from 'glasshouse';

/** What of the text a problem is about: as many letters as its excerpt has carets, to the end of the line at most. */
export function rangeOf(
  { line, column, excerpt }: Problem,
  text: Text,
): { from: number; to: number } {
  const found = text.line(Math.min(Math.max(1, line), text.lines));
  const from = Math.min(found.from + column - 1, found.to);
  const carets = /\^+/u.exec(excerpt)?.[0].length ?? 1;
  return { from, to: Math.min(from + carets, found.to) };
}
