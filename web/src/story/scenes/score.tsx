import { useState } from 'preact/hooks';
import { Bet } from '../../ui/bet.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { t } from '../../text/text.ts';
import type { Scene } from '../scene.ts';
import { QUIET } from '../town-regime.ts';
import { TownView, useTown } from '../town-view.tsx';

/** How many people lose points for something that harms nobody? */
function Play() {
  const [seen, setSeen] = useState(30);
  const [hasBet, setBet] = useState(false);
  const run = useTown({ ...QUIET, seen });
  const last = run.seen.at(-1);
  const low = last === undefined ? null : last.score.filter((score) => score < 85).length;
  return (
    <>
      <p>{t('score-1')}</p>
      <Sentence
        text="score-rule"
        blanks={{
          seen: {
            value: seen,
            min: 0,
            max: 100,
            step: 10,
            label: t('score-seen'),
            onChange: setSeen,
          },
        }}
      />
      <Bet
        question={t('score-question')}
        min={0}
        max={10_000}
        step={100}
        unit={t('unit-people')}
        truth={run.ended === null ? null : low}
        onBet={() => setBet(true)}
      />
      <TownView run={run} mode="score" isHidden={!hasBet} />
      {hasBet && <p>{t('score-2')}</p>}
    </>
  );
}

export const SCORE_SCENE: Scene = {
  id: 'score',
  title: 'score-title',
  leads: 'score-leads',
  Play,
};
