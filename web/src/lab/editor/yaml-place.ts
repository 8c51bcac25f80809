/** Where in a YAML text a cursor is. */
export interface Place {
  /** The keys that lead there from the top. */
  readonly path: readonly string[];
  /** Whether a key is being written, or the value of the last key of the path. */
  readonly kind: 'key' | 'value';
  /** What of it stands before the cursor. */
  readonly word: string;
}

/**
 * The place of a cursor, from the lines above it and what stands before it in its line: maps by indentation, and within the
 * line also maps and lists in brackets. Lines that are not complete yet are understood as far as they go.
 */
export function placeIn(text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  const line = before.pop() ?? '';
  const own = indentOf(line);
  const path: { indent: number; key: string }[] = [];
  for (const above of before) {
    const found = KEY.exec(above);
    const key = found?.[2];
    if (key === undefined || above.trimStart().startsWith('#')) continue;
    const indent = (found?.[1] ?? '').length;
    while ((path.at(-1)?.indent ?? -1) >= indent) path.pop();
    path.push({ indent, key: plain(key) });
  }
  while ((path.at(-1)?.indent ?? -1) >= own) path.pop();
  return inLine(
    line.trimStart().replace(/^(?:- +)+/u, ''),
    path.map(({ key }) => key),
  );
}

const KEY = /^((?: |- )*)((?:"[^"]*"|'[^']*'|[^\s#'"{[\-&*!|>%@`][^:#{}]*?)) *:(?:\s|$)/u;

function indentOf(line: string): number {
  return /^(?: |- )*/u.exec(line)?.[0].length ?? 0;
}

function plain(key: string): string {
  return key.trim().replace(/^(["'])(.*)\1$/u, '$2');
}

/** Goes through the beginning of a line: keys, and brackets that open and close. */
function inLine(line: string, above: readonly string[]): Place {
  let path = [...above];
  /** How deep the path was when each bracket was opened, and which it was. */
  const open: { depth: number; isMap: boolean }[] = [];
  let kind: Place['kind'] = 'key';
  let word = '';
  for (let at = 0; at < line.length; at++) {
    const letter = line[at] ?? '';
    const top = open.at(-1);
    if (letter === '{' || letter === '[') {
      open.push({ depth: path.length, isMap: letter === '{' });
      kind = letter === '{' ? 'key' : 'value';
      word = '';
    } else if ((letter === '}' || letter === ']') && top !== undefined) {
      open.pop();
      path = path.slice(0, top.depth);
      kind = 'value';
      word = '';
    } else if (letter === ',' && top !== undefined) {
      path = path.slice(0, top.depth);
      kind = top.isMap ? 'key' : 'value';
      word = '';
    } else if (letter === ':' && kind === 'key' && /^\s?$/u.test(line[at + 1] ?? '')) {
      path.push(plain(word));
      kind = 'value';
      word = '';
    } else word = `${word}${letter}`.trimStart();
  }
  return { path, kind, word };
}
