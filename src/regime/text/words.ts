/** What an error says: what was found, what would be accepted, and perhaps what was meant. */
export interface Words {
  readonly found: string;
  /** What is accepted in that place; empty where nothing is. */
  readonly accepted?: string;
  /** What was probably meant. */
  readonly suggestion?: string | undefined;
}

/** What reading one value gave: the value, or why it cannot be read. */
export type Reading<T> = { readonly value: T } | { readonly fault: Words };

/** Is this reading a fault? */
export function isFault<T>(reading: Reading<T>): reading is { readonly fault: Words } {
  return 'fault' in reading;
}

/** A reading that failed. */
export function fault(
  found: string,
  accepted = '',
  suggestion?: string,
): { readonly fault: Words } {
  return { fault: { found, accepted, suggestion } };
}

const LONGEST_QUOTE = 60;

/** A value as an error shows it: quoted, on one line, and never long. */
export function quote(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return `a ${typeof value}`;
  const line = value.replace(/\s+/gu, ' ');
  return line.length > LONGEST_QUOTE ? `"${line.slice(0, LONGEST_QUOTE)}…"` : `"${line}"`;
}

/** The text of a value that is text or a number, without the space around it; empty for any other value. */
export function textOf(input: unknown): string {
  return typeof input === 'string' || typeof input === 'number' ? String(input).trim() : '';
}
