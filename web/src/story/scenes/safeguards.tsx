import { useEffect, useRef, useState } from 'preact/hooks';
import { faultText } from '../../text/fault-text.ts';
import { gap, type Key, number, t } from '../../text/text.ts';
import { Town } from '../../town/town.tsx';
import { FaultNotice } from '../../ui/fault-notice.tsx';
import type { Run } from '../../world/use-run.ts';
import { startWorld } from '../../world/world.ts';
import { Exemption } from '../exemption.tsx';
import type { FamilyCost } from '../family-cost.ts';
import { remembered } from '../remembered.ts';
import {
  bestOf,
  comesOf,
  type Costs,
  patchesOf,
  SAFEGUARDS,
  type SafeguardName,
  tellCosts,
  type Tried,
  tryEach,
  usualHardship,
} from '../safeguards.ts';
import type { Scene } from '../scene.ts';
import { TOWN_MONTHS } from '../town-regime.ts';
import { SLIP_MONTH, UNEQUAL } from '../towns.ts';
import { useTown } from '../town-view.tsx';
import { useTold } from '../use-told.ts';
import { type Unequal, useUnequal } from '../use-unequal.ts';

/** Who is exempt; then every safeguard by itself, all that the reader likes together, and the two answers. */
function Play() {
  const [settings, setSettings] = useState(UNEQUAL);
  const [hasBet, setHasBet] = useState(false);
  const [bet, setBet] = useState<SafeguardName | null>(null);
  const [chosen, setChosen] = useState<readonly SafeguardName[]>([]);
  const unequal = useUnequal(settings, chosen);
  const trials = useTrials();
  return (
    <>
      <Exemption
        {...unequal}
        settings={settings}
        onChange={setSettings}
        hasBet={hasBet}
        onBet={() => setHasBet(true)}
      />
      {hasBet && <p>{t('safeguards-2')}</p>}
      {hasBet && <WhichBet bet={bet} onBet={setBet} />}
      {bet !== null && <Trials bet={bet} {...trials} />}
      {bet !== null && <Switches chosen={chosen} onChange={setChosen} {...unequal} />}
      {bet !== null && <Answers {...trials} />}
    </>
  );
}

interface Told {
  readonly tried: readonly Tried[];
  /** People in hardship in any case. */
  readonly usual: number | null;
  readonly costs: Costs | null;
  readonly fault: string | null;
}

const NOTHING: Told = { tried: [], usual: null, costs: null, fault: null };

/** Tries every safeguard in a world of its own, while the reader still reads. */
function useTrials(): Told & { readonly again: () => void } {
  const [told, setTold] = useState<Told>(NOTHING);
  const [starts, setStarts] = useState(0);
  useEffect(() => {
    const world = startWorld();
    const tried: Tried[] = [];
    let isOver = false;
    setTold(NOTHING);
    const go = async (): Promise<void> => {
      await tryEach(world, (one) => {
        tried.push(one);
        if (!isOver) setTold({ ...NOTHING, tried: [...tried] });
      });
      const usual = await usualHardship(world);
      if (!isOver) setTold({ ...NOTHING, tried, usual });
      const best = bestOf(tried);
      if (best?.name === null || best === null) return;
      const costs = await tellCosts(world, best.name, remembered.value);
      if (!isOver) setTold({ tried, usual, costs, fault: null });
    };
    go().catch((error: unknown) => {
      if (!isOver) setTold({ ...NOTHING, tried, fault: faultText(error) });
    });
    return () => {
      isOver = true;
      world.close();
    };
  }, [starts]);
  return { ...told, again: () => setStarts(starts + 1) };
}

