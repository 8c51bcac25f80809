import { useEffect, useRef, useState } from 'preact/hooks';
import { number, t } from '../text/text.ts';
import { monthText } from '../ui/month-text.ts';
import { compact } from './compact.ts';
import type { PlottedLines } from './plot-lines.ts';
import { inTurn } from './turns.ts';

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

/** Lines over the months, of one world or two. What draws them is loaded once a chart is there; its words do not wait for it. */
export function Chart({ id, title, lines, months, from, month }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef<PlottedLines | null>(null);
  const latest = useRef(month);
  latest.current = month;
  const [isFault, setFault] = useState(false);
  const words = lines.map((line, at) => {
    const value = line[month] ?? line.at(-1);
    // Of a world that could not begin nothing is known.
    const said = value === undefined ? '–' : number(Math.round(value));
    return lines.length === 2 ? `${at === 0 ? 'A' : 'B'}: ${said}` : said;
  });
  const label = t('lab-chart-words', {
    title,
    month: monthText(from + month),
    value: words.join('; '),
  });
  // It changes with the language, in which the axes are written as well.
  const ends = [from, from + months - 1].map(monthText).join();
  useEffect(() => {
    let isOver = false;
    const draw = async (): Promise<void> => {
      const { plotLines } = await import('./plot-lines.ts');
      await inTurn(() => {
        if (isOver) return;
        const sayMonth = (at: number): string => monthText(from + at);
        drawn.current = plotLines({ lines, months, sayMonth, sayValue: compact });
        drawn.current.moveTo(latest.current);
        place.current?.replaceChildren(drawn.current.svg);
      });
    };
    draw().then(
      () => setFault(false),
      () => setFault(true),
    );
    return () => {
      isOver = true;
    };
  }, [lines, months, ends]);
  useEffect(() => drawn.current?.moveTo(month), [month]);
  return (
    <figure class="chart">
      <figcaption>
        {title} <output>{words.join(' · ')}</output>
      </figcaption>
      {isFault && <p role="alert">{t('lab-chart-fault')}</p>}
      <div id={id} class="plot" role="img" aria-label={label} ref={place} />
    </figure>
  );
}
