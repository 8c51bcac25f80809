import { axisX, axisY, gridY, lineY, plot, ruleX, text } from '@observablehq/plot';
import type { Markish } from '@observablehq/plot';

/** What a chart of lines over months is drawn from. */
export interface PlotRequest {
  /** One line for each world, a value for each month so far. */
  readonly lines: readonly (readonly number[])[];
  /** Months in all, so that lines grow into the picture as they come. */
  readonly months: number;
  /** How a month, from 0, and a value are written on the axes. */
  readonly sayMonth: (month: number) => string;
  readonly sayValue: (value: number) => string;
}

/** A chart that is drawn, and its cursor, which moves without drawing anything anew. */
export interface PlottedLines {
  readonly svg: SVGSVGElement;
  readonly moveTo: (month: number) => void;
}

/** In units of the picture, which is as wide as its column. */
const SIZE = { width: 320, height: 116 } as const;
const MARGINS = { marginLeft: 44, marginRight: 14, marginTop: 10, marginBottom: 20 } as const;
const TICKS = 3;

/**
 * Draws lines that share their axes: months from the left, values from 0 upwards. Colours and dashes come from the style sheet,
 * by class, so that one drawing serves light and dark.
 */
export function plotLines({ lines, months, sayMonth, sayValue }: PlotRequest): PlottedLines {
  const last = Math.max(1, months - 1);
  const highest = lines.reduce((most, line) => line.reduce((a, b) => Math.max(a, b), most), 0);
  // Where there is nobody, half a person is no mark.
  const ticks = highest > 0 ? TICKS : 1;
  const drawn = plot({
    document,
    ...SIZE,
    ...MARGINS,
    x: { type: 'linear', domain: [0, last] },
    y: { domain: [0, highest > 0 ? highest : 1], nice: ticks },
    marks: [
      gridY({ className: 'grid', strokeOpacity: 1, ticks }),
      axisY({ tickSize: 0, ticks, tickFormat: sayValue, label: null }),
      axisX([0], { textAnchor: 'start', ...monthAxis(sayMonth) }),
      axisX(months > 1 ? [last] : [], { textAnchor: 'end', ...monthAxis(sayMonth) }),
      ruleX([0], { className: 'now' }),
      ...lines.map((line, at) => lineY(line, { className: classOf(at) })),
      ...(lines.length === 2 ? namesAtEnds(lines) : []),
    ],
  });
  // The page has styles of its own, and one label for the whole picture.
  drawn.querySelector('style')?.remove();
  for (const part of drawn.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  const cursor = drawn.querySelector('.now line');
  const x = drawn.scale('x');
  return {
    svg: drawn as unknown as SVGSVGElement,
    moveTo(month) {
      for (const end of ['x1', 'x2']) cursor?.setAttribute(end, String(x?.apply(month)));
    },
  };
}

function classOf(world: number): string {
  return world === 0 ? 'line a' : 'line b';
}

function monthAxis(sayMonth: (month: number) => string) {
  return { tickSize: 0, tickFormat: sayMonth, label: null } as const;
}

/** Which line is which, for whoever cannot tell their colours: the higher one has its name above, the other one below. */
function namesAtEnds(lines: readonly (readonly number[])[]): Markish[] {
  const ends = lines.map((line) => line.at(-1) ?? 0);
  const isFirstHigher = (ends[0] ?? 0) >= (ends[1] ?? 0);
  return lines.map((line, at) =>
    text(line.slice(-1), {
      x: () => line.length - 1,
      y: (value: number) => value,
      text: () => (at === 0 ? 'A' : 'B'),
      className: at === 0 ? 'name a' : 'name b',
      textAnchor: 'start',
      dx: 3,
      dy: (at === 0) === isFirstHigher ? -4 : 4,
    }),
  );
}
