import { useMemo, useState } from 'preact/hooks';
import { number, t } from '../text/text.ts';
import type { Mode } from '../town/palette.ts';
import { Town } from '../town/town.tsx';
import { Legend } from '../ui/legend.tsx';
import { Playback } from '../ui/playback.tsx';
import type { Seen, Wanted } from '../world/api.ts';
import type { Run } from '../world/use-run.ts';
import { useRun } from '../world/use-run.ts';
import { PersonCard } from './person-card.tsx';
import {
  TOWN_FILE,
  TOWN_MONTHS,
  TOWN_PEOPLE,
  townRegime,
  type TownSettings,
} from './town-regime.ts';

/** The story's one luck: whoever reads it sees the same people. */
export const STORY_SEED = '1';

/** The world of a scene. */
export function wantedTown(settings: TownSettings, patches: readonly string[] = []): Wanted {
  return {
    regime: TOWN_FILE,
    files: { [TOWN_FILE]: townRegime(settings) },
    patches,
    people: TOWN_PEOPLE,
    seed: STORY_SEED,
    months: TOWN_MONTHS,
    threads: 1,
  };
}

/** Simulates a town whenever its numbers change. Null: not yet. */
export function useTown(settings: TownSettings | null, patches: readonly string[] = []): Run {
  return useRun(settings === null ? null : wantedTown(settings, patches));
}

interface TownViewProps {
  readonly run: Run;
  readonly mode: Mode;
  /** Whether what comes of it is still hidden, because the reader has not bet yet. */
  readonly isHidden?: boolean;
  /** Called when somebody is chosen; without it a card tells their life. */
  readonly onChoose?: (person: number) => void;
  readonly marked?: readonly number[];
}

/** A town with its months to be played, its legend, a sentence for those who do not see it, and lives on demand. */
export function TownView({ run, mode, isHidden = false, onChoose, marked = [] }: TownViewProps) {
  const { opened, seen, world, fault } = run;
  const [asked, setMonth] = useState<number | null>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const month = isHidden ? 0 : Math.min(asked ?? seen.length - 1, seen.length - 1);
  const now = seen[month];
  const label = useMemo(() => (now === undefined ? '' : townInWords(now)), [now]);
  if (fault !== null) return <p role="alert">{t('fault', { fault })}</p>;
  if (opened === null || now === undefined) return <p class="waits">{t('waits')}</p>;
  return (
    <figure class="town-view">
      <Town
        people={opened.people}
        standing={now.standing}
        score={now.score}
        group={opened.group}
        mode={mode}
        label={t('town-label', { label })}
        chosen={chosen}
        marked={marked}
        onChoose={onChoose ?? setChosen}
      />
      <Legend mode={mode} groups={opened.groups} />
      {!isHidden && (
        <Playback
          ready={seen.length}
          months={opened.months}
          from={opened.from}
          month={month}
          onMonth={setMonth}
        />
      )}
      <figcaption aria-live="polite">{label}</figcaption>
      {chosen !== null && world !== null && (
        <PersonCard world={world} person={chosen} onClose={() => setChosen(null)} />
      )}
    </figure>
  );
}

/** What a town shows, in a sentence. */
export function townInWords({ totals }: Seen): string {
  return t('town-words', {
    adults: number(totals.adults),
    restricted: number(totals.restricted),
    wrongly: number(totals.wrongly),
    silenced: number(totals.silenced),
  });
}
