import { dot, line, ruleX, ruleY, text } from '@observablehq/plot';
import type { PlotOptions } from '@observablehq/plot';
import type { Html } from '../html.js';
import { draw } from './draw.js';
import type { Format, Picture } from './draw.js';

/** Something weighed: what it loses and what it removes, as shares from 0 to 1 (either can be below 0). */
interface FrontPoint {
  readonly lost: number;
  readonly removed: number;
  /** How many safeguards it takes, from 1. */
  readonly size: number;
  /** Its number in the table, where it is on the front; null: it is not. */
  readonly label: string | null;
}

/** What is removed against what is lost, with the front of what nothing else beats. */
export interface FrontChart extends Picture {
  readonly points: readonly FrontPoint[];
  readonly xLabel: string;
  readonly yLabel: string;
}

/** How single safeguards, pairs, and larger sets are told apart. */
const KINDS = [
  { symbol: 'circle', color: 'var(--blue)' },
  { symbol: 'triangle', color: 'var(--green)' },
  { symbol: 'square', color: 'var(--purple)' },
] as const;

/** Draws sets of safeguards as dots: circles are single ones, triangles pairs, squares triples. */
export function frontChart(chart: FrontChart): Html {
  return draw(chart, (format) => layOut(chart, format));
}

function layOut({ points, xLabel, yLabel }: FrontChart, format: Format): PlotOptions {
  const front = points.filter(({ label }) => label !== null).sort((a, b) => a.removed - b.removed);
  const percent = (value: number): string => `${Number((100 * value).toPrecision(3))} %`;
  const ticks = format.name === 'wide' ? 6 : 3;
  return {
    height: format.name === 'wide' ? 420 : 340,
    marginLeft: 52,
    marginBottom: 44,
    marginTop: 30,
    marginRight: 28,
    x: {
      label: xLabel,
      labelAnchor: 'center',
      labelArrow: 'none',
      tickFormat: percent,
      ticks,
      nice: true,
    },
    y: { label: yLabel, labelArrow: 'none', tickFormat: percent, ticks: 6, nice: true, zero: true },
    marks: [
      ruleY([0], { strokeOpacity: 0.4 }),
      ruleX([0], { strokeOpacity: 0.4 }),
      line(front, {
        x: 'lost',
        y: 'removed',
        stroke: 'var(--vermilion)',
        strokeWidth: 1.5,
        curve: 'step-after',
      }),
      ...KINDS.map(({ symbol, color }, at) =>
        dot(
          points.filter(({ size }) => Math.min(size, KINDS.length) === at + 1),
          {
            x: 'lost',
            y: 'removed',
            symbol,
            r: 4,
            stroke: color,
            fill: color,
            fillOpacity: 0.35,
          },
        ),
      ),
      text(front, { x: 'lost', y: 'removed', text: 'label', dx: -6, dy: -9, fontWeight: 'bold' }),
    ],
  };
}
