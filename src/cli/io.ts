/** Where a command writes. */
export interface Io {
  /** The answer: standard output. */
  out(text: string): void;
  /** Errors, warnings and progress: standard error. */
  err(text: string): void;
  /** Where progress is drawn; null where nobody watches. */
  readonly screen: NodeJS.WriteStream | null;
  /** How many letters fit in a line. */
  readonly columns: number;
}

const DEFAULT_COLUMNS = 80;
/** Lines longer than this are hard to read, however wide the window. */
const MOST_COLUMNS = 100;

/** The streams of this process. */
export function processIo({ stdout, stderr }: Pick<NodeJS.Process, 'stdout' | 'stderr'>): Io {
  return {
    out: (text) => void stdout.write(harmless(text)),
    err: (text) => void stderr.write(harmless(text)),
    screen: stderr.isTTY ? stderr : null,
    columns: Math.min(MOST_COLUMNS, stdout.isTTY ? stdout.columns : DEFAULT_COLUMNS),
  };
}

/**
 * Text of a regime file must not steer the terminal: control characters but line feed and tab, and those that turn the
 * direction of text, are shown as a mark.
 */
export function harmless(text: string): string {
  return text.replaceAll(/[^\n\t\P{Cc}]|\p{Bidi_Control}/gu, '\ufffd');
}
