import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Keeps the place of what is away for a while, so that nothing below it moves away from under a hand. */
export function Steady({
  isAway,
  children,
}: {
  readonly isAway: boolean;
  readonly children: ComponentChildren;
}) {
  const place = useRef<HTMLDivElement>(null);
  const height = useRef(0);
  useLayoutEffect(() => {
    if (!isAway) height.current = place.current?.offsetHeight ?? 0;
  });
  return (
    <div class="steady" ref={place} style={isAway ? { minHeight: `${height.current}px` } : {}}>
      {children}
    </div>
  );
}
