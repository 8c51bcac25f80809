import { describe, expect, it } from 'vitest';
import type { Progress } from '../../../src/experiment/result.js';
import { tellOfAll } from '../../../src/experiment/tell-of-all.js';

const OF = { people: 9, months: 2, simulations: 2 };

describe('telling of several simulations', () => {
  it('adds up their months and seconds', () => {
    const told: Progress[] = [];
    const tell = tellOfAll({ onProgress: (progress) => void told.push(progress) }, OF);
    for (const seconds of [1, 2, 4]) tell(seconds);
    expect(told).toEqual(
      [1, 3, 7].map((seconds, at) => ({
        monthsDone: at + 1,
        months: 4,
        simulations: 2,
        people: 9,
        seconds,
      })),
    );
  });

  it('throws the reason of a signal that is aborted', () => {
    const stop = new AbortController();
    const tell = tellOfAll({ signal: stop.signal }, OF);
    tell(1);
    const reason = new Error('enough');
    stop.abort(reason);
    expect(() => tell(1)).toThrow(reason);
  });
});
