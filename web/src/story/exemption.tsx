import { t } from '../text/text.ts';
import { Bet } from '../ui/bet.tsx';
import { FaultNotice } from '../ui/fault-notice.tsx';
import { Sentence } from '../ui/sentence.tsx';
import type { AgainRun } from '../world/use-run.ts';
import { useFirst } from './mechanism.tsx';
import { exemptIn } from './safeguards.ts';
import { isClosed, lastOf, type ToldTown } from './told.ts';
import type { TownSettings } from './town-regime.ts';
import { TownView, useTown } from './town-view.tsx';
import { AFRAID, UNEQUAL } from './towns.ts';
import { useTold } from './use-told.ts';
import type { Unequal } from './use-unequal.ts';

/** A rule that does not reach everybody: a bet on what it spares officials, the town, and how many they are to be changed. */
export function Exemption({
  run,
  officials,
  told,
  settings,
  onChange,
  hasBet,
  onBet,
}: {
  readonly run: AgainRun;
  readonly officials: readonly number[];
  readonly told: Unequal | null;
  readonly settings: TownSettings;
  readonly onChange: (settings: TownSettings) => void;
  readonly hasBet: boolean;
  readonly onBet: () => void;
}) {
  // The scene before, in which the rules reach everybody: the same people with the same luck.
  const equalRun = useTown(told === null ? null : AFRAID);
  const equal = useTold(equalRun, null);
  const numbers = told === null || equal === null ? null : numbersOf(told, equal.town);
  const first = useFirst(numbers?.share ?? null);
  const { exempt } = settings;
  return (
    <>
      <p>{t('safeguards-1')}</p>
      {hasBet && first !== null ? (
        <Sentence
          text="safeguards-rule"
          blanks={{
            exempt: {
              value: exempt,
              min: 1,
              max: 50,
              step: 1,
              label: t('setting-exempt'),
              onChange: (value) => onChange({ ...settings, exempt: value }),
            },
          }}
        />
      ) : (
        <p class="rule">{t('safeguards-rule', { exempt })}</p>
      )}
      <p class="soft">{t('so-far')}</p>
      <Bet
        question={t('safeguards-exempt-question')}
        min={0}
        max={100}
        step={1}
        unit={t('unit-of-100')}
        truth={first}
        isPast={exempt !== UNEQUAL.exempt}
        onBet={onBet}
      />
      {equalRun.fault !== null && <FaultNotice fault={equalRun.fault} onAgain={equalRun.again} />}
      {hasBet && numbers !== null && told !== null && (
        <p class="outcome">
          {t(
            told.about.includes('exemption-removed') ? 'safeguards-reached' : 'safeguards-exempt',
            numbers,
          )}
        </p>
      )}
      <div class="officials">
        <TownView
          run={run}
          mode="restriction"
          isHidden={!hasBet}
          marked={hasBet ? officials : []}
        />
      </div>
      {hasBet && <p>{t('safeguards-3')}</p>}
    </>
  );
}

/** What is closed to officials and to the others, and what would be closed to officials if the rules reached them. */
function numbersOf({ town, bare }: Unequal, equal: ToldTown) {
  const officials = exemptIn(lastOf(bare).standing);
  const closedIn = (one: ToldTown): number => {
    const { standing } = lastOf(one);
    return officials.filter((person) => isClosed(standing[person] ?? 0)).length;
  };
  const { totals } = lastOf(town);
  const [closed, would] = [closedIn(town), closedIn(equal)];
  return {
    exempt: officials.length,
    closed,
    would,
    share: ofHundred(would, officials.length),
    others: ofHundred(totals.restricted - closed, totals.adults - officials.length),
  };
}

function ofHundred(part: number, whole: number): number {
  return whole === 0 ? 0 : (100 * part) / whole;
}
