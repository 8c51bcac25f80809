import { t } from '../text/text.ts';
import type { Seen } from '../world/api.ts';
import type { World } from '../world/world.ts';
import type { ToldTown } from './told.ts';
import type { TownSettings } from './town-regime.ts';
import { wantedTown } from './town-view.tsx';

/** Simulates a town to its end. Throws where it cannot be. */
export async function simulateTown(
  world: World,
  settings: TownSettings,
  patches: readonly string[] = [],
): Promise<ToldTown> {
  const { world: opened, problems } = await world.open(wantedTown(settings, patches));
  if (opened === null) throw new Error(problems[0]?.message ?? t('no-simulation'));
  const seen: Seen[] = [];
  await world.run(opened.months, (month) => seen.push(month));
  return { opened, seen };
}
