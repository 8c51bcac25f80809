/** How deep something nests, and where it is deepest. */
export interface Nesting {
  readonly depth: number;
  readonly offset: number;
}

/**
 * How deep a YAML text nests at most, by brackets, indentation and marks (`- `, `? `, `: `): an upper bound (it counts what
 * stands in comments and quotes too) that costs one pass. The parser recurses, and where its stack ends it may take the
 * whole process with it.
 */
export function deepestNesting(text: string): Nesting {
  let deepest: Nesting = { depth: 0, offset: 0 };
  let depth = 0;
  /** The depth just inside each bracket that is open. */
  const open: number[] = [];
  const indents: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const letter = text.charAt(i);
    if ((i === 0 || text[i - 1] === '\n') && open.length === 0)
      depth = blockDepth(text, i, indents);
    if (letter === '[' || letter === '{') {
      depth += 1;
      open.push(depth);
    } else if (letter === ']' || letter === '}') {
      depth = (open.pop() ?? depth + 1) - 1;
    } else if (letter === ',') {
      depth = open.at(-1) ?? depth;
    } else if (isMark(letter) && isSpace(text[i + 1])) {
      depth += 1;
    }
    if (depth > deepest.depth) deepest = { depth, offset: i };
  }
  return deepest;
}

/** The depth at the start of a line outside brackets; `indents` are those of the lines that hold it, and is kept up to date. */
function blockDepth(text: string, lineStart: number, indents: number[]): number {
  let end = lineStart;
  while (text[end] === ' ' || text[end] === '\t') end += 1;
  const indent = end - lineStart;
  // An empty line ends nothing.
  if (text[end] !== '\n' && text[end] !== undefined) {
    while ((indents.at(-1) ?? -1) >= indent) indents.pop();
    indents.push(indent);
  }
  // A list may stand at the indentation of the key above it: two levels on one column.
  return Math.max(0, 2 * (indents.length - 1));
}

function isMark(letter: string): boolean {
  return letter === '-' || letter === '?' || letter === ':';
}

function isSpace(letter: string | undefined): boolean {
  return letter === ' ' || letter === '\t' || letter === '\n' || letter === undefined;
}
