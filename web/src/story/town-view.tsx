import { useEffect, useMemo, useState } from 'preact/hooks';
import { hasVectors } from 'glasshouse';
import { type Key, t } from '../text/text.ts';
import type { Mode } from '../town/palette.ts';
import { Town } from '../town/town.tsx';
import { Legend } from '../ui/legend.tsx';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { Playback } from '../ui/playback.tsx';
import type { Seen, Wanted } from '../world/api.ts';
import { type AgainRun, useRun } from '../world/use-run.ts';
import { PersonCard } from './person-card.tsx';
import { glance } from './glance.ts';
import { beforeFirst } from './before-first.ts';
import { countBelow } from './told.ts';
import { TownTable } from './town-table.tsx';
import {
  SCORE_HIGHEST,
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
export function useTown(settings: TownSettings | null, patches: readonly string[] = []): AgainRun {
  return useRun(settings === null ? null : wantedTown(settings, patches));
}

interface TownViewProps {
  readonly run: AgainRun;
  readonly mode: Mode;
  /**
   * Whether what comes of it is still hidden, because the reader has not bet yet; the month that is shown until then, and
   * without one, how everybody began.
   */
  readonly isHidden?: boolean;
  readonly hiddenMonth?: number;
  /** Called when somebody is chosen, of those who are marked; without it a card tells their life. */
  readonly onChoose?: (person: number) => void;
  readonly chosen?: number | null;
  readonly marked?: readonly number[];
  /** Whether the reader has heard of a list: where not, lives leave it out. */
  readonly hasList?: boolean;
  /** Hears of the month that is shown. */
  readonly onMonth?: (month: number) => void;
}

/** A town with its months to be played, its legend, a sentence for those who do not see it, and lives on demand. */
export function TownView({
  run,
  mode,
  isHidden = false,
  hiddenMonth,
  onChoose,
  chosen: given = null,
  marked = [],
  hasList = true,
  onMonth,
}: TownViewProps) {
  const { opened, seen, ended, world, fault, again } = run;
  const [asked, setMonth] = useState<number | null>(null);
  const [asking, setAsking] = useState<number | null>(null);
  const [hovered, setHovered] = useState<number | null>(null);
  const isBlank = isHidden && hiddenMonth === undefined;
  const last = seen.length - 1;
  const month = Math.min(isHidden ? (hiddenMonth ?? 0) : (asked ?? last), last);
  const shown = useMemo(
    () => (isBlank ? seen.slice(0, 1).map(beforeFirst) : seen),
    [seen, isBlank],
  );
  const now = shown[month];
  const label = useMemo(
    () => (now === undefined || isBlank ? t('town-hidden') : townInWords(now, mode)),
    [now, mode, isBlank],
  );
  useEffect(() => onMonth?.(month), [month]);
  if (fault !== null) return <FaultNotice fault={fault} onAgain={again} />;
  const isSlow = !hasVectors();
  if (opened === null || now === undefined)
    return (
      <>
        <p class="waits">{t('waits')}</p>
        {isSlow && <p class="soft">{t('no-vectors')}</p>}
      </>
    );
  return (
    <figure class="town-view">
      {isSlow && <p class="soft">{t('no-vectors')}</p>}
      <Town
        people={opened.people}
        standing={now.standing}
        score={now.score}
        group={opened.group}
        mode={mode}
        label={t('town-label', { label })}
        chosen={given ?? asking}
        marked={marked}
        among={onChoose === undefined ? undefined : marked}
        onChoose={isBlank ? undefined : (onChoose ?? setAsking)}
        onHover={setHovered}
      />
      <p class="glance" aria-live="polite">
        {hovered === null
          ? t(howToRead(isBlank, onChoose !== undefined))
          : glance(opened, shown, month, hovered)}
      </p>
      {asking !== null && world !== null && (
        <PersonCard
          world={world}
          person={asking}
          about={glance(opened, shown, month, asking)}
          from={opened.from}
          hasList={hasList}
          ended={ended}
          onAgain={again}
          onClose={() => setAsking(null)}
        />
      )}
      <Legend
        mode={mode}
        highest={SCORE_HIGHEST}
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
      {!isBlank && <TownTable opened={opened} now={now} mode={mode} />}
    </figure>
  );
}

/** How more is learned of the town: by a mouse that points, or by a finger that taps. */
function howToRead(isBlank: boolean, isChosen: boolean): Key {
  const canPoint = !matchMedia('(hover: none)').matches;
  if (isBlank) return canPoint ? 'glance-only' : 'glance-only-tap';
  if (isChosen) return canPoint ? 'glance-ringed' : 'glance-ringed-tap';
  return canPoint ? 'glance-how' : 'glance-how-tap';
}

/** What a town shows, in a sentence. */
function townInWords(now: Seen, mode: Mode): string {
  const { adults, restricted, wrongly, silenced } = now.totals;
  if (mode === 'silence') return t('town-words-silence', { adults, silenced });
  if (mode === 'restriction') return t('town-words', { adults, restricted, wrongly });
  const below = countBelow(now, 0.5);
  return t('town-words-score', { adults, below, middle: SCORE_HIGHEST / 2 });
}
