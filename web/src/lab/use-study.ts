import { useEffect, useRef, useState } from 'preact/hooks';
import type { Tell } from '../world/api.ts';
import type { World } from '../world/world.ts';
import { startStudy, type Study } from './study.ts';

/** A study as far as it is. */
export interface StudyState<T> {
  /** From 0 to 1; null: none goes on. */
  readonly share: number | null;
  readonly found: T | null;
  readonly fault: string | null;
}

/** Studies on request: one at a time, with progress, and to be cancelled. It ends with the part of the page that asked. */
export function useStudy<T>(): StudyState<T> & {
  readonly start: (ask: (world: World, tell: Tell) => Promise<T>) => void;
  readonly cancel: () => void;
} {
  const none = { share: null, found: null, fault: null };
  const [state, setState] = useState<StudyState<T>>(none);
  const now = useRef<Study<T> | null>(null);
  const cancel = (): void => {
    now.current?.cancel();
    now.current = null;
    setState(none);
  };
  useEffect(() => () => now.current?.cancel(), []);
  const start = (ask: (world: World, tell: Tell) => Promise<T>): void => {
    cancel();
    const mine: Study<T> = startStudy((world) =>
      ask(world, (share) => {
        if (now.current === mine) setState({ ...none, share });
      }),
    );
    now.current = mine;
    setState({ ...none, share: 0 });
    mine.found.then(
      (found) => {
        if (now.current === mine) setState({ ...none, found });
      },
      (error: unknown) => {
        const fault = error instanceof Error ? error.message : String(error);
        if (now.current === mine) setState({ ...none, fault });
      },
    );
  };
  return { ...state, start, cancel };
}
