import { barX, ruleX, text } from '@observablehq/plot';
import type { PlotOptions } from '@observablehq/plot';
import type { Html } from '../html.js';
import { draw } from './draw.js';
import type { Format, Picture } from './draw.js';

/** One bar: its whole is drawn as an outline, the part of it that is marked is filled. */
interface Bar {
  readonly name: string;
  readonly value: number;
  readonly marked: number;
  /** Stands after the name: the numbers in words. */
  readonly note: string;
}

/** Bars, the longest for the largest value, in the order given. */
export interface BarChart extends Picture {
  readonly bars: readonly Bar[];
}

const BAR = 16;
const LINE = 17;
const GAP = 11;

/** Draws bars with their names and numbers above them. */
export function barChart(chart: BarChart): Html {
  return draw(chart, (format) => layOut(chart, format));
}

function layOut({ bars }: BarChart, format: Format): PlotOptions {
  const rows = bars.map((bar, row) => ({ ...bar, row }));
  const top = Math.max(...bars.map((bar) => bar.value)) || 1;
  // A narrow page has no room for a name and its numbers in one line.
  const between = format.name === 'wide' ? ': ' : '\n';
  const above = format.name === 'wide' ? LINE : 2 * LINE;
  const height = above + BAR + GAP;
  const inset = { insetTop: above + GAP / 2, insetBottom: GAP / 2 };
  return {
    height: bars.length * height + 8,
    margin: 4,
    x: { domain: [0, top], axis: null },
    y: { domain: rows.map(({ row }) => row), axis: null, padding: 0 },
    marks: [
      barX(rows, {
        y: 'row',
        x: 'value',
        fill: 'var(--blue)',
        fillOpacity: 0.18,
        stroke: 'var(--blue)',
        ...inset,
      }),
      barX(rows, { y: 'row', x: 'marked', fill: 'var(--vermilion)', ...inset }),
      ruleX([0]),
      text(rows, {
        y: 'row',
        x: 0,
        dx: 4,
        dy: GAP / 2 - height / 2 + 1,
        textAnchor: 'start',
        lineAnchor: 'top',
        lineHeight: LINE / 13,
        text: (bar: Bar) => `${bar.name}${between}${bar.note}`,
      }),
    ],
  };
}
