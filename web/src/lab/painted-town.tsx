import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { transfer, type Remote } from 'comlink';
import type { Tie } from 'glasshouse';
import { t } from '../text/text.ts';
import { layOut } from '../town/layout.ts';
import { Walkable } from '../town/walkable.tsx';
import { change, chosen } from './lab-state.ts';
import type { PainterApi } from './painter-api.ts';
import type { Side } from './simulation.ts';

interface PaintedTownProps {
  readonly world: number;
  /** Which of two it is; null: the only one. */
  readonly name: string | null;
  readonly side: Side;
  readonly painter: Remote<PainterApi>;
  readonly onGlance: (person: number | null) => void;
}

/** Everybody as a dot, painted by another thread. By mouse, touch and keyboard: arrows walk, Enter chooses. */
export function PaintedTown({ world, name, side, painter, onGlance }: PaintedTownProps) {
  const [person, people] = [chosen.person.value, chosen.people.value];
  const layout = useMemo(() => layOut(people), [people]);
  const canvas = useRef<HTMLCanvasElement>(null);
  const ties = useTies(side, person);
  useEffect(() => {
    const drawn = canvas.current;
    if (drawn === null) return;
    const off = drawn.transferControlToOffscreen();
    void painter.paintOn(world, transfer(off, [off]));
  }, [painter, world]);

  const label = t('town-label', { label: name ?? '' });
  return (
    <div class="painted">
      {name !== null && <h3>{name}</h3>}
      <Walkable
        layout={layout}
        canvas={canvas}
        look={{
          class: people > SMOOTH_ABOVE ? 'smooth' : undefined,
          style: { aspectRatio: `${layout.columns} / ${layout.rows}` },
        }}
        label={label}
        chosen={person}
        ties={ties}
        onChoose={(found) => change({ person: found })}
        onHover={onGlance}
      />
    </div>
  );
}

/** Above so many people a dot is smaller than a pixel of the screen. */
const SMOOTH_ABOVE = 200_000;

/** Whom somebody is tied to, in one of the worlds; it is asked once the months are done. */
function useTies({ world, ended }: Side, person: number | null): readonly Tie[] {
  const [ties, setTies] = useState<readonly Tie[]>([]);
  const isDone = ended !== null;
  useEffect(() => {
    let isOver = false;
    setTies([]);
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
