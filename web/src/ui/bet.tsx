import { useEffect, useRef, useState } from 'preact/hooks';
import { type Key, t } from '../text/text.ts';

interface BetProps {
  /** The question, as a whole sentence. */
  readonly question: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly unit: string;
  /** Null while it is being simulated. */
  readonly truth: number | null;
  /** Whether something else is shown by now than what was bet on. */
  readonly isPast?: boolean;
  /** Is called once the reader has bet; what follows may be shown then. */
  readonly onBet: (bet: number) => void;
}

/** The reader bets before the reveal; then the bet and the result stand side by side. */
export function Bet({ question, min, max, step, unit, truth, isPast = false, onBet }: BetProps) {
  // Any other number to begin with might be near the truth, and give it away.
  const [guess, setGuess] = useState(min);
  const [isPlaced, setPlaced] = useState(false);
  const said = useRef<HTMLParagraphElement>(null);
  // The button goes; whoever pressed it is led to what it led to.
  useEffect(() => said.current?.focus(), [isPlaced]);
  const place = (): void => {
    setPlaced(true);
    onBet(guess);
  };
  return (
    <form
      class="bet"
      onSubmit={(event) => {
        event.preventDefault();
        place();
      }}
    >
      <label>
        <span>{question}</span>
        <input
          type="range"
          min={min}
          max={max}
          step={step}
          value={guess}
          disabled={isPlaced}
          aria-valuetext={t('amount', { value: guess, unit })}
          onInput={(event) => setGuess(event.currentTarget.valueAsNumber)}
        />
      </label>
      <output>{t('amount', { value: guess, unit })}</output>
      {!isPlaced && <button type="submit">{t('bet')}</button>}
      {isPlaced && (
        <p role="status" tabIndex={-1} ref={said}>
          {truth === null
            ? t('bet-waits')
            : t(saidOf(truth, isPast), {
                bet: guess,
                truth: Math.round(truth),
                unit,
              })}
        </p>
      )}
    </form>
  );
}

function saidOf(truth: number, isPast: boolean): Key {
  if (Number.isInteger(truth)) return isPast ? 'bet-began' : 'bet-against';
  return isPast ? 'bet-began-about' : 'bet-about';
}
