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
/** Narrower than this, words would stand one below the other. */
const FEWEST_COLUMNS = 40;

/** The streams of this process. */
export function processIo({ stdout, stderr }: Pick<NodeJS.Process, 'stdout' | 'stderr'>): Io {
  return {
    out: (text) => void stdout.write(harmless(text)),
    err: (text) => void stderr.write(harmless(text)),
    // A terminal that does not know its size cannot be drawn on.
    screen: stderr.isTTY && stderr.columns > 0 && stderr.rows > 0 ? stderr : null,
    columns: columnsOf(stdout),
  };
}

function columnsOf(stdout: NodeJS.WriteStream): number {
  if (!stdout.isTTY || stdout.columns === 0) return DEFAULT_COLUMNS;
  return Math.max(FEWEST_COLUMNS, Math.min(MOST_COLUMNS, stdout.columns));
}

/**
 * Text of a regime file must not steer the terminal: control characters but line feed and tab, and those that turn the
 * direction of text, are shown as a mark.
 */
export function harmless(text: string): string {
  return text.replaceAll(/[^\n\t\P{Cc}]|\p{Bidi_Control}/gu, '\ufffd');
}
