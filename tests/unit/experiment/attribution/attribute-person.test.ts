import { describe, expect, it } from 'vitest';
import {
  attributePerson,
  isSpared,
  type PersonRequest,
} from '../../../../src/experiment/attribution/attribute-person.js';
import { setsOfSize } from '../../../../src/experiment/attribution/sets-of-size.js';
import { mechanismsOf, without } from '../../../../src/experiment/mechanisms/mechanisms.js';
import { simulate } from '../../../../src/experiment/fleet/simulate.js';
import { harmedRegime } from '../../../helpers/harmed-regime.js';
import { traceLife } from '../../../../src/experiment/trace.js';

const regime = harmedRegime(200, 6);
const mechanisms = mechanismsOf(regime);

function request(person: number, month: number | null = null): PersonRequest {
  return { regime, seed: '1', people: 200, months: 6, threads: 1, mechanisms, person, month };
}

describe('attributePerson', () => {
  it('finds all smallest sets, and no smaller one is enough', async () => {
    let some = 0;
    for (let person = 0; person < 40; person++) {
      const answer = await attributePerson(request(person));
      if (answer.asked !== 'wrongly') continue;
      some++;
      const size = answer.sets[0]?.mechanisms.length ?? 0;
      expect(size).toBeGreaterThan(0);
      // Again by hand: every set of that size and below.
      for (let k = 1; k <= size; k++)
        for (const off of setsOfSize(mechanisms, k)) {
          const job = { regime: without(regime, off), seed: '1', people: 200, months: 6, person };
          const { person: months } = await simulate(job);
          const names = off.map(({ name }) => name);
          const told = answer.sets.some((set) => set.mechanisms.join() === names.join());
          expect(told, names.join()).toBe(isSpared(months, 'wrongly', null));
        }
      if (some === 3) break;
    }
    expect(some).toBe(3);
  });

  it('sees the months that a trace tells', async () => {
    const life = await traceLife(
      { regime, regimeHash: '', file: '', seed: '1', people: 200, lives: false },
      7,
    );
    const { asItIs } = await attributePerson(request(7));
    expect(asItIs.restricted).toEqual(
      life.months.filter(({ closed }) => closed.length > 0).map(({ month }) => month),
    );
    expect(asItIs.wrongly).toEqual(
      life.months
        .filter(({ closed, earnedClosed }) => closed.some((one) => !earnedClosed.includes(one)))
        .map(({ month }) => month),
    );
  });

  it('asks nothing about a month in which somebody was not restricted', async () => {
    const { asItIs } = await attributePerson(request(7));
    const free = [0, 1, 2, 3, 4, 5].find((month) => !asItIs.restricted.includes(month));
    const answer = await attributePerson(request(7, free ?? 0));
    expect(answer).toMatchObject({ asked: null, sets: [], lookedUpTo: 0 });
  });
});

describe('isSpared', () => {
  const months = { restricted: [2, 3, 4], wrongly: [4] };
  it.each([
    ['in the month', 3, false],
    ['in the month', 5, true],
    ['wrongly', null, false],
    ['at all', null, false],
    [null, 3, true],
  ] as const)('%s, %s: %s', (asked, month, spared) => {
    expect(isSpared(months, asked, month)).toBe(spared);
  });

  it('is spared wrongs where what is left is earned', () => {
    expect(isSpared({ restricted: [1], wrongly: [] }, 'wrongly', null)).toBe(true);
  });
});

describe('setsOfSize', () => {
  it('are all of them, in order', () => {
    expect(setsOfSize(['a', 'b', 'c'], 2)).toEqual([
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'c'],
    ]);
    expect(setsOfSize(['a'], 2)).toEqual([]);
    expect(setsOfSize(Array.from({ length: 9 }), 4)).toHaveLength(126);
  });
});
