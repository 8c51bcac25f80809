import { useState } from 'preact/hooks';
import { t } from '../text/text.ts';
import { FaultWords } from '../ui/fault-words.tsx';
import type { ResultPage } from '../world/api.ts';
import { lab } from './lab-state.ts';
import { Result } from './result.tsx';
import { worldsOf } from './state.ts';
import { useStudy } from './use-study.ts';

/** With so many people a study takes seconds rather than hours. */
const USUAL_PEOPLE = 2_000;

const KINDS = ['attribute', 'audit', 'report'] as const;
type Kind = (typeof KINDS)[number];

/** What takes many simulations, or a whole page to tell: asked for, waited for, and put away again. */
export function StudyPanel() {
  const [people, setPeople] = useState(USUAL_PEOPLE);
  const [kind, setKind] = useState<Kind | null>(null);
  const study = useStudy<ResultPage>();
  const begin = (asked: Kind): void => {
    const wanted = worldsOf(lab.value).at(-1);
    if (wanted === undefined) return;
    setKind(asked);
    // A report is of the very run that is shown.
    const whole = asked === 'report' ? wanted : { ...wanted, people };
    study.start((world, tell) => world[asked](whole, tell));
  };
  return (
    <details class="studies">
      <summary>{t('lab-studies')}</summary>
      <p class="note">{t('lab-studies-about')}</p>
      <label>
        <span>{t('lab-study-people')}</span>
        <select value={people} onChange={(event) => setPeople(Number(event.currentTarget.value))}>
          {[1_000, 2_000, 5_000, 20_000].map((n) => (
            <option key={n} value={n}>
              {t('lab-n-people', { n })}
            </option>
          ))}
        </select>
      </label>
      <div class="row">
        {KINDS.map((one) => (
          <button
            key={one}
            type="button"
            class="quiet"
            disabled={study.share !== null}
            onClick={() => begin(one)}
          >
            {t(`lab-study-${one}`)}
          </button>
        ))}
      </div>
      <StudyProgress share={study.share} fault={study.fault} onCancel={study.cancel} />
      {study.found !== null && kind !== null && <Result page={study.found} kind={kind} />}
    </details>
  );
}

/** How far a study is, with the way out; or why it came to nothing. */
export function StudyProgress({
  share,
  fault,
  onCancel,
}: {
  readonly share: number | null;
  readonly fault: string | null;
  readonly onCancel: () => void;
}) {
  if (fault !== null)
    return (
      <p role="alert">
        <FaultWords text="lab-study-fault" fault={fault} />
      </p>
    );
  if (share === null) return null;
  return (
    <div class="row" role="status">
      <label class="progress">
        <span>{t('lab-study-goes-on')}</span>
        <progress value={share} max={1} />
      </label>
      <button type="button" onClick={onCancel}>
        {t('lab-cancel')}
      </button>
    </div>
  );
}
