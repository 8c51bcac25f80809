import { useEffect, useState } from 'preact/hooks';
import { t } from '../text/text.ts';
import { monthText } from './month-text.ts';

/** Months a second at ordinary speed. */
const SPEED = 6;

interface PlaybackProps {
  /** Months that have been simulated so far, and in all. */
  readonly ready: number;
  readonly months: number;
  /** The first month, absolute. */
  readonly from: number;
  readonly month: number;
  readonly onMonth: (month: number) => void;
  /** Begins at the first month and plays by itself, but for whoever likes things to keep still. */
  readonly startsPlaying?: boolean;
}

/** Plays months like a film: play, pause, one step, or any month by hand. */
export function Playback({
  ready,
  months,
  from,
  month,
  onMonth,
  startsPlaying = false,
}: PlaybackProps) {
  const [isPlaying, setPlaying] = useState(false);
  useEffect(() => {
    if (!startsPlaying || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    onMonth(0);
    setPlaying(true);
  }, [startsPlaying]);
  useEffect(() => {
    if (!isPlaying) return undefined;
    const timer = setInterval(() => {
      if (month + 1 < ready) onMonth(month + 1);
      else if (ready === months) setPlaying(false);
    }, 1000 / SPEED);
    return () => clearInterval(timer);
  }, [isPlaying, month, ready, months, onMonth]);
  const play = (): void => {
    if (!isPlaying && month + 1 >= months) onMonth(0);
    setPlaying(!isPlaying);
  };
  return (
    <div class="playback" role="group" aria-label={t('playback')}>
      <button type="button" onClick={play}>
        {isPlaying ? t('pause') : t('play')}
      </button>
      <button
        type="button"
        class="quiet"
        disabled={month + 1 >= ready}
        onClick={() => onMonth(month + 1)}
      >
        {t('step')}
      </button>
      <label>
        <span class="sr">{t('month')}</span>
        <input
          type="range"
          min={0}
          max={months - 1}
          value={month}
          aria-valuetext={monthText(from + month)}
          onInput={(event) => onMonth(Math.min(Number(event.currentTarget.value), ready - 1))}
        />
      </label>
      <output>{monthText(from + month)}</output>
    </div>
  );
}
