import { link, rect, text } from '@observablehq/plot';
import type { PlotOptions } from '@observablehq/plot';
import type { Html } from '../html.js';
import { draw } from './draw.js';
import type { Format, Picture } from './draw.js';
import { full } from '../text/numbers.js';
import { wrap } from './labels.js';

/** A part of a total, above or below nothing, with the bounds between which it lies; null where they are not known. */
interface Part {
  readonly name: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Stands after the name: the number in words. */
  readonly note: string;
}

/** Parts that add up to a total, as bars from nothing to the right, or to the left where they lower it. */
export interface ShareChart extends Picture {
  /** What the axis counts in: `people`. */
  readonly unit: string;
  /** By what values are multiplied on the axis: 100 where they are shares and the unit is points. */
  readonly scale: number;
  readonly parts: readonly Part[];
}

const BAR = 14;
const LINE = 17;
const GAP = 11;
const AXIS = 42;
/** How many letters of a label fit across a narrow chart. */
const NARROW_LETTERS = 44;

/** Draws bars with their names and numbers above them, and a line from bound to bound across each. */
export function shareChart(chart: ShareChart): Html {
  return draw(chart, (format) => layOut(chart, format));
}

function layOut({ parts, scale, unit }: ShareChart, format: Format): PlotOptions {
  const labels = parts.map(({ name, note }) =>
    format.name === 'wide' ? [`${name}: ${note}`] : [name, ...wrap(note, NARROW_LETTERS)],
  );
  const lines = Math.max(1, ...labels.map((label) => label.length));
  const above = lines * LINE;
  const height = above + BAR + GAP;
  const rows = parts.map((part, at) => ({
    ...part,
    bar: at * height + above + GAP / 2,
    low: part.low ?? part.value,
    high: part.high ?? part.value,
    label: (labels[at] ?? []).join('\n'),
  }));
  const lowest = Math.min(0, ...rows.map(({ value, low }) => Math.min(value, low)));
  const highest = Math.max(0, ...rows.map(({ value, high }) => Math.max(value, high)));
  const known = rows.filter(({ low, high }) => low < high);
  const middle = (row: { bar: number }): number => row.bar + BAR / 2;
  return {
    height: rows.length * height + 4 + AXIS,
    margin: 4,
    marginBottom: AXIS,
    // Room for the number at either end of the axis.
    marginLeft: 16,
    marginRight: 24,
    x: {
      domain: lowest === highest ? [0, 1] : [lowest, highest],
      label: unit,
      labelAnchor: 'center',
      labelArrow: 'none',
      ticks: format.name === 'wide' ? 6 : 3,
      tickFormat: (value: number) => full(value * scale, 6),
    },
    y: { domain: [0, rows.length * height], range: [4, rows.length * height + 4], axis: null },
    marks: [
      ...[true, false].map((raises) =>
        barOf(
          rows.filter(({ value }) => value > 0 === raises),
          raises ? 'var(--vermilion)' : 'var(--blue)',
        ),
      ),
      link(known, { x1: 'low', x2: 'high', y1: middle, y2: middle, strokeWidth: 1.5 }),
      ...(['low', 'high'] as const).map((end) =>
        link(known, {
          x1: end,
          x2: end,
          y1: (row: { bar: number }) => row.bar + 3,
          y2: (row: { bar: number }) => row.bar + BAR - 3,
          strokeWidth: 1.5,
        }),
      ),
      // Nothing, beside each bar alone: a line all the way down would strike through the labels.
      link(rows, {
        x1: 0,
        x2: 0,
        y1: 'bar',
        y2: (row: { bar: number }) => row.bar + BAR + 3,
      }),
      text(rows, {
        x: lowest,
        y: (row: { bar: number }) => row.bar - above,
        textAnchor: 'start',
        lineAnchor: 'top',
        lineHeight: LINE / 13,
        text: 'label',
      }),
    ],
  };
}

type Row = { readonly value: number; readonly bar: number };

function barOf(rows: readonly Row[], fill: string): ReturnType<typeof rect> {
  return rect(rows, {
    x1: 0,
    x2: 'value',
    y1: 'bar',
    y2: (row: Row) => row.bar + BAR,
    fill,
    fillOpacity: 0.8,
  });
}