/** The reader bets on one of the safeguards. */
function WhichBet({
  bet,
  onBet,
}: {
  readonly bet: SafeguardName | null;
  readonly onBet: (name: SafeguardName) => void;
}) {
  const [picked, setPicked] = useState<SafeguardName>(SAFEGUARDS[0]);
  return (
    <form
      class="bet"
      onSubmit={(event) => {
        event.preventDefault();
        onBet(picked);
      }}
    >
      <fieldset class="picks" disabled={bet !== null}>
        <legend>{t('safeguards-question')}</legend>
        {SAFEGUARDS.map((name) => (
          <label key={name}>
            <input
              type="radio"
              name="safeguard"
              checked={picked === name}
              onChange={() => setPicked(name)}
            />
            <span>
              <strong>{t('safeguard-named', { name: t(`safeguard-${name}`) })}</strong>
              {gap()}
              {t(`safeguard-${name}-about`)}
              {gap()}
              <span class="soft">{t(`safeguard-${name}-law`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {bet === null && <button type="submit">{t('bet')}</button>}
    </form>
  );
}

/** What each did by itself, the best first, beside what nobody does. */
function Trials({
  bet,
  tried,
  usual,
  fault,
  again,
}: Told & { readonly bet: SafeguardName; readonly again: () => void }) {
  const said = useRef<HTMLParagraphElement>(null);
  // The button of the bet is gone; whoever pressed it is led here.
  useEffect(() => said.current?.focus(), []);
  const isDone = tried.length > SAFEGUARDS.length;
  const none = tried.find(({ name }) => name === null);
  const best = bestOf(tried);
  const most = Math.max(1, ...tried.map(({ months }) => months));
  const sorted = isDone ? tried.toSorted((one, other) => one.months - other.months) : tried;
  if (fault !== null) return <FaultNotice fault={fault} onAgain={again} />;
  return (
    <section aria-label={t('safeguards-each')}>
      <p role="status" class="outcome" tabIndex={-1} ref={said}>
        {!isDone || best === null || best.name === null
          ? t('safeguards-waits')
          : t(best.name === bet ? 'safeguards-right' : 'safeguards-other', {
              bet: t(`safeguard-${bet}`),
              best: t(`safeguard-${best.name}`),
            })}
      </p>
      <p>{t('safeguards-legend', { exempt: UNEQUAL.exempt })}</p>
      <ol class="trials">
        {sorted.map((one) => (
          <li key={one.name ?? 'none'} class={one.name === bet ? 'mine' : ''}>
            <span>{one.name === null ? t('safeguards-none') : t(`safeguard-${one.name}`)}</span>
            <span class="bar" style={{ width: `${(100 * one.months) / most}%` }} />
            <span>
              {t('safeguards-months', {
                months: one.months,
                rightly: one.rightly,
                hardship: one.hardship,
              })}
            </span>
            {none !== undefined &&
              furtherOf(one, none).map((text) => (
                <span key={text} class="soft">
                  {text}
                </span>
              ))}
          </li>
        ))}
      </ol>
      <p>{t('safeguards-price')}</p>
      {usual !== null && <p>{t('safeguards-usual', { usual })}</p>}
    </section>
  );
}

/** Why some change nothing by themselves, or do harm. */
const WHY: Partial<Record<SafeguardName, Key>> = {
  'context-separation': 'safeguard-context-separation-why',
  notice: 'safeguard-notice-why',
  'exemption-removed': 'safeguard-exemption-removed-why',
};

/** What a safeguard makes somebody do; why it spares nothing, where it does not; and why earned months become more. */
function furtherOf(one: Tried, none: Tried): string[] {
  const why = one.name === null || one.months < none.months ? undefined : WHY[one.name];
  return [
    ...workOf(one, none),
    ...(why === undefined ? [] : [t(why, { officials: one.officials, untold: none.untold })]),
    ...(one.name === 'no-association' && one.rightly > none.rightly
      ? [t('safeguard-no-association-earned')]
      : []),
  ];
}

type Work = Pick<Tried, 'appeals' | 'corrections' | 'falseRecords'>;

function workOf(one: Work, none: Work): string[] {
  const work = [
    ['work-appeals', one.appeals],
    ['work-corrections', one.corrections],
    ['work-matches', none.falseRecords - one.falseRecords],
  ] as const;
  return work.flatMap(([key, many]) => {
    const rounded = Math.round(many);
    return rounded > 0 ? [t(key, { many: rounded })] : [];
  });
}

/** Safeguards together: as many as the reader switches on, with a small town beside them. */
function Switches({
  chosen,
  onChange,
  run: { opened, seen, fault },
  told,
}: {
  readonly chosen: readonly SafeguardName[];
  readonly onChange: (chosen: readonly SafeguardName[]) => void;
  readonly run: Run;
  readonly told: Unequal | null;
}) {
  const last = seen.at(-1);
  return (
    <section aria-label={t('safeguards-together')}>
      <h2>{t('safeguards-together')}</h2>
      <p>{t('safeguards-switch')}</p>
      <div class="beside">
        <fieldset class="picks">
          <legend class="sr">{t('safeguards-together')}</legend>
          {SAFEGUARDS.map((name) => (
            <label key={name}>
              <input
                type="checkbox"
                checked={chosen.includes(name)}
                onChange={({ currentTarget: { checked } }) =>
                  onChange(
                    SAFEGUARDS.filter((one) => (one === name ? checked : chosen.includes(one))),
                  )
                }
              />
              <span>{t(`safeguard-${name}`)}</span>
            </label>
          ))}
        </fieldset>
        {opened !== null && last !== undefined && (
          // The town further up is the one to walk in and to listen to.
          <div inert>
            <Town
              people={opened.people}
              standing={last.standing}
              score={last.score}
              group={opened.group}
              mode="restriction"
              label=""
            />
          </div>
        )}
      </div>
      <div role="status">
        {told !== null && <Outcome told={told} />}
        {told === null && fault === null && <p class="outcome">{t('waits')}</p>}
      </div>
    </section>
  );
}

/** What comes of those that are on, beside the same town with none of them. */
function Outcome({ told }: { readonly told: Unequal }) {
  const { town, about } = told;
  const without = useWithoutNotice(told);
  const none = comesOf(told.bare);
  if (about.length === 0)
    return <p class="outcome">{t('safeguards-off', { months: none.months })}</p>;
  const all = comesOf(town);
  const { months, rightly, hardship } = all;
  return (
    <>
      <p class="outcome">
        {t(about.length === 1 ? 'safeguards-one' : 'safeguards-now', {
          count: about.length,
          months,
          rightly,
          hardship,
          none: none.months,
        })}
      </p>
      {workOf(all, none).map((text) => (
        <p key={text}>{text}</p>
      ))}
      {without !== null && without.about === told && (
        <p>{t(noticeKey(months, comesOf(without.town)), comesOf(without.town))}</p>
      )}
    </>
  );
}

/** The same town without the notice, where others are on beside it: so that it shows what to be told adds to them. */
function useWithoutNotice(told: Unequal) {
  const { about, settings } = told;
  const isAsked = about.length > 1 && about.includes('notice');
  const others = about.filter((name) => name !== 'notice');
  return useTold(useTown(isAsked ? settings : null, patchesOf(others)), told);
}

/** Where everybody finds out at a door in the month of the listing, to be told can add nothing. */
function noticeKey(months: number, without: { readonly months: number; readonly untold: number }) {
  return without.months === months && without.untold === 0 ? 'notice-same' : 'notice-without';
}

/** What a reader should be able to say at the end. */
function Answers({ tried, costs, fault }: Told) {
  const best = bestOf(tried);
  const none = tried.find(({ name }) => name === null);
  // What went wrong stands where the trials would be.
  if (fault !== null) return null;
  if (costs === null || best === null || best.name === null || none === undefined)
    return <p>{t('safeguards-waits')}</p>;
  const { bare, guarded, struck, exempt, anyway, yours } = costs;
  const whole = (cost: FamilyCost): string => number(cost.own + cost.others + cost.children);
  return (
    <section class="answers">
      <h2>{t('answer-cost')}</h2>
      <p>{t('answer-cost-1', { ...bare, whole: whole(bare) })}</p>
      <p>
        {t('answer-cost-2', {
          families: bare.families,
          months: TOWN_MONTHS - SLIP_MONTH,
          struck,
          exempt,
          anyway,
        })}
      </p>
      {yours !== null && remembered.value !== null && (
        <p>
          {t('answer-yours', {
            name: t('person', { person: String(remembered.value) }),
            before: whole(yours.bare),
            after: whole(yours.guarded),
            best: t(`safeguard-${best.name}`),
          })}
        </p>
      )}
      <h2>{t('answer-best')}</h2>
      <p>
        {t('answer-best-1', {
          best: t(`safeguard-${best.name}`),
          months: best.months,
          none: none.months,
        })}
      </p>
      <p>{t('answer-best-2', { before: whole(bare), after: whole(guarded) })}</p>
      <h2>{t('answer-price')}</h2>
      {workOf(best, none).map((text) => (
        <p key={text}>{text}</p>
      ))}
      <p>{t('answer-price-1', { rightly: best.rightly, none: none.rightly })}</p>
      <p>{t('answer-best-3')}</p>
      <p>
        <a class="button" href="lab.html">
          {t('to-lab')}
        </a>
      </p>
    </section>
  );
}

export const SAFEGUARDS_SCENE: Scene = {
  id: 'safeguards',
  title: 'safeguards-title',
  leads: 'safeguards-leads',
  Play,
};
