import { useEffect, useRef, useState } from 'preact/hooks';
import type { Remote } from 'comlink';
import { hasVectors } from 'glasshouse';
import { shippedTitle } from '../text/shipped.ts';
import { langOfName, paragraph, t } from '../text/text.ts';
import { MODES } from '../town/palette.ts';
import { FaultWords } from '../ui/fault-words.tsx';
import { Legend } from '../ui/legend.tsx';
import { monthText } from '../ui/month-text.ts';
import { Playback } from '../ui/playback.tsx';
import { useDark } from '../ui/use-dark.ts';
import { CountsTable } from './counts-table.tsx';
import { firstScore } from './first-score.ts';
import { glanceText } from './glance-text.ts';
import { change, lab, shown, startOver } from './lab-state.ts';
import { keepingFor } from './keeping.ts';
import { PaintedTown } from './painted-town.tsx';
import type { PainterApi, View } from './painter-api.ts';
import { PersonNumber } from './person-number.tsx';
import { type Followed, PersonPanel } from './person-panel.tsx';
import { failPainting, paintFault, sides, simulateAll } from './simulation.ts';
import { FEWEST_PEOPLE, SPEEDS, worldsOf } from './state.ts';

/** The middle: everybody, month by month, in one world or two. */
export function TownPanel({
  painter,
  onPaintAnew,
}: {
  readonly painter: Remote<PainterApi>;
  /** Has another painter begin, and everything simulated for it. */
  readonly onPaintAnew: () => void;
}) {
  const { month: asked, mode, isTwo, isLit, person, speed } = lab.value;
  const all = sides.value;
  const isDark = useDark();
  const [glance, setGlance] = useState<string>('');
  const opened = all[0]?.opened ?? null;
  const title = opened === null ? t('lab-town') : titleOf(lab.value, opened.title);
  const ready = Math.min(...all.map(({ totals }) => totals.length));
  const month = Math.max(0, Math.min(asked ?? ready - 1, ready - 1));
  usePainting(painter, { month, mode, isDark, isLit: isTwo && isLit }, ready);
  const look = (about: number | null): void => {
    if (about === null) setGlance('');
    else
      void painter.glance(about).then((found) => {
        const worlds = found.map((glance, at) => {
          const regime = all[at]?.regime ?? null;
          return { glance, score: regime === null ? null : firstScore(regime) };
        });
        setGlance(glanceText(about, opened?.groups[opened.group[about] ?? 0], worlds));
      });
  };
  const towns = useRef<HTMLDivElement>(null);
  const [followed, setFollowed] = useState<Followed | null>(null);
  const follow = (to: number): void => {
    setFollowed({ person: to });
    change({ person: to });
  };
  const close = (): void => {
    setFollowed(null);
    change({ person: null });
    // What had the focus is gone.
    towns.current?.querySelector<HTMLElement>('.town')?.focus();
  };
  const fault = paintFault.value ?? all.find((side) => side.fault !== null)?.fault ?? null;
  return (
    <section class="lab-town" aria-labelledby="town-title">
      <h2 id="town-title" lang={langOfName(title)}>
        {title}
      </h2>
      {!crossOriginIsolated && <p class="note">{t('lab-one-thread')}</p>}
      {!hasVectors() && <p class="note">{paragraph([t('no-vectors'), t('lab-no-vectors')])}</p>}
      {fault !== null && <Fault fault={fault} painter={painter} onPaintAnew={onPaintAnew} />}
      {fault === null && (opened === null || ready === 0) && <p class="waits">{t('waits')}</p>}
      <div class="lab-choices">
        <label>
          <span>{t('lab-colour')}</span>
          <select
            value={mode}
            onChange={(event) => {
              const found = MODES.find((one) => one === event.currentTarget.value);
              if (found !== undefined) change({ mode: found });
            }}
          >
            {MODES.map((one) => (
              <option key={one} value={one}>
                {t(`lab-mode-${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('lab-speed')}</span>
          <select
            value={speed}
            onChange={(event) => {
              const asked = Number(event.currentTarget.value);
              const found = SPEEDS.find((one) => one === asked);
              if (found !== undefined) change({ speed: found });
            }}
          >
            {SPEEDS.map((one) => (
              <option key={one} value={one}>
                {t('lab-months-a-second', { n: one })}
              </option>
            ))}
          </select>
        </label>
        {isTwo && (
          <label class="check">
            <input
              type="checkbox"
              checked={isLit}
              onChange={(event) => change({ isLit: event.currentTarget.checked })}
            />
            {t('lab-lit')}
          </label>
        )}
      </div>
      <div class={all.length === 2 ? 'towns two' : 'towns'} ref={towns}>
        {all.map((side, at) => (
          <PaintedTown
            key={at}
            world={at}
            name={all.length === 2 ? t(at === 0 ? 'lab-world-a' : 'lab-world-b') : null}
            side={side}
            painter={painter}
            onGlance={look}
          />
        ))}
      </div>
      {opened !== null && (
        <>
          <Legend mode={mode} groups={opened.groups} />
          <Playback
            ready={ready}
            months={opened.months}
            from={opened.from}
            month={month}
            rate={speed}
            onMonth={(next) => change({ month: next })}
          />
          <p class="glance" role="status">
            {glance === '' ? townText(opened.people, month + opened.from) : glance}
          </p>
          <PersonNumber people={opened.people} onChoose={follow} />
          <Kept opened={opened} worlds={all.length} />
          <CountsTable groups={opened.groups} />
        </>
      )}
      {person !== null && (
        <PersonPanel person={person} followed={followed} onFollow={follow} onClose={close} />
      )}
    </section>
  );
}

/** Has the painter paint whatever is to be seen; while it paints, only the newest wish waits. */
function usePainting(painter: Remote<PainterApi>, view: View, ready: number): void {
  const state = useRef<{ isBusy: boolean; next: View | null }>({ isBusy: false, next: null });
  useEffect(() => {
    const paint = (): void => {
      const { next } = state.current;
      if (next === null || state.current.isBusy) return;
      state.current = { isBusy: true, next: null };
      painter.show(next).then(
        (found) => {
          state.current.isBusy = false;
          if (found !== null) shown.value = found;
          paint();
        },
        (error: unknown) => {
          state.current.isBusy = false;
          failPainting(error);
        },
      );
    };
    state.current.next = view;
    paint();
  }, [painter, view.month, view.mode, view.isDark, view.isLit, ready, sides.value.length]);
}

/** What the regime is called: one that ships, in the language of the page. */
function titleOf({ regime, text }: { regime: string; text: string | null }, own: string): string {
  return text === null ? shippedTitle(`regimes/${regime}.yaml`, own) : own;
}

function townText(people: number, month: number): string {
  return t('lab-town-words', { people, month: monthText(month) });
}

/** Says which months cannot be looked at again, where memory is short. */
function Kept({
  opened,
  worlds,
}: {
  readonly opened: { readonly people: number; readonly months: number };
  readonly worlds: number;
}) {
  const { standings, scores } = keepingFor({ ...opened, worlds });
  if (scores === 1) return null;
  return (
    <p class="note">
      {standings === 1
        ? t('lab-kept-scores', { n: scores })
        : t('lab-kept', { n: standings, scores })}
    </p>
  );
}

/** What went wrong, and the ways on. */
function Fault({
  fault,
  painter,
  onPaintAnew,
}: {
  readonly fault: string;
  readonly painter: Remote<PainterApi>;
  readonly onPaintAnew: () => void;
}) {
  const { people } = lab.value;
  /** After a change everything is simulated anyway, if there is a painter that answers. */
  const goOn = (change: () => void): void => {
    const isPainterLost = paintFault.value !== null;
    change();
    if (isPainterLost) onPaintAnew();
  };
  const again = (): void => {
    if (paintFault.value === null) simulateAll(worldsOf(lab.value), painter);
    else onPaintAnew();
  };
  return (
    <div class="notice" role="alert">
      <p>
        <FaultWords text="lab-fault" fault={fault} />
      </p>
      <div class="row">
        <button type="button" onClick={again}>
          {t('try-again')}
        </button>
        {people > 1000 && (
          <button
            type="button"
            class="quiet"
            onClick={() =>
              goOn(() =>
                change({ people: Math.max(FEWEST_PEOPLE, Math.floor(people / 10)), person: null }),
              )
            }
          >
            {t('lab-fewer', { n: Math.floor(people / 10) })}
          </button>
        )}
        <button type="button" class="quiet" onClick={() => goOn(startOver)}>
          {t('lab-start-over')}
        </button>
      </div>
    </div>
  );
}
