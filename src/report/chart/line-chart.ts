import { dot, line, ruleY, text } from '@observablehq/plot';
import type { Markish, PlotOptions } from '@observablehq/plot';
import type { Html } from '../html.js';
import { monthDate } from '../text/months.js';
import { changeMarks } from './change-marks.js';
import type { Marked } from './change-marks.js';
import { draw } from './draw.js';
import type { Format, Picture } from './draw.js';
import { spread, wrap } from './labels.js';
import { strokeOf } from './palette.js';
import { timeAxis } from './time-axis.js';

/** One line of a chart; null leaves a gap. */
export interface Line {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/** Lines over the months of a run. */
export interface LineChart extends Picture {
  /** The first month, counted from year 0. */
  readonly from: number;
  readonly lines: readonly Line[];
  /** How many months each value covers; 1 where nothing is said. */
  readonly step?: number;
  /** How a value of the axis is written. */
  readonly say: (value: number) => string;
  /** Months at which something changed, each with the letter that its caption explains. */
  readonly changes?: readonly Marked[];
  /** The top of the axis where the values do not reach it. */
  readonly atLeast?: number;
}

const LINE_HEIGHT = 15;
const LABEL_GAP = 4;
const LETTER_WIDTH = 7;
/** Ticks are digits, which are wider than most letters. */
const TICK_LETTER_WIDTH = 8;
const MARGIN = { top: 16, bottom: 40, label: 14 };

/** Draws lines over time, each with its name at its end, its own colour and its own dashes. */
export function lineChart(chart: LineChart): Html {
  const values = chart.lines.flatMap((each) => each.values.filter((value) => value !== null));
  const top = Math.max(chart.atLeast ?? 0, ...values) || 1;
  return draw(chart, (format) => layOut(chart, top, format));
}

function layOut(chart: LineChart, top: number, format: Format): PlotOptions {
  const height = format.name === 'wide' ? 300 : 250;
  const inner = height - MARGIN.top - MARGIN.bottom;
  const names = chart.lines.map((each) => wrap(each.name, format.labelLetters));
  const letters = Math.max(1, ...names.flat().map((text_) => text_.length));
  const tickLetters = Math.max(
    ...[top, top / 2, top * 0.7].map((value) => chart.say(value).length),
  );
  const pixel = (value: number): number => MARGIN.top + (1 - value / top) * inner;
  const middles = spread(
    chart.lines.map((each, index) => ({
      at: pixel(lastOf(each)),
      height: (names[index]?.length ?? 1) * LINE_HEIGHT + LABEL_GAP,
    })),
    height - MARGIN.bottom / 2,
  );
  return {
    height,
    marginTop: MARGIN.top,
    marginBottom: MARGIN.bottom,
    marginLeft: Math.max(40, tickLetters * TICK_LETTER_WIDTH + 12),
    marginRight: letters * LETTER_WIDTH + MARGIN.label,
    x: timeAxis(chart.from, chart.from + monthsOf(chart) - 1, format.name === 'wide' ? 9 : 4),
    y: { domain: [0, top], label: null, tickFormat: chart.say, ticks: 5, grid: true },
    marks: [
      ruleY([0]),
      ...changeMarks(chart.changes ?? []),
      ...chart.lines.flatMap((each, index) =>
        lineMarks(chart, each, index, {
          label: (names[index] ?? []).join('\n'),
          at: top * (1 - ((middles[index] ?? 0) - MARGIN.top) / inner),
        }),
      ),
    ],
  };
}

function lineMarks(
  { from, step = 1 }: LineChart,
  each: Line,
  index: number,
  { label, at }: { readonly label: string; readonly at: number },
): Markish[] {
  const points = each.values.map((value, at) => ({ date: monthDate(from + at * step), value }));
  const { color, dashes } = strokeOf(index);
  const end = points.slice(-1);
  return [
    line(points, {
      x: 'date',
      y: 'value',
      stroke: color,
      strokeWidth: 2.25,
      strokeDasharray: dashes,
    }),
    dot(end, { x: 'date', y: 'value', fill: color, r: 3.5 }),
    text(end, {
      x: 'date',
      y: () => at,
      text: () => label,
      textAnchor: 'start',
      dx: 8,
      lineHeight: 1.15,
    }),
  ];
}

function monthsOf({ lines, step = 1 }: LineChart): number {
  return 1 + step * Math.max(0, ...lines.map((each) => each.values.length - 1));
}

function lastOf({ values }: Line): number {
  return values.at(-1) ?? 0;
}
