import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Tie } from 'glasshouse';
import { layOut } from './layout.ts';
import { paint } from './paint.ts';
import { coloursOf, type Mode } from './palette.ts';
import { Walkable } from './walkable.tsx';
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
  readonly onChoose?: ((person: number) => void) | undefined;
  /** Arrows walk among these people only. */
  readonly among?: readonly number[] | undefined;
  /** Somebody is hovered over; null: nobody. */
  readonly onHover?: (person: number | null) => void;
  /** People to be ringed, such as those who differ between two worlds. */
  readonly marked?: readonly number[];
}

/** Pixels across that a town is painted with at least, where people are few. */
const WIDTH = 1200;

/** Everybody as a dot, always at the same place. By mouse, touch and keyboard: arrows walk, Enter chooses. */
export function Town(props: TownProps) {
  const { people, standing, score, group, mode, label } = props;
  const { chosen = null, ties = [], marked = [], among, onChoose, onHover } = props;
  const layout = useMemo(() => layOut(people), [people]);
  const size = Math.max(1, Math.floor(WIDTH / layout.columns));
  const canvas = useRef<HTMLCanvasElement>(null);
  const image = useRef<ImageData | null>(null);
  const isDark = useDark();
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

  return (
    <Walkable
      layout={layout}
      canvas={canvas}
      size={{ width, height }}
      label={label}
      chosen={chosen}
      ties={ties}
      marked={marked}
      among={among}
      onChoose={onChoose}
      onHover={onHover}
    />
  );
}
