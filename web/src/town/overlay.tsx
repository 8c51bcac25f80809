import type { Tie } from 'glasshouse';
import type { Layout } from './layout.ts';

interface OverlayProps {
  readonly layout: Layout;
  /** Who was walked to by keyboard. */
  readonly walked: number | null;
  readonly chosen?: number | null | undefined;
  readonly ties?: readonly Tie[] | undefined;
  readonly marked?: readonly number[] | undefined;
}

/** Rings and lines over the dots. */
export function Overlay({ layout, walked, chosen = null, ties = [], marked = [] }: OverlayProps) {
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
