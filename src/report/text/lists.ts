/** Items as a sentence lists them: `a`, `a and b`, `a, b and c`. */
export function and(items: readonly string[]): string {
  return joined(items, 'and');
}

/** As {@link and}, with `or`. */
export function or(items: readonly string[]): string {
  return joined(items, 'or');
}

function joined(items: readonly string[], word: string): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1) ?? ''}`;
}

/** The names of things by index; an index that names nothing is a fault of the caller. */
export function named(
  items: readonly { readonly name: string }[],
  indices: readonly number[],
): string[] {
  return indices.map((index) => {
    const item = items[index];
    if (item === undefined) throw new Error(`there is no item ${index} of ${items.length}`);
    return item.name;
  });
}

/** With a capital letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
