import { useEffect, useState } from 'preact/hooks';
import { faultText } from '../text/fault-text.ts';

/** What was asked: null until it is there, or says why it will not be. */
export interface Answer<T> {
  readonly found: T | null;
  readonly fault: string | null;
}

const WAITS = { found: null, fault: null };

/**
 * Asks for something, again whenever one of `about` changes; answers that come later than that are left out.
 * @param ask gives null where there is nothing to ask yet
 */
export function useAnswer<T>(ask: () => Promise<T> | null, about: readonly unknown[]): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T>>(WAITS);
  useEffect(() => {
    let isOver = false;
    setAnswer(WAITS);
    ask()?.then(
      (found) => {
        if (!isOver) setAnswer({ found, fault: null });
      },
      (error: unknown) => {
        if (!isOver) setAnswer({ found: null, fault: faultText(error) });
      },
    );
    return () => {
      isOver = true;
    };
  }, about);
  return answer;
}
