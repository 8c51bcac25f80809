import { useEffect, useState } from 'preact/hooks';
import { type Key, t } from '../text/text.ts';
import type { Mode } from '../town/palette.ts';
import { Bet } from '../ui/bet.tsx';
import { Sentence } from '../ui/sentence.tsx';
import type { Scene } from './scene.ts';
import type { ToldTown } from './told.ts';
import type { TownSettings } from './town-regime.ts';
import { useTold } from './use-told.ts';
import { TownView, useTown } from './town-view.tsx';

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
    Record<Numbered, { readonly min: number; readonly max: number; readonly step: number }>
  >;
  readonly bet: { readonly max: number; readonly step: number; readonly unit: Key };
  /** What was bet on. */
  truth(town: ToldTown, before: ToldTown): number;
  /** Further numbers of the text that follows. */
  numbers(
    town: ToldTown,
    before: ToldTown,
    settings: TownSettings,
  ): Readonly<Record<string, number | string>>;
}

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
  const { id, before, mode, bet } = mechanism;
  const [settings, setSettings] = useState(mechanism.town);
  const [hasBet, setBet] = useState(false);
  const [isBefore, setBefore] = useState(false);
  const run = useTown(settings);
  const told = useTold(run, settings);
  const runBefore = useTown(told === null ? null : before);
  const toldBefore = useTold(runBefore, before);
  // Without a town to compare with, it is compared with itself.
  const other = before === null ? told : toldBefore;
  const truth = told === null || other === null ? null : mechanism.truth(told.town, other.town);
  const first = useFirst(truth);
  return (
    <>
      <p>{t(`${id}-1`)}</p>
      <Rule {...mechanism} settings={settings} onChange={setSettings} />
      <Bet
        question={t(`${id}-question`)}
        min={0}
        max={bet.max}
        step={bet.step}
        unit={t(bet.unit)}
        truth={first}
        onBet={() => setBet(true)}
      />
      {hasBet && before !== null && <Which isBefore={isBefore} onChange={setBefore} />}
      <TownView run={isBefore ? runBefore : run} mode={mode} isHidden={!hasBet} />
      {hasBet && told !== null && other !== null && (
        <p class="outcome">
          {t(`${id}-2`, {
            truth: truth ?? 0,
            ...mechanism.numbers(told.town, other.town, told.about),
          })}
        </p>
      )}
      {hasBet && <p>{t(`${id}-3`)}</p>}
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
  const filled = Object.entries(blanks).map(([name, range]) => [
    name,
    {
      ...range,
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

/** The first value there is: a bet is about the numbers that it was placed on. */
function useFirst(value: number | null): number | null {
  const [first, setFirst] = useState<number | null>(null);
  useEffect(() => {
    if (first === null && value !== null) setFirst(value);
  }, [value]);
  return first;
}
