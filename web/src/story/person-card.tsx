import { useEffect, useState } from 'preact/hooks';
import { t } from '../text/text.ts';
import type { ToldPerson } from '../world/api.ts';
import type { World } from '../world/world.ts';

/** The life of one person, month by month. */
export function PersonCard({
  world,
  person,
  onClose,
}: {
  readonly world: World;
  readonly person: number;
  readonly onClose: () => void;
}) {
  const [told, setTold] = useState<ToldPerson | null>(null);
  useEffect(() => {
    let isOver = false;
    setTold(null);
    void world.life(person).then((found) => {
      if (!isOver) setTold(found);
    });
    return () => {
      isOver = true;
    };
  }, [world, person]);
  return (
    <section class="card" aria-live="polite" aria-label={t('person', { person: String(person) })}>
      <button type="button" class="quiet close" onClick={onClose}>
        {t('close')}
      </button>
      <h3>{t('person', { person: String(person) })}</h3>
      {told === null ? (
        <p>{t('waits')}</p>
      ) : (
        <>
          {told.story.about.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <ol class="life">
            {told.story.entries.map(({ when, lines }) => (
              <li key={when}>
                <strong>{when}</strong> {lines.join(' ')}
              </li>
            ))}
          </ol>
          {told.story.reckoning.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </>
      )}
    </section>
  );
}
