import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Tie } from 'glasshouse';
import { type Layout, layOut } from './layout.ts';
import { paint } from './paint.ts';
import { coloursOf, type Mode } from './palette.ts';
import { useDark } from '../ui/use-dark.ts';

interface TownProps {
  readonly people: number;
  readonly standing: Uint8Array;
  readonly score: Uint8Array;
  readonly group: Uint8Array;
  readonly mode: Mode;
  /** Says in words what the picture shows. */
  readonly label: string;
  /** The person who is chosen, with their ties. */
  readonly chosen?: number | null;
  readonly ties?: readonly Tie[];
  readonly onChoose?: (person: number) => void;
  /** Somebody is hovered over; null: nobody. */
  readonly onHover?: (person: number | null) => void;
  /** People to be ringed, such as those who differ between two worlds. */
  readonly marked?: readonly number[];
}

/** Pixels across that a town is painted with at least, where people are few. */
const WIDTH = 1200;

/** Everybody as a dot, always at the same place. By mouse, touch and keyboard: arrows walk, Enter chooses. */
export function Town(props: TownProps) {
  const { people, standing, score, group, mode, label, chosen = null, onChoose, onHover } = props;
  const layout = useMemo(() => layOut(people), [people]);
  const size = Math.max(1, Math.floor(WIDTH / layout.columns));
  const canvas = useRef<HTMLCanvasElement>(null);
  const image = useRef<ImageData | null>(null);
  const isDark = useDark();
  const [walked, setWalked] = useState<number | null>(null);
  const [width, height] = [layout.columns * size, layout.rows * size];

  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context === null || context === undefined) return;
    // One image serves every month; another size needs another, as does a canvas that is new.
    if (image.current?.width !== width || image.current.height !== height)
      image.current = context.createImageData(width, height);
    const colourOf = coloursOf(mode, isDark, { standing, score }, group);
    paint(new Uint32Array(image.current.data.buffer), layout, size, colourOf);
    context.putImageData(image.current, 0, 0);
  }, [standing, score, group, mode, isDark, layout, size, width, height]);

  const personUnder = (event: MouseEvent): number | null => {
    const box = canvas.current?.getBoundingClientRect();
    if (box === undefined) return null;
    const column = Math.floor(((event.clientX - box.left) / box.width) * layout.columns);
    const row = Math.floor(((event.clientY - box.top) / box.height) * layout.rows);
    return layout.personAt(column, row);
  };
  const walk = (event: KeyboardEvent): void => {
    const here = walked ?? chosen ?? 0;
    const next = nextOf(event.key, here, layout);
    if (next !== null) {
      event.preventDefault();
      setWalked(next);
      onHover?.(next);
    } else if ((event.key === 'Enter' || event.key === ' ') && onChoose !== undefined) {
      event.preventDefault();
      onChoose(here);
    }
  };
  return (
    <div
      class="town"
      role="application"
      aria-roledescription="town"
      tabindex={0}
      aria-label={label}
      onKeyDown={walk}
      onBlur={() => setWalked(null)}
    >
      <canvas
        ref={canvas}
        width={width}
        height={height}
        aria-hidden="true"
        onClick={(event) => {
          const person = personUnder(event);
          if (person !== null) onChoose?.(person);
        }}
        onMouseMove={(event) => onHover?.(personUnder(event))}
        onMouseLeave={() => onHover?.(null)}
      />
      <Overlay {...props} layout={layout} walked={walked} />
    </div>
  );
}

/** The next person in the direction of an arrow key; null for other keys. */
export function nextOf(key: string, person: number, layout: Layout): number | null {
  const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
  if (step === undefined) return null;
  const cell = layout.cellOf(person);
  let column = cell % layout.columns;
  let row = (cell - column) / layout.columns;
  const [across = 0, down = 0] = step;
  // A street is crossed in one step.
  for (let tries = 0; tries < 3; tries++) {
    column += across;
    row += down;
    const found = layout.personAt(column, row);
    if (found !== null) return found;
  }
  return person;
}

/** Rings and lines over the dots. */
export function Overlay({
  layout,
  walked,
  chosen = null,
  ties = [],
  marked = [],
}: Pick<TownProps, 'chosen' | 'ties' | 'marked'> & {
  readonly layout: Layout;
  readonly walked: number | null;
}) {
  const middle = (person: number): readonly [number, number] => {
    const cell = layout.cellOf(person);
    const column = cell % layout.columns;
    return [column + 0.5, (cell - column) / layout.columns + 0.5];
  };
  const ring = (person: number, name: string, radius: number) => {
    const [x, y] = middle(person);
    return <circle key={`${name}${person}`} class={name} cx={x} cy={y} r={radius} />;
  };
  const [x, y] = chosen === null ? [0, 0] : middle(chosen);
  const unit = Math.max(1, layout.columns / 140);
  return (
    <svg viewBox={`0 0 ${layout.columns} ${layout.rows}`} aria-hidden="true">
      {chosen !== null &&
        ties.map(({ person, kind }) => {
          const [toX, toY] = middle(person);
          return (
            <line key={`${kind}${person}`} class={`tie ${kind}`} x1={x} y1={y} x2={toX} y2={toY} />
          );
        })}
      {marked.map((person) => ring(person, 'marked', unit))}
      {chosen !== null && ring(chosen, 'chosen', 1.4 * unit)}
      {walked !== null && ring(walked, 'walked', 1.8 * unit)}
    </svg>
  );
}
