import { useEffect, useState } from 'preact/hooks';
import { paragraph, t } from '../text/text.ts';
import { monthText } from '../ui/month-text.ts';
import type { Life } from 'glasshouse';
import type { World } from '../world/world.ts';
import { lifeLines, reckon } from './life-lines.ts';

/** The life of one person, month by month. */
export function PersonCard({
  world,
  person,
  from,
  hasList,
  onClose,
}: {
  readonly world: World;
  readonly person: number;
  /** The first month, absolute. */
  readonly from: number;
  readonly hasList: boolean;
  readonly onClose: () => void;
}) {
  const [life, setLife] = useState<Life | null>(null);
  useEffect(() => {
    let isOver = false;
    setLife(null);
    // Where the worker dies, the town says so.
    world.lives([person]).then(
      ([found]) => {
        if (!isOver) setLife(found ?? null);
      },
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [world, person]);
  const name = t('person', { person: String(person) });
  return (
    <section class="card" aria-live="polite" aria-label={name}>
      <button type="button" class="quiet close" onClick={onClose}>
        {t('close')}
      </button>
      <h2>{name}</h2>
      {life === null ? (
        <p>{t('waits-life')}</p>
      ) : (
        <LifeText life={life} from={from} hasList={hasList} />
      )}
    </section>
  );
}

/** A life in lines, up to a month (from 0). What befalls a child through others is given, since it is not in its own life. */
export function LifeText({
  life,
  from,
  until = Number.POSITIVE_INFINITY,
  hasList = true,
  also = '',
}: {
  readonly life: Life;
  readonly from: number;
  readonly until?: number;
  readonly hasList?: boolean;
  readonly also?: string;
}) {
  const { household, children, exempt } = life.traits;
  const isChild = children.includes(life.person);
  const others = household.length - 1;
  const lines = lifeLines(life, hasList).filter(({ month }) => month <= until);
  const isWhole = until >= life.months.length - 1;
  return (
    <>
      <p>
        {paragraph([
          ...(isChild ? [t('life-child')] : []),
          ...(others === 0 ? [t('life-alone')] : []),
          ...(others === 1 ? [t('life-with-one')] : []),
          ...(others > 1 ? [t('life-with', { others })] : []),
          ...(children.length > 0 ? [t('life-with-children', { children: children.length })] : []),
          ...(exempt ? [t('glance-exempt')] : []),
        ])}
      </p>
      {also !== '' && <p>{also}</p>}
      {lines.length === 0 && also === '' && <p>{t('life-nothing')}</p>}
      {lines.length > 0 && (
        <ol class="life">
          {lines.map(({ month, key, points = 0 }) => (
            <li key={`${month}${key}`}>
              <strong>{monthText(from + month)}</strong> {t(key, { points })}
            </li>
          ))}
        </ol>
      )}
      {isWhole && !isChild && hasList && lines.length > 0 && (
        <p>{t('life-reckoning', reckon(life))}</p>
      )}
    </>
  );
}
