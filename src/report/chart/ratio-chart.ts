import { dot, link, rect, ruleX, text } from '@observablehq/plot';
import type { PlotOptions } from '@observablehq/plot';
import type { Html } from '../html.js';
import { draw } from './draw.js';
import type { Format, Picture } from './draw.js';

/** One figure: what was simulated over what was reported, with two standard errors on either side. */
interface RatioRow {
  readonly name: string;
  readonly ratio: number;
  readonly error: number;
  readonly met: boolean;
}

/** Figures against what was reported. */
export interface RatioChart extends Picture {
  readonly rows: readonly RatioRow[];
  /** How far from 1 a figure may be. */
  readonly tolerance: number;
}

const ROW = 40;

/** Draws each figure as a dot beside the line of what was reported; a cross where it is missed. */
export function ratioChart(chart: RatioChart): Html {
  return draw(chart, (format) => layOut(chart, format));
}

function layOut({ rows, tolerance }: RatioChart, format: Format): PlotOptions {
  const placed = rows.map((row, at) => ({ ...row, at }));
  const far = Math.max(0.25, ...rows.map(({ ratio, error }) => Math.abs(ratio - 1) + error));
  const reach = Math.min(2, far * 1.1);
  const domain: [number, number] = [Math.max(0, 1 - reach), 1 + reach];
  const shown = placed.map((row) => ({ ...row, ratio: Math.min(row.ratio, domain[1]) }));
  const middle = (row: { at: number }): number => row.at + 0.65;
  return {
    height: rows.length * ROW + 46,
    marginTop: 8,
    marginBottom: 36,
    marginLeft: 16,
    marginRight: 16,
    x: {
      domain,
      label: 'simulated ÷ reported',
      labelAnchor: 'center',
      labelArrow: 'none',
      ticks: format.name === 'wide' ? 7 : 4,
    },
    y: { domain: [rows.length, 0], axis: null },
    marks: [
      rect([0], {
        x1: 1 - tolerance,
        x2: 1 + tolerance,
        y1: 0,
        y2: rows.length,
        fill: 'var(--green)',
        fillOpacity: 0.15,
      }),
      ruleX([1], { strokeWidth: 1.5 }),
      link(shown, {
        x1: (row: RatioRow) => Math.max(domain[0], row.ratio - row.error),
        x2: (row: RatioRow) => Math.min(domain[1], row.ratio + row.error),
        y1: middle,
        y2: middle,
        stroke: 'var(--blue)',
        strokeWidth: 2,
      }),
      dot(
        shown.filter(({ met }) => met),
        { x: 'ratio', y: middle, fill: 'var(--blue)', r: 5 },
      ),
      dot(
        shown.filter(({ met }) => !met),
        {
          x: 'ratio',
          y: middle,
          symbol: 'times',
          stroke: 'var(--vermilion)',
          strokeWidth: 2.5,
          r: 6,
        },
      ),
      text(shown, {
        x: () => domain[0],
        y: (row: { at: number }) => row.at + 0.25,
        text: 'name',
        textAnchor: 'start',
        textOverflow: 'ellipsis',
        lineWidth: format.name === 'wide' ? 60 : 28,
      }),
    ],
  };
}
