/** Where lines of numbers lie in a picture. */
export interface Lines {
  /** For each line the `d` of an SVG path. */
  readonly paths: readonly string[];
  /** Values at which the upright axis has marks, and how high each is. */
  readonly marks: readonly { readonly value: number; readonly y: number }[];
  readonly x: (month: number) => number;
  readonly y: (value: number) => number;
}

/** The frame of a chart, in units of the picture. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const MARKS = 3;

/**
 * Lays out lines that share their axes: months from the left, values from 0 upwards.
 *
 * @param months in all, so that lines grow into the picture as they come
 */
export function layLines(lines: readonly (readonly number[])[], months: number, box: Box): Lines {
  const highest = lines.reduce((most, line) => line.reduce((a, b) => Math.max(a, b), most), 0);
  const step = roundStep(highest / MARKS);
  const top = Math.max(step, Math.ceil(highest / step) * step);
  const x = (month: number): number =>
    round(box.left + (months > 1 ? (box.width * month) / (months - 1) : 0));
  const y = (value: number): number => round(box.top + box.height * (1 - value / top));
  return {
    paths: lines.map((line) =>
      line.map((value, month) => `${month === 0 ? 'M' : 'L'}${x(month)} ${y(value)}`).join(''),
    ),
    marks: Array.from({ length: Math.round(top / step) + 1 }, (_, at) => ({
      value: at * step,
      y: y(at * step),
    })),
    x,
    y,
  };
}

/** Less than this is nothing: what is drawn are numbers of people and acts. */
const TINY = 1e-9;

/** The next 1, 2 or 5 times a power of ten; 1 where there is nothing. */
export function roundStep(at: number): number {
  if (!(at > TINY)) return 1;
  const power = 10 ** Math.floor(Math.log10(at));
  return power * ([1, 2, 5].find((one) => one * power >= at) ?? 10);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
