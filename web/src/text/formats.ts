/** Formats that have been made, by language and options: to make one takes a browser longer than to write a hundred numbers. */
const numbers = new Map<string, Intl.NumberFormat>();
const lists = new Map<string, Intl.ListFormat>();

/** How a language writes numbers. */
export function numberFormat(tag: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return once(numbers, tag, options, () => new Intl.NumberFormat(tag, options));
}

/** How a language writes several names one after another. */
export function listFormat(tag: string, options: Intl.ListFormatOptions): Intl.ListFormat {
  return once(lists, tag, options, () => new Intl.ListFormat(tag, options));
}

function once<Format>(
  made: Map<string, Format>,
  tag: string,
  options: object,
  make: () => Format,
): Format {
  const key = `${tag} ${JSON.stringify(options)}`;
  const before = made.get(key);
  if (before !== undefined) return before;
  const format = make();
  made.set(key, format);
  return format;
}
