import { useEffect, useMemo, useRef } from 'preact/hooks';
import { transfer, type Remote } from 'comlink';
import { t } from '../text/text.ts';
import { layOut } from '../town/layout.ts';
import { Walkable } from '../town/walkable.tsx';
import { firstScore } from './first-score.ts';
import { change, chosen, shown } from './lab-state.ts';
import type { PainterApi } from './painter-api.ts';
import type { Side } from './simulation.ts';
import { townInWords } from './town-words.ts';
import { useTies } from './use-ties.ts';

interface PaintedTownProps {
  readonly world: number;
  /** Which of two it is; null: the only one. */
  readonly name: string | null;
  readonly side: Side;
  readonly painter: Remote<PainterApi>;
  readonly onGlance: (person: number | null) => void;
}

/** Everybody as a dot, painted by another thread. By mouse, touch and keyboard: keys walk, Enter chooses. */
export function PaintedTown({ world, name, side, painter, onGlance }: PaintedTownProps) {
  const [person, people] = [chosen.person.value, chosen.people.value];
  const layout = useMemo(() => layOut(people), [people]);
  const canvas = useRef<HTMLCanvasElement>(null);
  const ties = useTies(side, person) ?? [];
  useEffect(() => {
    const drawn = canvas.current;
    if (drawn === null) return;
    const off = drawn.transferControlToOffscreen();
    void painter.paintOn(world, transfer(off, [off]));
  }, [painter, world]);

  const words = useWords(world, side);
  const label = name === null ? words : t('lab-words-two', { name, words });
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
        label={t('town-label', { label })}
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

/** What the month that is shown comes to, as its colours have it; nothing before there is one. */
function useWords(world: number, { opened, regime, totals }: Side): string {
  const [now, mode] = [shown.value, chosen.mode.value];
  const [counts, of] = [now?.counts[world], totals[now?.month ?? -1]];
  if (counts === undefined || of === undefined || opened === null) return '';
  const hasScore = regime === null || firstScore(regime) !== null;
  return townInWords(mode, { counts, totals: of, groups: opened.groups, hasScore });
}
