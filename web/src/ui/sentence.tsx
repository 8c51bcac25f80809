import { Fragment } from 'preact';
import { type Key, number, t } from '../text/text.ts';

/** A number in a sentence that the reader can change. */
export interface Blank {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** What it is, for those who hear it: `people in 1,000`. */
  readonly label: string;
  /** What is said instead of the highest value, where that stands for something else: `never`. */
  readonly atMost?: string | undefined;
  readonly onChange: (value: number) => void;
}

/** A rule as a sentence, with its numbers to be changed in place: `A camera is wrong about {n} people in 1,000.` */
export function Sentence({
  text,
  blanks,
}: {
  readonly text: Key;
  readonly blanks: Readonly<Record<string, Blank>>;
}) {
  const parts = t(text).split(/(\{\w+\})/u);
  return (
    <p class="rule">
      {parts.map((part, at) => {
        const blank = blanks[part.slice(1, -1)];
        return blank === undefined ? (
          <Fragment key={at}>{part}</Fragment>
        ) : (
          <NumberBlank key={at} {...blank} />
        );
      })}
    </p>
  );
}

function NumberBlank({ value, min, max, step, label, atMost, onChange }: Blank) {
  const move = (by: number): void => {
    onChange(Math.min(max, Math.max(min, Number((value + by).toFixed(6)))));
  };
  return (
    <span class="blank">
      <button
        type="button"
        class="quiet"
        aria-label={t('less', { what: label })}
        disabled={value <= min}
        onClick={() => move(-step)}
      >
        −
      </button>
      <input
        type="number"
        aria-label={label}
        value={value === max && atMost !== undefined ? '' : value}
        placeholder={atMost}
        min={min}
        max={max}
        step={step}
        style={{ width: `${Math.max(3, number(max).length + 2, (atMost ?? '').length + 4)}ch` }}
        onChange={(event) => {
          const asked = event.currentTarget.valueAsNumber;
          if (Number.isFinite(asked)) onChange(Math.min(max, Math.max(min, asked)));
        }}
      />
      <button
        type="button"
        class="quiet"
        aria-label={t('more', { what: label })}
        disabled={value >= max}
        onClick={() => move(step)}
      >
        +
      </button>
    </span>
  );
}
