import type { CSSProperties, RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { Tie } from 'glasshouse';
import type { Layout } from './layout.ts';
import { Overlay } from './overlay.tsx';
import { nextAmong, nextOf } from './walk.ts';

interface WalkableProps {
  readonly layout: Layout;
  /** Whoever paints draws on it. */
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly size?: { readonly width?: number; readonly height?: number };
  readonly look?: { readonly class?: string | undefined; readonly style?: CSSProperties };
  /** Says in words what the picture shows. */
  readonly label: string;
  /** The person who is chosen, with their ties. */
  readonly chosen?: number | null;
  readonly ties?: readonly Tie[];
  /** People to be ringed, such as those who differ between two worlds. */
  readonly marked?: readonly number[];
  /** Arrows walk among these people only, where only they can be chosen. */
  readonly among?: readonly number[] | undefined;
  readonly onChoose?: ((person: number) => void) | undefined;
  /** Somebody is pointed at or walked to; null: nobody any more. */
  readonly onHover?: ((person: number | null) => void) | undefined;
}

/** A painted town in which persons can be pointed at and chosen. By mouse, touch and keyboard: keys walk, Enter chooses. */
export function Walkable({
  layout,
  canvas,
  size = {},
  look = {},
  label,
  chosen = null,
  ties,
  marked,
  among,
  onChoose,
  onHover,
}: WalkableProps) {
  const [walked, setWalked] = useState<number | null>(null);
  const personUnder = (event: MouseEvent): number | null => {
    const box = canvas.current?.getBoundingClientRect();
    if (box === undefined) return null;
    const column = Math.floor(((event.clientX - box.left) / box.width) * layout.columns);
    const row = Math.floor(((event.clientY - box.top) / box.height) * layout.rows);
    // A street belongs to whoever lives beside it: a finger is no finer than that.
    return (
      layout.personAt(column, row) ??
      layout.personAt(column - 1, row) ??
      layout.personAt(column, row - 1) ??
      layout.personAt(column - 1, row - 1)
    );
  };
  const walk = (event: KeyboardEvent): void => {
    // Where there were more people before, who was walked to may not be here.
    const here = Math.min(walked ?? chosen ?? among?.[0] ?? 0, layout.people - 1);
    const next =
      among === undefined
        ? nextOf(event.key, here, layout, event.ctrlKey)
        : nextAmong(event.key, walked ?? chosen, among);
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
      tabIndex={0}
      aria-label={label}
      onKeyDown={walk}
      onBlur={() => {
        setWalked(null);
        onHover?.(null);
      }}
    >
      <canvas
        ref={canvas}
        {...size}
        {...look}
        aria-hidden="true"
        onClick={(event) => {
          const person = personUnder(event);
          if (person !== null) onChoose?.(person);
        }}
        onMouseMove={(event) => onHover?.(personUnder(event))}
        onMouseLeave={() => onHover?.(null)}
      />
      <Overlay layout={layout} walked={walked} chosen={chosen} ties={ties} marked={marked} />
    </div>
  );
}
