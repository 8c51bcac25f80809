import { TIE_KINDS } from 'glasshouse';
import { say } from '../sentences/say.ts';
import { t } from '../text/text.ts';
import type { Side } from './simulation.ts';
import { useTies } from './use-ties.ts';

interface TiesListProps {
  readonly side: Side;
  readonly person: number;
  readonly onChoose: (person: number) => void;
}

/** In words what lines over the town show: whom somebody is tied to, by kind. There are many, so they are folded. */
export function TiesList({ side, person, onChoose }: TiesListProps) {
  const ties = useTies(side, person);
  const kinds = TIE_KINDS.map((kind) => ({
    kind,
    people: ties?.filter((tie) => tie.kind === kind).map((tie) => tie.person) ?? [],
  })).filter(({ people }) => people.length > 0);
  return (
    <details class="ties">
      <summary>{t('lab-ties')}</summary>
      {ties === null && <p>{t('lab-ties-wait')}</p>}
      {ties?.length === 0 && <p>{t('lab-ties-none')}</p>}
      {kinds.length > 0 && (
        <>
          <p class="note">{t('lab-ties-about')}</p>
          <ul>
            {kinds.map(({ kind, people }) => (
              <li key={kind}>
                {t('lab-ties-kind', { kind: say(`tie-${kind}`), n: people.length })}
                <ul class="row">
                  {people.map((other) => (
                    <li key={other}>
                      <button type="button" class="quiet" onClick={() => onChoose(other)}>
                        {t('person', { person: String(other) })}
                      </button>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
