import { useEffect, useState } from 'preact/hooks';
import { type Key, t } from '../text/text.ts';
import type { Mode } from '../town/palette.ts';
import { Bet } from '../ui/bet.tsx';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { Sentence } from '../ui/sentence.tsx';
import type { Scene } from './scene.ts';
import type { ToldTown } from './told.ts';
import type { TownSettings } from './town-regime.ts';
import { useTold } from './use-told.ts';
import { TownView, useTown } from './town-view.tsx';
import { type Way, Ways } from './ways.tsx';

/** Scenes that show one mechanism each, all in the same way. */
type MechanismId =
  | 'score'
  | 'cameras'
  | 'friends'
  | 'family'
  | 'doors'
  | 'return'
  | 'neighbours'
  | 'silence';

/** The settings that are one number each. */
type Numbered = {
  [Name in keyof TownSettings]: TownSettings[Name] extends number ? Name : never;
}[keyof TownSettings];

export interface Mechanism {
  readonly id: MechanismId;
  /** The town with the mechanism; and without it, where the two are compared. */
  readonly town: TownSettings;
  readonly before: TownSettings | null;
  readonly mode: Mode;
  /** The numbers that the reader can change, by the blanks of the rule. */
  readonly blanks: Partial<
    Record<
      Numbered,
      {
        readonly min: number;
        readonly max: number;
        readonly step: number;
        /** What the highest stands for, if it is no number. */
        readonly atMost?: Key;
      }
    >
  >;
  /** Without a highest it is that of all adults. */
  readonly bet: { readonly max?: number; readonly step: number; readonly unit: Key };
  /** Further numbers of the introduction; and of the question, which waits until the town without the mechanism is known. */
  readonly given?: Numbers;
  readonly asks?: (before: ToldTown) => Numbers;
  /** What was bet on. */
  readonly truth: (town: ToldTown, before: ToldTown) => number;
  /** Further numbers of the text that follows. */
  readonly numbers: (town: ToldTown, before: ToldTown, settings: TownSettings) => Numbers;
  /** What follows from these numbers and that of the bet, as `truth`: sentences that hold whatever the reader sets. */
  readonly follows?: (numbers: Numbers) => readonly Key[];
  /** Further numbers of these sentences, too large to be said in digits alone. */
  readonly words?: (town: ToldTown) => Readonly<Record<string, string>>;
  /** What the reader is asked to compare, each by itself: told once they have tried one. */
  readonly ways?: readonly Way[];
}

type Numbers = Readonly<Record<string, number>>;

/** A scene: a rule, a bet, the town as the rule makes it, and numbers to try. */
export function mechanismScene(mechanism: Mechanism): Scene {
  return {
    id: mechanism.id,
    title: `${mechanism.id}-title`,
    leads: `${mechanism.id}-leads`,
    Play: () => <Play {...mechanism} />,
  };
}

function Play(mechanism: Mechanism) {
  const { id, before, mode, ways } = mechanism;
  const [settings, setSettings] = useState(mechanism.town);
  const [hasBet, setBet] = useState(false);
  const [isBefore, setBefore] = useState(false);
  const [hasTried, setTried] = useState(false);
  const run = useTown(settings);
  const told = useTold(run, settings);
  const runBefore = useTown(told === null ? null : before);
  const toldBefore = useTold(runBefore, before);
  // Without a town to compare with, it is compared with itself.
  const other = before === null ? told : toldBefore;
  const truth = told === null || other === null ? null : mechanism.truth(told.town, other.town);
  const first = useFirst(truth);
  const change = (next: TownSettings): void => {
    setSettings(next);
    setTried(true);
    // What was changed is to be seen.
    setBefore(false);
  };
  return (
    <>
      <p>{t(`${id}-1`, mechanism.given)}</p>
      {hasBet && first !== null ? (
        <Rule {...mechanism} settings={settings} onChange={change} />
      ) : (
        <p class="rule">{t(`${id}-rule`, inWords(mechanism))}</p>
      )}
      {before !== null && <p class="soft">{t('so-far')}</p>}
      {runBefore.fault !== null && !isBefore && (
        <FaultNotice fault={runBefore.fault} onAgain={runBefore.again} />
      )}
      <MechanismBet
        {...mechanism}
        isPast={settings !== mechanism.town}
        adults={run.seen[0]?.totals.adults ?? null}
        isLost={run.fault !== null || runBefore.fault !== null}
        other={other?.town ?? null}
        found={first}
        onBet={() => setBet(true)}
      />
      {hasBet && told !== null && other !== null && truth !== null && (
        <Outcome {...mechanism} told={told} other={other.town} found={truth} />
      )}
      {hasBet && before !== null && <Which isBefore={isBefore} onChange={setBefore} />}
      <TownView
        run={isBefore ? runBefore : run}
        mode={mode}
        isHidden={!hasBet}
        hasList={mechanism.town.doors > 0}
      />
      {hasBet && <p>{t(`${id}-3`)}</p>}
      {hasTried && ways !== undefined && <Ways ways={ways} />}
    </>
  );
}

