import { useMemo } from 'preact/hooks';
import { number, t } from '../text/text.ts';
import { monthText } from '../ui/month-text.ts';
import { layLines } from './chart-lines.ts';
import { compact } from './compact.ts';

interface ChartProps {
  readonly id: string;
  readonly title: string;
  /** One line for each world, a value for each month so far. */
  readonly lines: readonly (readonly number[])[];
  readonly months: number;
  /** The first month, absolute. */
  readonly from: number;
  /** The month that is shown, from 0. */
  readonly month: number;
}

const SIZE = { width: 320, height: 120 };
const BOX = { left: 44, top: 10, width: 268, height: 84 };

/** Lines over the months, of one world or two. */
export function Chart({ id, title, lines, months, from, month }: ChartProps) {
  const laid = useMemo(() => layLines(lines, months, BOX), [lines, months]);
  const now = lines.map((line) => line[month] ?? line.at(-1) ?? 0);
  const words = now.map((value, at) => {
    const said = number(Math.round(value));
    return lines.length === 2 ? `${at === 0 ? 'A' : 'B'}: ${said}` : said;
  });
  const label = t('lab-chart-words', {
    title,
    month: monthText(from + month),
    value: words.join('; '),
  });
  return (
    <figure class="chart">
      <figcaption>
        {title} <output>{words.join(' · ')}</output>
      </figcaption>
      <svg id={id} viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} role="img" aria-label={label}>
        {laid.marks.map(({ value, y }) => (
          <g key={value}>
            <line class="grid" x1={BOX.left} x2={BOX.left + BOX.width} y1={y} y2={y} />
            <text x={BOX.left - 5} y={y + 3} text-anchor="end">
              {compact(value)}
            </text>
          </g>
        ))}
        <text x={BOX.left} y={SIZE.height - 6}>
          {monthText(from)}
        </text>
        <text x={BOX.left + BOX.width} y={SIZE.height - 6} text-anchor="end">
          {monthText(from + months - 1)}
        </text>
        <line
          class="now"
          x1={laid.x(month)}
          x2={laid.x(month)}
          y1={BOX.top}
          y2={BOX.top + BOX.height}
        />
        {laid.paths.map((path, at) => (
          <path key={at} class={at === 0 ? 'line a' : 'line b'} d={path} />
        ))}
      </svg>
    </figure>
  );
}
