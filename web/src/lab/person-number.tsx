import { useState } from 'preact/hooks';
import { t } from '../text/text.ts';

interface PersonNumberProps {
  readonly people: number;
  readonly onChoose: (person: number) => void;
}

/** Somebody chosen by their number, for whoever would rather not walk through the town. */
export function PersonNumber({ people, onChoose }: PersonNumberProps) {
  const [typed, setTyped] = useState('');
  const [isUnknown, setUnknown] = useState(false);
  const last = people - 1;
  return (
    <form
      class="person-number"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const person = personOf(typed, people);
        setUnknown(person === null);
        if (person !== null) onChoose(person);
      }}
    >
      <div class="lab-choices">
        <label>
          <span>{t('lab-number')}</span>
          <input
            type="text"
            inputMode="numeric"
            autoComplete="off"
            value={typed}
            aria-invalid={isUnknown}
            aria-describedby="person-number-about"
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setUnknown(false);
            }}
          />
        </label>
        <button type="submit" class="quiet">
          {t('lab-number-choose')}
        </button>
      </div>
      <p class="note" id="person-number-about" role="status">
        {t(isUnknown ? 'lab-number-fault' : 'lab-number-about', { last })}
      </p>
    </form>
  );
}

/** The person of a number as it was written, with or without separators; null: there is nobody of that number. */
function personOf(typed: string, people: number): number | null {
  const digits = typed.replaceAll(/[\s,，]/gu, '');
  if (!/^\d+$/u.test(digits)) return null;
  const person = Number(digits);
  return person < people ? person : null;
}
