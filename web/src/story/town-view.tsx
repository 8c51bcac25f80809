import { useEffect, useMemo, useState } from 'preact/hooks';
import { number, t } from '../text/text.ts';
import type { Mode } from '../town/palette.ts';
import { Town } from '../town/town.tsx';
import { Legend } from '../ui/legend.tsx';
import { Playback } from '../ui/playback.tsx';
import type { Seen, Wanted } from '../world/api.ts';
import type { Run } from '../world/use-run.ts';
import { useRun } from '../world/use-run.ts';
import { PersonCard } from './person-card.tsx';
import { glance } from './glance.ts';
import { TownTable } from './town-table.tsx';
import {
  TOWN_FILE,
  TOWN_MONTHS,
  TOWN_PEOPLE,
  townRegime,
  type TownSettings,
} from './town-regime.ts';

/** The story's one luck: whoever reads it sees the same people. */
const STORY_SEED = '1';

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
  /** Whether what comes of it is still hidden, because the reader has not bet yet; the month that is shown until then. */
  readonly isHidden?: boolean;
  readonly hiddenMonth?: number;
  /** Called when somebody is chosen; without it a card tells their life. */
  readonly onChoose?: (person: number) => void;
  readonly chosen?: number | null;
  readonly marked?: readonly number[];
  /** Hears of the month that is shown. */
  readonly onMonth?: (month: number) => void;
}

/** A town with its months to be played, its legend, a sentence for those who do not see it, and lives on demand. */
export function TownView({
  run,
  mode,
  isHidden = false,
  hiddenMonth = 0,
  onChoose,
  chosen: given = null,
  marked = [],
  onMonth,
}: TownViewProps) {
  const { opened, seen, world, fault } = run;
  const [asked, setMonth] = useState<number | null>(null);
  const [asking, setAsking] = useState<number | null>(null);
  const [hovered, setHovered] = useState<number | null>(null);
  const month = Math.min(isHidden ? hiddenMonth : (asked ?? seen.length - 1), seen.length - 1);
  const now = seen[month];
  const label = useMemo(() => (now === undefined ? '' : townInWords(now, mode)), [now, mode]);
  useEffect(() => onMonth?.(month), [month]);
  const how = onChoose === undefined ? 'glance-how' : 'glance-only';
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
        chosen={given ?? asking}
        marked={marked}
        onChoose={onChoose ?? setAsking}
        onHover={setHovered}
      />
      <p class="glance" aria-live="polite">
        {hovered === null ? t(how) : glance(opened, seen, month, hovered)}
      </p>
      <Legend
        mode={mode}
        groups={opened.groups.map((_, at) => t(at === 0 ? 'group-0' : 'group-1'))}
      />
      {!isHidden && (
        <Playback
          ready={seen.length}
          months={opened.months}
          from={opened.from}
          month={month}
          onMonth={setMonth}
          startsPlaying
        />
      )}
      <figcaption>{label}</figcaption>
      <TownTable opened={opened} now={now} />
      {asking !== null && world !== null && (
        <PersonCard
          world={world}
          person={asking}
          from={opened.from}
          onClose={() => setAsking(null)}
        />
      )}
    </figure>
  );
}

/** What a town shows, in a sentence. */
function townInWords({ totals }: Seen, mode: Mode): string {
  return t(mode === 'silence' ? 'town-words-silence' : 'town-words', {
    adults: number(totals.adults),
    restricted: number(totals.restricted),
    wrongly: number(totals.wrongly),
    silenced: number(totals.silenced),
  });
}
