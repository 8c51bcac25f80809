/**
 * How deep brackets and dashes nest in a YAML text, at most, and where: an upper bound (it counts those in comments too)
 * that costs one pass. The parser recurses, and on a hundred thousand brackets it ends the whole process.
 */
export function deepestNesting(text: string): { readonly depth: number; readonly offset: number } {
  let open = 0;
  let deepest = { depth: 0, offset: 0 };
  const see = (depth: number, offset: number): void => {
    if (depth > deepest.depth) deepest = { depth, offset };
  };
  for (let i = 0; i < text.length; i += 1) {
    const letter = text[i];
    if (letter === '[' || letter === '{') {
      open += 1;
      see(open, i);
    } else if (letter === ']' || letter === '}') {
      open = Math.max(0, open - 1);
    } else if (letter === '\n') {
      see(blockMarks(text, i + 1), i + 1);
    }
  }
  return deepest;
}

/** How many `- ` or `? ` a line begins with, each of which opens a level. */
function blockMarks(text: string, lineStart: number): number {
  let marks = 0;
  for (let i = lineStart; i < text.length; i += 1) {
    const letter = text[i];
    if (letter === '-' || letter === '?') marks += 1;
    else if (letter !== ' ' && letter !== '\t') break;
  }
  return marks;
}
