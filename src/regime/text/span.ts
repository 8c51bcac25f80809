/** A stretch of the file's text: offsets in UTF-16 units, the end not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place as an editor counts it: both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Finds the line and column of offsets of one text: its lines are counted once. */
export function placesOf(text: string): (offset: number) => Place {
  const starts = [0];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1))
    starts.push(end + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

const WIDEST_EXCERPT = 160;

/**
 * The line of the file that a span begins in, with carets under the span (to the end of that line at most). Tabs are kept
 * in the caret's line, so that the carets stand right wherever tabs are wide.
 */
export function excerptOf(text: string, span: Span, { line, column }: Place): string {
  const lineStart = span.start - column + 1;
  const newline = text.indexOf('\n', lineStart);
  const whole = text.slice(lineStart, newline === -1 ? text.length : newline).replace(/\r$/u, '');
  // A file may be one line of a megabyte: what is shown is a window around the place.
  const from = Math.max(0, column - 1 - WIDEST_EXCERPT / 2);
  const shown = whole.slice(from, from + WIDEST_EXCERPT);
  const before = shown.slice(0, column - 1 - from);
  const carets = Math.max(1, Math.min(span.end - span.start, shown.length - before.length));
  const gutter = String(line).padStart(5);
  const pad = before.replace(/[^\t]/gu, ' ');
  return `${gutter} | ${shown}\n      | ${pad}${'^'.repeat(carets)}`;
}
