import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../../src/experiment/fleet/simulate.js';
import { HARM_NAMES, type HarmName, type HarmValues } from '../../../../src/experiment/harms.js';
import { objectiveOf } from '../../../../src/experiment/safeguards/objective.js';
import { withFront } from '../../../../src/experiment/safeguards/search-safeguards.js';
import { weigh } from '../../../../src/experiment/safeguards/weigh.js';

/** Everybody stands for so many. */
const STANDS_FOR = 1000;

/** What a simulation came to, in simulated months or acts. */
function outcome(simulated: Partial<Record<HarmName, number>>): Outcome {
  const harms = Object.fromEntries(
    HARM_NAMES.map((name) => [name, (simulated[name] ?? 0) * STANDS_FOR]),
  ) as HarmValues;
  return { harms, earnedRestrictions: 0, person: { restricted: [], wrongly: [] } };
}

type Numbers = readonly number[];

/** Months restricted wrongly, and months restricted, in each seed. */
const weighed = (wrongly: [Numbers, Numbers], all: [Numbers, Numbers]) => {
  const of = (world: 0 | 1): Outcome[] =>
    wrongly[world].map((months, seed) =>
      outcome({ 'months restricted wrongly': months, 'months restricted': all[world][seed] ?? 0 }),
    );
  return weigh(['x'], objectiveOf('months restricted wrongly'), of(0), of(1), STANDS_FOR);
};

const isOnFront = (found: ReturnType<typeof weighed>): boolean =>
  withFront([found])[0]?.onFront === true;

describe('a safeguard', () => {
  it('is not set aside for a month more, be it over a hundredth', () => {
    expect(weighed([[40], [20]], [[60], [61]])).toMatchObject({
      raises: [],
      mayRaise: ['months restricted'],
    });
    expect(weighed([[40], [20]], [[60], [70]])).toMatchObject({
      raises: ['months restricted'],
      mayRaise: [],
    });
    // Ten are enough to tell, and under a hundredth are let pass.
    expect(weighed([[40], [20]], [[6000], [6010]])).toMatchObject({ raises: [], mayRaise: [] });
  });

  it('is on the front only for what it removes of ten events and more', () => {
    const one = weighed([[40], [39]], [[60], [60]]);
    expect([one.isTold, isOnFront(one)]).toEqual([false, false]);
    const ten = weighed([[40], [30]], [[60], [60]]);
    expect([ten.isTold, isOnFront(ten)]).toEqual([true, true]);
    // Two seeds in which it is five in each are ten as well.
    expect(
      weighed(
        [
          [40, 40],
          [35, 35],
        ],
        [
          [60, 60],
          [60, 60],
        ],
      ).isTold,
    ).toBe(true);
  });

  it('is told by the interval where there are seeds for one', () => {
    const before = Array.from({ length: 8 }, () => 100);
    const few = before.map((months, seed) => months - 1 - (seed % 2));
    expect(weighed([before, few], [before, before]).isTold).toBe(true);
    // Far more events, but as often one way as the other.
    const chance = before.map((months, seed) => months + (seed % 2 === 0 ? 30 : -40));
    expect(weighed([before, chance], [before, before]).isTold).toBe(false);
    expect(weighed([before, before], [before, chance.map((months) => months + 10)])).toMatchObject({
      raises: [],
      mayRaise: ['months restricted'],
    });
  });

  it('counts a share by what it is a share of', () => {
    const told = (acts: number): boolean =>
      weigh(
        ['x'],
        objectiveOf('chilling share'),
        [outcome({ 'chilling share': 0.3, 'acts left undone': 30 })],
        [outcome({ 'chilling share': 0.2, 'acts left undone': 30 - acts })],
        STANDS_FOR,
      ).isTold;
    expect([9, 10].map(told)).toEqual([false, true]);
  });
});
