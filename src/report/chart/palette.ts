/** How a line is told apart from the others: by colour and, for whoever does not see colours, by its dashes. */
export interface Stroke {
  readonly color: string;
  readonly dashes: string;
}

// The colours are those of Okabe and Ito, "Color universal design", 2008; the style sheet has their values for
// light and dark.
const STROKES: readonly Stroke[] = [
  { color: 'var(--blue)', dashes: 'none' },
  { color: 'var(--vermilion)', dashes: '7 3' },
  { color: 'var(--green)', dashes: '2 3' },
  { color: 'var(--purple)', dashes: '10 3 2 3' },
  { color: 'var(--orange)', dashes: '4 2' },
  { color: 'currentColor', dashes: '1 4' },
];

/** How many lines a chart can tell apart. */
export const MOST_LINES = STROKES.length;

/** The stroke of the n-th line of a chart. */
export function strokeOf(index: number): Stroke {
  return STROKES[index % STROKES.length] ?? { color: 'currentColor', dashes: 'none' };
}
