import type { Life } from 'glasshouse';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { t } from '../../text/text.ts';
import { layOut } from '../../town/layout.ts';
import { Bet } from '../../ui/bet.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import { monthText } from '../../ui/month-text.ts';
import { Sentence } from '../../ui/sentence.tsx';
import type { AgainRun, Run } from '../../world/use-run.ts';
import type { World } from '../../world/world.ts';
import { struckIn } from '../family-cost.ts';
import { useFirst } from '../mechanism.tsx';
import { nearest } from '../nearest.ts';
import { LifeText } from '../person-card.tsx';
import { remembered } from '../remembered.ts';
import type { Scene } from '../scene.ts';
import { countPeople, isClosed, type ToldTown } from '../told.ts';
import { MINORITY, TOWN_MONTHS, TOWN_PEOPLE } from '../town-regime.ts';
import { SLIP_MONTH, SLIPPED } from '../towns.ts';
import { TownView, useTown } from '../town-view.tsx';
import { type Answer, useAnswer } from '../use-answer.ts';
import { useTold } from '../use-told.ts';

/** So many dots away somebody is still taken to be meant. */
const REACH = 12;

/** A clerk makes a mistake. The reader chooses one of those whom it struck, and sees what becomes of their household. */
function Play() {
  const [settings, setSettings] = useState(SLIPPED);
  const run = useTown(settings);
  const told = useTold(run, settings);
  const [chosen, setChosen] = useState<number | null>(null);
  const [missed, setMissed] = useState(false);
  const [hasBet, setBet] = useState(false);
  const [month, setMonth] = useState(0);
  const asked = useRef<HTMLDivElement>(null);
  const { opened, seen, ended, world } = run;
  const isReady = seen.length > SLIP_MONTH;
  // However fast the list spreads from them, the mistake is always about the same people.
  const [struck, setStruck] = useState<readonly number[]>([]);
  useEffect(() => {
    if (opened !== null && isReady && struck.length === 0)
      setStruck(struckIn({ opened, seen }, null, SLIP_MONTH));
  }, [opened, isReady]);
  const truth = useFirst(told === null ? null : touched(told.town));
  const layout = useMemo(() => layOut(TOWN_PEOPLE), []);
  const choose = (person: number): void => {
    const found = nearest(layout, struck, person, REACH);
    setMissed(found === null);
    if (found === null) return;
    setChosen(found);
    remembered.value = found;
  };
  // The bet appears further down.
  useEffect(() => {
    if (chosen !== null && !hasBet) asked.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  // What comes of the bet shows in the town, which is further up.
  useEffect(() => {
    if (hasBet) asked.current?.scrollIntoView({ block: 'end' });
  }, [hasBet]);
  const lives = useLives(world, ended === null ? null : chosen);
  return (
    <>
      <p>{t('person-1', { minority: MINORITY })}</p>
      <p>{t('person-2', { struck: struck.length, month: monthOf(run, SLIP_MONTH) })}</p>
      <TownView
        run={run}
        mode="restriction"
        isHidden={!hasBet}
        hiddenMonth={SLIP_MONTH}
        onChoose={choose}
        chosen={chosen}
        marked={struck}
        onMonth={setMonth}
      />
      <label class="choose">
        <span>{t('person-choose')}</span>
        <select
          value={chosen ?? ''}
          onChange={({ currentTarget }) => choose(Number(currentTarget.value))}
        >
          <option value="" disabled>
            {t('person-nobody')}
          </option>
          {struck.map((person) => (
            <option key={person} value={person}>
              {t('person', { person: String(person) })}
            </option>
          ))}
        </select>
      </label>
      <p role="status">{missed ? t('person-missed') : ''}</p>
      {chosen !== null && (
        <div ref={asked}>
          <p>
            {t('person-chosen', {
              name: t('person', { person: String(chosen) }),
              family: SLIPPED.family,
            })}
          </p>
          <Bet
            question={t('person-question', {
              struck: struck.length,
              end: monthOf(run, TOWN_MONTHS - 1),
            })}
            min={struck.length}
            max={struck.length + 300}
            step={1}
            unit={t('unit-adults')}
            truth={truth}
            isPast={settings.family !== SLIPPED.family}
            onBet={() => setBet(true)}
          />
        </div>
      )}
      {hasBet && told !== null && (
        <>
          <Reach town={told.town} struck={struck.length} />
          <Sentence
            text="person-rule"
            blanks={{
              family: {
                value: settings.family,
                min: 0,
                max: 100,
                step: 5,
                label: t('setting-family'),
                onChange: (family) => setSettings({ ...settings, family }),
              },
            }}
          />
          <p>{t('person-change')}</p>
          <p class="outcome">{t('person-3')}</p>
        </>
      )}
      {hasBet && chosen !== null && (
        <Household chosen={chosen} lives={lives} run={run} month={month} />
      )}
    </>
  );
}

function monthOf({ opened }: Run, month: number): string {
  return opened === null ? '' : monthText(opened.from + month);
}

/** Everybody to whom something is closed at the end. */
function touched(town: ToldTown): number {
  return countPeople(town, isClosed);
}

/** How far the mistake reached. */
function Reach({ town, struck }: { readonly town: ToldTown; readonly struck: number }) {
  const all = touched(town);
  return <p class="outcome">{t('person-reach', { touched: all, struck, others: all - struck })}</p>;
}

/** The lives of everybody who lives with somebody, that person first. */
function useLives(world: World | null, person: number | null): Answer<readonly Life[]> {
  return useAnswer(
    () => (world === null || person === null ? null : livesWith(world, person)),
    [world, person],
  );
}

async function livesWith(world: World, person: number): Promise<readonly Life[]> {
  const ties = await world.ties(person);
  const household = ties.flatMap((tie) => (tie.kind === 'household' ? [tie.person] : []));
  return world.lives([person, ...household]);
}

/** What has happened to a household up to the month that is shown. */
function Household({
  chosen,
  lives: { found: lives, fault },
  run,
  month,
}: {
  readonly chosen: number;
  readonly lives: Answer<readonly Life[]>;
  readonly run: AgainRun;
  readonly month: number;
}) {
  if (fault !== null) return <FaultNotice fault={fault} onAgain={run.again} />;
  // What went wrong with the town stands where the town would be.
  if (run.fault !== null) return null;
  if (lives === null || run.opened === null) return <p role="status">{t('waits-life')}</p>;
  const { from } = run.opened;
  const closed = lives.some((life) => (life.months[month]?.closed.length ?? 0) > 0);
  return (
    <section class="household" aria-label={t('person-household')}>
      <h2>{t('person-until', { month: monthText(from + month) })}</h2>
      <div class="lives">
        {lives.map((life) => (
          <article key={life.person} class="card">
            <h3>{t('person', { person: String(life.person) })}</h3>
            {life.person === chosen && <p class="soft">{t('person-yours')}</p>}
            <LifeText
              life={life}
              from={from}
              until={month}
              also={closed && life.traits.children.includes(life.person) ? t('person-school') : ''}
            />
          </article>
        ))}
      </div>
    </section>
  );
}

export const PERSON_SCENE: Scene = {
  id: 'person',
  title: 'person-title',
  leads: 'person-leads',
  Play,
};
