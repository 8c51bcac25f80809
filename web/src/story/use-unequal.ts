import { useMemo, useRef } from 'preact/hooks';
import type { AgainRun } from '../world/use-run.ts';
import { exemptIn, patchesOf, type SafeguardName } from './safeguards.ts';
import type { ToldTown } from './told.ts';
import type { TownSettings } from './town-regime.ts';
import { useTown } from './town-view.tsx';
import { useTold } from './use-told.ts';

/** A town with officials under some safeguards, and the same town without any: what they are set against. */
export interface Unequal {
  readonly town: ToldTown;
  readonly bare: ToldTown;
  readonly settings: TownSettings;
  readonly about: readonly SafeguardName[];
}

/**
 * Simulates a town with officials under whatever safeguards are chosen.
 *
 * @returns the run to be shown; who is exempt in it without safeguards, who stay the same people when the rules reach them
 *   too; and what came of it, or of the one before while the next is on its way. Null: nothing yet.
 */
export function useUnequal(
  settings: TownSettings,
  chosen: readonly SafeguardName[],
): {
  readonly run: AgainRun;
  readonly officials: readonly number[];
  readonly told: Unequal | null;
} {
  const isBare = chosen.length === 0;
  const bareRun = useTown(settings);
  const guardedRun = useTown(isBare ? null : settings, patchesOf(chosen));
  const bare = useTold(bareRun, settings);
  const guarded = useTold(guardedRun, { settings, chosen });
  const [first] = bareRun.seen;
  const officials = useMemo(() => (first === undefined ? [] : exemptIn(first.standing)), [first]);
  const now = useMemo((): Unequal | null => {
    if (bare?.about !== settings) return null;
    const set = { bare: bare.town, settings, about: chosen };
    if (isBare) return { ...set, town: bare.town };
    if (guarded?.about.settings !== settings || guarded.about.chosen !== chosen) return null;
    return { ...set, town: guarded.town };
  }, [bare, guarded, settings, chosen]);
  const told = useRef<Unequal | null>(null);
  if (now !== null) told.current = now;
  const run = isBare || bareRun.fault !== null ? bareRun : guardedRun;
  return { run, officials, told: told.current };
}
