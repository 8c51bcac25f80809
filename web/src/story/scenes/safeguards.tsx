import { STANDING } from 'glasshouse';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { gap, type Key, number, t } from '../../text/text.ts';
import { startWorld } from '../../world/world.ts';
import type { FamilyCost } from '../family-cost.ts';
import { remembered } from '../remembered.ts';
import {
  bestOf,
  type Costs,
  patchesOf,
  SAFEGUARDS,
  type SafeguardName,
  tellCosts,
  type Tried,
  tryEach,
} from '../safeguards.ts';
import type { Scene } from '../scene.ts';
import { countPeople, isClosed, lastOf, rightMonths, type ToldTown, wrongMonths } from '../told.ts';
import { TOWN_MONTHS } from '../town-regime.ts';
import { SLIP_MONTH, UNEQUAL } from '../towns.ts';
import { TownView, useTown } from '../town-view.tsx';
import { useTold } from '../use-told.ts';

/** Who is exempt; then every safeguard by itself, all that the reader likes together, and the two answers. */
function Play() {
  const [bet, setBet] = useState<SafeguardName | null>(null);
  const [chosen, setChosen] = useState<readonly SafeguardName[]>([]);
  const run = useTown(UNEQUAL, patchesOf(chosen));
  const trials = useTrials();
  const told = useTold(run, chosen);
  const [first] = run.seen;
  const exempt = useMemo(() => exemptOf(first?.standing), [first]);
  return (
    <>
      <p>{t('safeguards-1')}</p>
      <div class="officials">
        <TownView run={run} mode="restriction" marked={exempt} />
      </div>
      {told !== null && <p class="outcome">{t('safeguards-exempt', numbersOfExempt(told.town))}</p>}
      <p>{t('safeguards-2')}</p>
      <WhichBet bet={bet} onBet={setBet} />
      {bet !== null && <Trials bet={bet} {...trials} />}
      {bet !== null && (
        <Switches chosen={chosen} onChange={setChosen} told={told} tried={trials.tried} />
      )}
      {bet !== null && <Answers {...trials} />}
    </>
  );
}

function exemptOf(standing: Uint8Array | undefined): number[] {
  const found: number[] = [];
  standing?.forEach((byte, person) => {
    if ((byte & STANDING.exempt) !== 0) found.push(person);
  });
  return found;
}

function numbersOfExempt(town: ToldTown): Record<string, number> {
  const isExempt = (byte: number): boolean => (byte & STANDING.exempt) !== 0;
  const { adults, restricted } = lastOf(town).totals;
  const exempt = countPeople(town, isExempt);
  return {
    exempt,
    closed: countPeople(town, (byte) => isExempt(byte) && isClosed(byte)),
    others: (100 * restricted) / (adults - exempt),
  };
}

interface Told {
  readonly tried: readonly Tried[];
  readonly costs: Costs | null;
  readonly fault: string | null;
}

/** Tries every safeguard in a world of its own, while the reader still reads. */
function useTrials(): Told {
  const [told, setTold] = useState<Told>({ tried: [], costs: null, fault: null });
  useEffect(() => {
    const world = startWorld();
    const tried: Tried[] = [];
    let isOver = false;
    const go = async (): Promise<void> => {
      await tryEach(world, (one) => {
        tried.push(one);
        if (!isOver) setTold({ tried: [...tried], costs: null, fault: null });
      });
      const best = bestOf(tried);
      if (best?.name === null || best === null) return;
      const costs = await tellCosts(world, best.name, remembered.value);
      if (!isOver) setTold({ tried, costs, fault: null });
    };
    go().catch((error: unknown) => {
      if (!isOver) setTold({ tried, costs: null, fault: String(error) });
    });
    return () => {
      isOver = true;
      world.close();
    };
  }, []);
  return told;
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
            </span>
          </label>
        ))}
      </fieldset>
      {bet === null && <button type="submit">{t('bet')}</button>}
    </form>
  );
}

/** What each did by itself, the best first, beside what nobody does. */
function Trials({ bet, tried, fault }: Told & { readonly bet: SafeguardName }) {
  const said = useRef<HTMLParagraphElement>(null);
  // The button of the bet is gone; whoever pressed it is led here.
  useEffect(() => said.current?.focus(), []);
  const isDone = tried.length > SAFEGUARDS.length;
  const none = tried.find(({ name }) => name === null);
  const best = bestOf(tried);
  const most = Math.max(1, ...tried.map(({ months }) => months));
  const sorted = isDone ? tried.toSorted((one, other) => one.months - other.months) : tried;
  if (fault !== null) return <p role="alert">{t('fault', { fault })}</p>;
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
      <p>{t('safeguards-legend')}</p>
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
    </section>
  );
}

/** Why some change nothing by themselves, or do harm. */
const WHY: Partial<Record<SafeguardName, Key>> = {
  'context-separation': 'safeguard-context-separation-why',
  notice: 'safeguard-notice-why',
  'exemption-removed': 'safeguard-exemption-removed-why',
};

/** What a safeguard makes somebody do; and why it spares nothing, where it does not. */
function furtherOf(one: Tried, none: Tried): string[] {
  const why = one.name === null || one.months < none.months ? undefined : WHY[one.name];
  return [
    ...workOf(one, none),
    ...(why === undefined ? [] : [t(why, { officials: one.officials })]),
  ];
}

function workOf(one: Tried, none: Tried): string[] {
  const work = [
    ['work-appeals', one.appeals],
    ['work-corrections', one.corrections],
    ['work-matches', none.falseRecords - one.falseRecords],
  ] as const;
  return work.flatMap(([key, many]) => (many > 0 ? [t(key, { many: Math.round(many) })] : []));
}

/** Safeguards together: as many as the reader switches on. */
function Switches({
  chosen,
  onChange,
  told,
  tried,
}: {
  readonly chosen: readonly SafeguardName[];
  readonly onChange: (chosen: readonly SafeguardName[]) => void;
  readonly told: { readonly town: ToldTown; readonly about: readonly SafeguardName[] } | null;
  readonly tried: readonly Tried[];
}) {
  const none = tried.find(({ name }) => name === null);
  return (
    <section aria-label={t('safeguards-together')}>
      <h2>{t('safeguards-together')}</h2>
      <p>{t('safeguards-switch')}</p>
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
      <p role="status" class="outcome">
        {told === null || none === undefined ? t('waits') : together(told, none)}
      </p>
    </section>
  );
}

/** What comes of those that are on, beside the one run of none of them that everything here is set against. */
function together(
  { town, about }: { readonly town: ToldTown; readonly about: readonly SafeguardName[] },
  none: Tried,
): string {
  if (about.length === 0) return t('safeguards-off', { months: none.months });
  return t(about.length === 1 ? 'safeguards-one' : 'safeguards-now', {
    count: about.length,
    months: wrongMonths(town),
    rightly: rightMonths(town),
    hardship: lastOf(town).totals.hardship,
    none: none.months,
  });
}

/** What a reader should be able to say at the end. */
function Answers({ tried, costs }: Told) {
  const best = bestOf(tried);
  const none = tried.find(({ name }) => name === null);
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
