/** Breaks a label into lines of at most so many letters, at spaces; a word that is longer stays whole. */
export function wrap(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}

/** A label that wants to stand at a height, and how much room it takes. */
export interface Placed {
  readonly at: number;
  readonly height: number;
}

/**
 * Moves labels apart so that none covers another: down from the top, then up again where the last ones ran out of room.
 *
 * @param labels where each would like its middle to be, in pixels from the top
 * @param bottom the lowest pixel that may be used
 * @returns where the middle of each goes, in the order given
 */
export function spread(labels: readonly Placed[], bottom: number): number[] {
  const order = labels.map((label, index) => ({ ...label, index })).sort((a, b) => a.at - b.at);
  let free = -Infinity;
  const middles = order.map(({ at, height }) => {
    const middle = Math.max(at, free + height / 2);
    free = middle + height / 2;
    return middle;
  });
  let limit = bottom;
  for (let index = order.length - 1; index >= 0; index -= 1) {
    const height = order[index]?.height ?? 0;
    const middle = Math.min(middles[index] ?? 0, limit - height / 2);
    middles[index] = middle;
    limit = middle - height / 2;
  }
  const result = Array<number>(labels.length).fill(0);
  order.forEach(({ index }, rank) => {
    result[index] = middles[rank] ?? 0;
  });
  return result;
}
