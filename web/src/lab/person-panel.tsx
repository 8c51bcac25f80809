import { useEffect, useRef, useState } from 'preact/hooks';
import type { Life } from 'glasshouse';
import { tellPerson } from '../sentences/life/tell.ts';
import { tellWhatIf } from '../sentences/what-if.ts';
import { paragraph, t } from '../text/text.ts';
import { FaultWords } from '../ui/fault-words.tsx';
import type { WhatIf } from '../world/api.ts';
import { lab } from './lab-state.ts';
import { type Side, sides } from './simulation.ts';
import { worldsOf } from './state.ts';
import { StudyProgress } from './study-panel.tsx';
import { TiesList } from './ties-list.tsx';
import { useStudy } from './use-study.ts';

/** Somebody who was gone to by other means than the town; a new one each time. */
export interface Followed {
  readonly person: number;
}

interface PersonPanelProps {
  readonly person: number;
  readonly followed: Followed | null;
  readonly onFollow: (person: number) => void;
  readonly onClose: () => void;
}

/**
 * What would have changed somebody's life, and that life as a timeline of causes, in each world. Lives are long and come
 * late: what can be asked stands above them, where it does not move away from under a finger.
 */
export function PersonPanel({ person, followed, onFollow, onClose }: PersonPanelProps) {
  const all = sides.value;
  const name = t('person', { person: String(person) });
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever goes on from one to another by keys finds the other.
  useEffect(() => {
    if (followed !== null) heading.current?.focus();
  }, [followed]);
  return (
    <section class="card person" aria-label={name}>
      <button type="button" class="quiet close" onClick={onClose}>
        {t('close')}
      </button>
      <h3 tabIndex={-1} ref={heading}>
        {name}
      </h3>
      <p class="note">{t('lab-person-about')}</p>
      <WouldHaveChanged key={person} person={person} />
      {all.map((side, at) => (
        <div key={at}>
          {all.length === 2 && <h4>{t(at === 0 ? 'lab-world-a' : 'lab-world-b')}</h4>}
          <TiesList key={person} side={side} person={person} onChoose={onFollow} />
          <LifeOf key={`life ${person}`} side={side} person={person} />
        </div>
      ))}
    </section>
  );
}

function LifeOf({ side, person }: { readonly side: Side; readonly person: number }) {
  const { world, regime, ended } = side;
  const isDone = ended !== null;
  const [life, setLife] = useState<Life | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    let isOver = false;
    setLife(null);
    setFault(null);
    if (isDone)
      world.lives([person]).then(
        ([found]) => {
          if (!isOver) setLife(found ?? null);
        },
        (error: unknown) => {
          if (!isOver) setFault(error instanceof Error ? error.message : String(error));
        },
      );
    return () => {
      isOver = true;
    };
  }, [world, isDone, person]);
  if (fault !== null)
    return (
      <p role="alert">
        <FaultWords text="lab-study-fault" fault={fault} />
      </p>
    );
  if (life === null || regime === null) return <p role="status">{t('lab-life-waits')}</p>;
  const { about, entries, reckoning } = tellPerson(regime, life);
  return (
    <div>
      <p>{paragraph(about)}</p>
      <ol class="timeline">
        {entries.map(({ kind, when, lines, standing }) => (
          <li key={when} class={kind}>
            <strong>{when}</strong>
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
              {standing !== null && (
                <li class="standing">
                  {t('lab-standing', { regime: standing.regime, own: standing.own })}
                </li>
              )}
            </ul>
          </li>
        ))}
      </ol>
      {reckoning.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

/** Without what would they not be restricted? It takes many simulations, so it is asked for. */
function WouldHaveChanged({ person }: { readonly person: number }) {
  const study = useStudy<WhatIf>();
  const begin = (): void => {
    const [wanted] = worldsOf(lab.value);
    if (wanted !== undefined)
      study.start((world, tell) => world.attributePerson(wanted, person, tell));
  };
  return (
    <div class="what-if">
      <h4>{t('lab-what-if')}</h4>
      {study.found === null ? (
        <>
          <p class="note">{t('lab-what-if-about')}</p>
          {study.share === null && (
            <button type="button" onClick={begin}>
              {t('lab-what-if-ask')}
            </button>
          )}
        </>
      ) : (
        <div role="status">
          {tellWhatIf(study.found).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
      <StudyProgress share={study.share} fault={study.fault} onCancel={study.cancel} />
    </div>
  );
}
