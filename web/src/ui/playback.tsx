import { useEffect, useRef, useState } from 'preact/hooks';
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
  /** Months a second. */
  readonly rate?: number;
}

/** Plays months like a film: play, pause, one step, or any month by hand. */
export function Playback({
  ready,
  months,
  from,
  month,
  onMonth,
  startsPlaying = false,
  rate = SPEED,
}: PlaybackProps) {
  const [isPlaying, setPlaying] = useState(false);
  const due = useRef(0);
  useEffect(() => {
    if (!startsPlaying || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    onMonth(0);
    setPlaying(true);
  }, [startsPlaying]);
  useEffect(() => {
    if (!isPlaying) return undefined;
    let frame = 0;
    // Every month has its time, and one that comes late does not make those after it late.
    const turn = (now: number): void => {
      if (now < due.current) frame = requestAnimationFrame(turn);
      else if (month + 1 < ready) {
        due.current = Math.max(due.current + 1000 / rate, now);
        onMonth(month + 1);
      } else if (ready === months) setPlaying(false);
      else frame = requestAnimationFrame(turn);
    };
    frame = requestAnimationFrame(turn);
    return () => cancelAnimationFrame(frame);
  }, [isPlaying, month, ready, months, onMonth, rate]);
  const play = (): void => {
    due.current = performance.now() + 1000 / rate;
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