/** The numbers of the rule as they are before the reader may change them. */
function inWords({ blanks, town }: Mechanism): Record<string, number | string> {
  const said = Object.entries(blanks).map(([name, { max, atMost }]) => {
    const value = town[name as Numbered];
    return [name, value === max && atMost !== undefined ? t(atMost) : value] as const;
  });
  return Object.fromEntries(said);
}

/** The bet, once what its question says is known. */
function MechanismBet({
  id,
  town,
  bet,
  asks,
  adults,
  other,
  found,
  isPast,
  isLost,
  onBet,
}: Mechanism & {
  /** Null, as the town without the mechanism: not known yet. */
  readonly adults: number | null;
  /** Whether a town could not be simulated, which is said elsewhere, and there is nothing to wait for. */
  readonly isLost: boolean;
  readonly other: ToldTown | null;
  readonly found: number | null;
  readonly isPast: boolean;
  readonly onBet: () => void;
}) {
  if (adults === null || (asks !== undefined && other === null))
    return isLost ? null : <p class="waits">{t('waits')}</p>;
  const asked = asks === undefined || other === null ? {} : asks(other);
  return (
    <Bet
      question={t(`${id}-question`, { adults, right: 1000 - town.mistaken, ...asked })}
      min={0}
      max={bet.max ?? adults}
      step={bet.step}
      unit={t(bet.unit)}
      truth={found}
      isPast={isPast}
      onBet={onBet}
    />
  );
}

/** What came of it, at the numbers that the reader has set. */
function Outcome({
  id,
  numbers,
  follows,
  words,
  told: { town, about },
  other,
  found,
}: Mechanism & {
  readonly told: { readonly town: ToldTown; readonly about: TownSettings };
  readonly other: ToldTown;
  readonly found: number;
}) {
  const all = { truth: Math.round(found), ...numbers(town, other, about) };
  return (
    <>
      <p class="outcome">{t(`${id}-2`, all)}</p>
      {follows?.(all).map((further) => (
        <p key={further} class="outcome">
          {t(further, { ...all, ...words?.(town) })}
        </p>
      ))}
    </>
  );
}

function Rule({
  id,
  blanks,
  settings,
  onChange,
}: Mechanism & {
  readonly settings: TownSettings;
  readonly onChange: (settings: TownSettings) => void;
}) {
  const filled = Object.entries(blanks).map(([name, { atMost, ...range }]) => [
    name,
    {
      ...range,
      atMost: atMost === undefined ? undefined : t(atMost),
      value: settings[name as Numbered],
      label: t(`setting-${name as Numbered}`),
      onChange: (value: number) => onChange({ ...settings, [name]: value }),
    },
  ]);
  return <Sentence text={`${id}-rule`} blanks={Object.fromEntries(filled)} />;
}

/** Switches between the town with the rule and without it: the same people, in the same places. */
function Which({
  isBefore,
  onChange,
}: {
  readonly isBefore: boolean;
  readonly onChange: (isBefore: boolean) => void;
}) {
  return (
    <fieldset class="which">
      <legend>{t('which')}</legend>
      {[false, true].map((one) => (
        <label key={String(one)}>
          <input
            type="radio"
            name="which"
            checked={isBefore === one}
            onChange={() => onChange(one)}
          />
          {t(one ? 'which-before' : 'which-after')}
        </label>
      ))}
    </fieldset>
  );
}

/** The first value there is: a bet is about the numbers that it was placed on, which cannot be changed before it is known. */
export function useFirst(value: number | null): number | null {
  const [first, setFirst] = useState<number | null>(null);
  useEffect(() => {
    if (first === null && value !== null) setFirst(value);
  }, [value]);
  return first;
}
