/** Rows of text in columns: the first column to the left, the others to the right, two spaces between. */
export function textTable(rows: readonly (readonly string[])[], indent = '  '): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, lettersOf(cell));
    });
  }
  return rows
    .map((row) => {
      const cells = row.map((cell, column) => {
        const space = ' '.repeat((widths[column] ?? 0) - lettersOf(cell));
        return column === 0 ? cell + space : space + cell;
      });
      return (indent + cells.join('  ')).trimEnd();
    })
    .join('\n');
}

/** Text broken into lines of at most so many letters, each line after the first indented further. */
export function paragraph(text: string, columns: number, first = '', later = first): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(' ')) {
    if (!empty && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = later + word;
    } else {
      line += empty ? word : ` ${word}`;
    }
    empty = false;
  }
  return [...lines, line].join('\n');
}

function lettersOf(text: string): number {
  return Array.from(text).length;
}
