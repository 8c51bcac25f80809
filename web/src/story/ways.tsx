import { useEffect, useState } from 'preact/hooks';
import { type Key, t } from '../text/text.ts';
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
  useEffect(() => {
    const world = startWorld();
    const go = async (): Promise<void> => {
      const found: number[] = [];
      for (const { town } of ways)
        found.push(lastOf(await simulateTown(world, town)).totals.wrongly);
      setLeft(found);
    };
    // Where its worker dies, the scene goes on without it.
    go().catch(() => undefined);
    return () => world.close();
  }, [ways]);
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
