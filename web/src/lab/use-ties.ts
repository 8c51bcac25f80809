import { useEffect, useState } from 'preact/hooks';
import type { Tie } from 'glasshouse';
import type { Side } from './simulation.ts';

/** Whom somebody is tied to, in one of the worlds; it is asked once the months are done. Null: it is not known yet. */
export function useTies({ world, ended }: Side, person: number | null): readonly Tie[] | null {
  const [ties, setTies] = useState<readonly Tie[] | null>(null);
  const isDone = ended !== null;
  useEffect(() => {
    let isOver = false;
    setTies(null);
    if (person !== null && isDone)
      world.ties(person).then(
        (found) => {
          if (!isOver) setTies(found);
        },
        () => undefined,
      );
    return () => {
      isOver = true;
    };
  }, [world, isDone, person]);
  return ties;
}
