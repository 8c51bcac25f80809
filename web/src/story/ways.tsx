import { useEffect, useState } from 'preact/hooks';
import { faultText } from '../text/fault-text.ts';
import { type Key, t } from '../text/text.ts';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { startWorld } from '../world/world.ts';
import { simulateTown } from './simulate-town.ts';
import { lastOf } from './told.ts';
import type { TownSettings } from './town-regime.ts';

/** A town that differs from another in one thing, and what that is called. */
export interface Way {
  readonly name: Key;
  readonly town: TownSettings;
}

/** Several ways out of a rule, each by itself: to how many something is wrongly closed at the end. */
export function Ways({ ways }: { readonly ways: readonly Way[] }) {
  const [left, setLeft] = useState<readonly number[] | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [starts, setStarts] = useState(0);
  useEffect(() => {
    const world = startWorld();
    let isOver = false;
    setFault(null);
    const go = async (): Promise<void> => {
      const found: number[] = [];
      for (const { town } of ways)
        found.push(lastOf(await simulateTown(world, town)).totals.wrongly);
      if (!isOver) setLeft(found);
    };
    go().catch((error: unknown) => {
      if (!isOver) setFault(faultText(error));
    });
    return () => {
      isOver = true;
      world.close();
    };
  }, [ways, starts]);
  if (fault !== null) return <FaultNotice fault={fault} onAgain={() => setStarts(starts + 1)} />;
  if (left === null) return <p role="status">{t('waits')}</p>;
  const leftBy = (wanted: Key): number | undefined =>
    left[ways.findIndex(({ name }) => name === wanted)];
  return (
    <div role="status" class="ways">
      <p>{t('ways')}</p>
      <ul>
        {ways.map(({ name, town }, at) => (
          <li key={`${name}${town.appeal}`}>
            {t(name, { ...shownOf(town), wrongly: left[at] ?? 0 })}
          </li>
        ))}
      </ul>
      {leftBy('way-told') === leftBy('way-none') && <p>{t('ways-told-same')}</p>}
    </div>
  );
}

function shownOf({ term, appeal }: TownSettings): Record<string, number> {
  return { term, appeal };
}
