import { useEffect, useRef } from 'preact/hooks';
import { paragraph, t } from '../text/text.ts';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { monthText } from '../ui/month-text.ts';
import type { Life } from 'glasshouse';
import type { Ended } from '../world/api.ts';
import type { World } from '../world/world.ts';
import { lifeLines, reckon } from './life-lines.ts';
import { useAnswer } from './use-answer.ts';

/** The life of one person, month by month. */
export function PersonCard({
  world,
  person,
  from,
  about,
  hasList,
  ended,
  onAgain,
  onClose,
}: {
  readonly world: World;
  readonly person: number;
  /** Who they are, and how they stand in the month that is shown. */
  readonly about: string;
  /** The first month, absolute. */
  readonly from: number;
  readonly hasList: boolean;
  /** The town as it ended, since in another one they live another life; null: not yet. */
  readonly ended: Ended | null;
  /** Simulates the town anew, where this life cannot be told. */
  readonly onAgain: () => void;
  readonly onClose: () => void;
}) {
  const card = useRef<HTMLElement>(null);
  const { found, fault } = useAnswer(
    () => (ended === null ? null : world.lives([person])),
    [world, person, ended],
  );
  const life = found?.[0] ?? null;
  // It may be below what is in view.
  useEffect(
    () => card.current?.scrollIntoView({ block: 'nearest' }),
    [life === null, fault, person],
  );
  const name = t('person', { person: String(person) });
  return (
    <section class="card" aria-label={name} ref={card}>
      <button type="button" class="quiet close" onClick={onClose}>
        {t('close')}
      </button>
      <h2>{name}</h2>
      <p>{about}</p>
      <div aria-live="polite">
        {fault !== null && <FaultNotice fault={fault} onAgain={onAgain} />}
        {life === null && fault === null && <p>{t('waits-life')}</p>}
        {life !== null && <LifeText life={life} from={from} hasList={hasList} />}
      </div>
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
      {isWhole && !isChild && hasList && lines.length > 0 && <p>{reckoning(life)}</p>}
    </>
  );
}

/** What a life comes to, in sentences. */
function reckoning(life: Life): string {
  const { all, closed, wrongly, refused, friends, neighbours } = reckon(life);
  const moved = ({ lost, gained }: typeof friends): boolean => lost > 0 || gained > 0;
  return paragraph([
    t('life-reckoning', { all, closed, wrongly }),
    ...(refused === 1 ? [t('life-refused-once')] : []),
    ...(refused > 1 ? [t('life-refused-often', { refused })] : []),
    ...(moved(friends) ? [t('life-friends', { ...friends })] : []),
    ...(moved(neighbours) ? [t('life-neighbours', { ...neighbours })] : []),
  ]);
}
