import { axisX, barX, ruleX, text } from '@observablehq/plot';
import type { PlotOptions } from '@observablehq/plot';
import type { Html } from '../html.js';
import { draw } from './draw.js';
import type { Format, Picture } from './draw.js';
import { wrap } from './labels.js';

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
  /** How a value is written on the axis under the bars. */
  readonly say: (value: number) => string;
}

/** How much room an axis takes. */
const AXIS = 24;
const BAR = 16;
const LINE = 17;
const GAP = 11;
/** How many letters of a note fit across a narrow chart. */
const NARROW_LETTERS = 44;
/** And of a name and its note across a wide one. */
const WIDE_LETTERS = 96;

/** Draws bars with their names and numbers above them. */
export function barChart(chart: BarChart): Html {
  return draw(chart, (format) => layOut(chart, format));
}

function layOut({ bars, say }: BarChart, format: Format): PlotOptions {
  const labels = bars.map((bar) => labelOf(bar, format));
  const lines = Math.max(1, ...labels.map((label) => label.length));
  const rows = bars.map((bar, row) => ({ ...bar, row, label: (labels[row] ?? []).join('\n') }));
  const longest = Math.max(...bars.map((bar) => bar.value));
  const top = longest || 1;
  const above = lines * LINE;
  const height = above + BAR + GAP;
  const inset = { insetTop: above + GAP / 2, insetBottom: GAP / 2 };
  return {
    height: bars.length * height + 8 + AXIS,
    margin: 4,
    marginBottom: 4 + AXIS,
    // The last tick is a number and its unit, as wide as half of it.
    marginRight: 34,
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
      // Where every bar is of nothing there is nothing to measure.
      longest > 0
        ? axisX({
            ticks: format.name === 'wide' ? 5 : 3,
            tickFormat: (value: number) => say(value),
            label: null,
            fill: 'var(--soft)',
          })
        : null,
      text(rows, {
        y: 'row',
        x: 0,
        dx: 4,
        dy: GAP / 2 - height / 2 + 1,
        textAnchor: 'start',
        lineAnchor: 'top',
        lineHeight: LINE / 13,
        text: 'label',
      }),
    ],
  };
}

/** A name and its numbers, in as many lines as they take; a narrow page has no room for both in one. */
function labelOf({ name, note }: Bar, { name: width }: Format): string[] {
  return width === 'wide'
    ? wrap(`${name}: ${note}`, WIDE_LETTERS)
    : [name, ...wrap(note, NARROW_LETTERS)];
}
